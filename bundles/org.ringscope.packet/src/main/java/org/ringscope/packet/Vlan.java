package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * What follows the EtherType of an 802.1Q or 802.1ad tag (IEEE 802.1Q, 9.6). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-----+-+-----------------------+-------------------------------+
 * | PCP |D|   VLAN identifier     |  EtherType of what follows    |
 * +-----+-+-----------------------+-------------------------------+
 * </pre>
 */
public final class Vlan {
  public static final int LENGTH = 4;

  /** Tags looked behind in one stack; no network nests deeper, and readers of captures stop here too. */
  public static final int MAX_STACK = 20;

  private Vlan() {}

  /** Priority code point, 0 … 7. */
  public static int priority(MemorySegment segment, long header) {
    return Wire.u8(segment, header) >>> 5;
  }

  public static boolean dropEligible(MemorySegment segment, long header) {
    return (Wire.u8(segment, header) & 0x10) != 0;
  }

  /** 0 … 4,095; 0 means that only the priority counts. */
  public static int identifier(MemorySegment segment, long header) {
    return Wire.u16(segment, header) & 0xfff;
  }

  /** {@link EtherType} value or 802.3 length. */
  public static int etherType(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }
}
