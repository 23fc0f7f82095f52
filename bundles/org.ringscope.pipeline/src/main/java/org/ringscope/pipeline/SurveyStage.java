package org.ringscope.pipeline;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;

/**
 * Gathers what a capture can and cannot tell: merged frames, directions seen, packets per interface. Changes nothing.
 */
public final class SurveyStage extends ObservingStage {
  public static final String SURVEYED = "surveyed";

  /**
   * Longest IP packet of an ordinary Ethernet (IEEE 802.3, 3.2.7); what is longer was merged by GRO or not yet cut by
   * TSO, or is a jumbo frame.
   */
  public static final int ETHERNET_MTU = 1500;

  /**
   * Longest payload of an Ethernet frame where nothing is known of its network header: MTU, header and two VLAN tags.
   */
  private static final int LONGEST_ETHERNET_FRAME = ETHERNET_MTU + 14 + 8;

  /**
   * Up to this packet number every packet is looked at for its direction, later one in {@link #SAMPLE}, a power of
   * two.
   */
  private static final int ALL_SAMPLED_UP_TO = 1 << 16;

  private static final int SAMPLE = 64;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final Survey survey = new Survey();

  public SurveyStage() {
    super("survey", Order.FREE, SURVEYED);
  }

  @Override
  protected void look(PacketBatch in) {
    long bytes = 0;
    int longest = 0;
    for (int i = 0; i < in.count; i++) {
      int length = in.originalLength[i];
      bytes += length;
      longest = Math.max(longest, length);
      if (length > ETHERNET_MTU && isAboveMtu(length, in.headers[i])) {
        survey.countAboveMtu();
      }
      if (in.number[i] <= ALL_SAMPLED_UP_TO || (in.number[i] & SAMPLE - 1) == 0) {
        sampleDirection(in, i);
      }
    }
    survey.count(in.count, bytes, longest);
    survey.countInterfaces(in.interfaceIndex, in.count);
  }

  /**
   * Whether a frame carries more than an ordinary Ethernet does.
   *
   * @param length of the frame as it was sent, in bytes
   * @param headers of the frame, as {@link Headers} packs them
   */
  public static boolean isAboveMtu(int length, long headers) {
    int network = Headers.networkOffset(headers);
    return network == Headers.NO_OFFSET ? length > LONGEST_ETHERNET_FRAME : length - network > ETHERNET_MTU;
  }

  private void sampleDirection(PacketBatch in, int row) {
    long headers = in.headers[row];
    long network = in.offset[row] + Headers.networkOffset(headers);
    long transport = in.offset[row] + Headers.transportOffset(headers);
    MemorySegment bytes = in.bytes;
    switch (Headers.flowType(headers)) {
      case FlowType.TCP4, FlowType.UDP4 -> {
        long addresses = bytes.get(LONG, network + 12);
        survey.sawFlow(addresses >>> 32, addresses & 0xffff_ffffL, bytes.get(INT, transport));
      }
      case FlowType.TCP6, FlowType.UDP6 -> {
        long source = bytes.get(LONG, network + 8) * 31 + bytes.get(LONG, network + 16);
        long destination = bytes.get(LONG, network + 24) * 31 + bytes.get(LONG, network + 32);
        survey.sawFlow(source, destination, bytes.get(INT, transport));
      }
      default -> {}
    }
  }

  public Survey survey() {
    return survey;
  }
}
