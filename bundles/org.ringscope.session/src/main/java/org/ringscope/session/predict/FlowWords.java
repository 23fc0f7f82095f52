package org.ringscope.session.predict;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;

/**
 * A flow's key in {@value #WORDS} longs, filled anew for every packet so that nothing is allocated: flow type and ports
 * – 0 if there is no flow –, source address, destination address.
 */
final class FlowWords {
  static final int WORDS = 5;

  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  long typeAndPorts;
  long source;
  long sourceLow;
  long destination;
  long destinationLow;

  void clear() {
    typeAndPorts = 0;
    source = 0;
    sourceLow = 0;
    destination = 0;
    destinationLow = 0;
  }

  /**
   * Takes the key of a flow whose headers are in memory.
   *
   * @param network where the IP header begins in {@code bytes}
   * @param transport where the ports, or an SPI, stand; of no meaning if the flow type has none
   * @param flowType {@link FlowType} constant, not {@link FlowType#NONE}
   */
  void read(MemorySegment bytes, long network, long transport, int flowType) {
    boolean beyondAddresses = FlowType.hasPorts(flowType) || FlowType.hasSpi(flowType);
    long ports = beyondAddresses ? bytes.get(INT, transport) & 0xffff_ffffL : 0;
    typeAndPorts = (long) flowType << 32 | ports;
    if (FlowType.isIpv4(flowType)) {
      long addresses = bytes.get(LONG, network + 12);
      source = 0;
      sourceLow = addresses >>> 32;
      destination = 0;
      destinationLow = addresses & 0xffff_ffffL;
    } else {
      source = bytes.get(LONG, network + 8);
      sourceLow = bytes.get(LONG, network + 16);
      destination = bytes.get(LONG, network + 24);
      destinationLow = bytes.get(LONG, network + 32);
    }
  }

  void readFrom(long[] words, int at) {
    typeAndPorts = words[at];
    source = words[at + 1];
    sourceLow = words[at + 2];
    destination = words[at + 3];
    destinationLow = words[at + 4];
  }

  void writeTo(long[] words, int at) {
    words[at] = typeAndPorts;
    words[at + 1] = source;
    words[at + 2] = sourceLow;
    words[at + 3] = destination;
    words[at + 4] = destinationLow;
  }

  boolean equalsAt(long[] words, int at) {
    return words[at] == typeAndPorts
        && words[at + 1] == source
        && words[at + 2] == sourceLow
        && words[at + 3] == destination
        && words[at + 4] == destinationLow;
  }

  /** A number that hardly two flows share in all 64 bits. */
  long mixed(long seed) {
    long mixed = (seed ^ typeAndPorts) * 0x9e37_79b9_7f4a_7c15L ^ sourceLow;
    mixed = (mixed ^ mixed >>> 32) * 0xd6e8_feb8_6659_fd93L + source;
    mixed = (mixed ^ mixed >>> 29) * 0xc2b2_ae3d_27d4_eb4fL ^ destinationLow;
    mixed = (mixed ^ mixed >>> 32) * 0x9e37_79b9_7f4a_7c15L + destination;
    return mixed ^ mixed >>> 31;
  }

  /** The key whose words begin at {@code at}; there must be a flow. */
  static FlowKey key(long[] words, int at) {
    int ports = (int) words[at];
    return new FlowKey(
        (int) (words[at] >>> 32), words[at + 1], words[at + 2], ports >>> 16, words[at + 3], words[at + 4],
        ports & 0xffff);
  }
}
