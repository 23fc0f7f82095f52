package org.ringscope.nic.counter;

import org.ringscope.packet.FlowType;
import org.ringscope.packet.IpProtocol;
import org.ringscope.pipeline.FrameCounter;

/**
 * Which counter of each group a packet raises, packed into an int so that it travels in a column.
 *
 * <pre>
 *  9      6 5       4 3       2 1       0
 * +--------+---------+---------+---------+
 * |  size  |transport| network | address |   places within their groups
 * +--------+---------+---------+---------+
 * </pre>
 */
final class FrameClass {
  static final int ADDRESS = FrameCounter.UNICAST.ordinal();
  static final int NETWORK = FrameCounter.IPV4.ordinal();
  static final int TRANSPORT = FrameCounter.TCP.ordinal();
  static final int SIZE = FrameCounter.SIZE_BELOW_64.ordinal();

  private static final int SHORTEST = 64;
  private static final int LONGEST = 1518;

  private static final int V4 = 0;
  private static final int V6 = 1;
  private static final int TCP = 0;
  private static final int UDP = 1;
  private static final int OTHER = 2;
  private static final int[] NETWORK_OF = new int[FlowType.COUNT];
  private static final int[] TRANSPORT_OF = new int[FlowType.COUNT];

  static {
    for (int flowType = 0; flowType < FlowType.COUNT; flowType++) {
      NETWORK_OF[flowType] = flowType == FlowType.NONE ? OTHER : FlowType.isIpv4(flowType) ? V4 : V6;
      TRANSPORT_OF[flowType] = switch (FlowType.protocol(flowType)) {
        case IpProtocol.TCP -> TCP;
        case IpProtocol.UDP -> UDP;
        default -> OTHER;
      };
    }
  }

  private FrameClass() {}

  /**
   * @param address place in the group of addresses
   * @param flowType {@link FlowType} constant
   * @param octets length of the frame with FCS, where the link has one
   */
  static int of(int address, int flowType, int octets) {
    return size(octets) << 6 | TRANSPORT_OF[flowType] << 4 | NETWORK_OF[flowType] << 2 | address;
  }

  /** Place in the group of sizes: below 64, 64, up to 127, each next one twice as far, up to 1518, above. */
  static int size(int octets) {
    if (octets <= SHORTEST) {
      return octets < SHORTEST ? 0 : 1;
    }
    return octets > LONGEST ? 7 : 27 - Integer.numberOfLeadingZeros(octets);
  }

  static int address(int frameClass) {
    return ADDRESS + (frameClass & 3);
  }

  static int network(int frameClass) {
    return NETWORK + (frameClass >>> 2 & 3);
  }

  static int transport(int frameClass) {
    return TRANSPORT + (frameClass >>> 4 & 3);
  }

  static int sizeCounter(int frameClass) {
    return SIZE + (frameClass >>> 6);
  }
}
