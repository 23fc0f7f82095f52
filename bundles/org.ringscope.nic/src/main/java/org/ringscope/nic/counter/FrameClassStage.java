package org.ringscope.nic.counter;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.packet.Headers;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Column;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.ObservingStage;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;

/**
 * Tells which counters each packet will raise on its ring, before the rings, where every worker can do it. In the graph
 * only where somebody wants to see {@link FrameCounters}.
 */
public final class FrameClassStage extends ObservingStage {
  public static final String CLASSED = "classed";

  /** {@link FrameClass} of each packet. */
  static final Column CLASS = Column.declare("frame_class");

  /** Bytes of the frame check sequence (IEEE 802.3, 3.2.9), which captures lack. */
  static final int FCS_BYTES = 4;

  /** No counter tells longer frames apart; a record may claim any length. */
  private static final int LONGEST = 1 << 20;

  private static final int UNICAST = 0;
  private static final int MULTICAST = 1;
  private static final int BROADCAST = 2;
  private static final int NO_ADDRESS = 3;

  private static final long ALL_ONES = 0xffff_ffffL;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final LinkTypes linkTypes;

  public FrameClassStage(Supplier<List<CaptureInterface>> interfaces) {
    super("frame-class", Order.FREE, CLASSED);
    linkTypes = new LinkTypes(interfaces);
  }

  @Override
  protected void look(PacketBatch in) {
    int[] classes = in.column(CLASS);
    for (int i = 0; i < in.count; i++) {
      int linkType = linkTypes.of(in.interfaceIndex[i]);
      int address = address(linkType, in.bytes, in.offset[i], in.capturedLength[i]);
      int octets = Math.min(in.originalLength[i], LONGEST) + (linkType == LinkType.ETHERNET ? FCS_BYTES : 0);
      classes[i] = FrameClass.of(address, Headers.flowType(in.headers[i]), octets);
    }
  }

  private static int address(int linkType, MemorySegment bytes, long at, int captured) {
    return switch (linkType) {
      case LinkType.ETHERNET -> captured < 6 ? NO_ADDRESS : ethernetAddress(bytes, at);
      case LinkType.LINUX_SLL -> captured < 2 ? NO_ADDRESS : packetType(bytes.get(SHORT, at));
      case LinkType.LINUX_SLL2 -> captured < 11 ? NO_ADDRESS : packetType(bytes.get(ValueLayout.JAVA_BYTE, at + 10));
      default -> NO_ADDRESS;
    };
  }

  private static int ethernetAddress(MemorySegment bytes, long at) {
    int first = bytes.get(INT, at);
    if ((first & 0x0100_0000) == 0) {
      return UNICAST;
    }
    boolean broadcast = (first & ALL_ONES) == ALL_ONES && bytes.get(SHORT, at + 4) == -1;
    return broadcast ? BROADCAST : MULTICAST;
  }

  /** PACKET_HOST, _BROADCAST, _MULTICAST and _OTHERHOST of Linux's if_packet.h; a sent packet's address isn't told. */
  private static int packetType(int type) {
    return switch (type) {
      case 0, 3 -> UNICAST;
      case 1 -> BROADCAST;
      case 2 -> MULTICAST;
      default -> NO_ADDRESS;
    };
  }
}
