package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * One entry of an MPLS label stack (RFC 3032, section 2.1; RFC 5462). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------------------------------+-----+-+---------------+
 * |                 Label                 |  TC |S| Time to live  |
 * +---------------------------------------+-----+-+---------------+
 * </pre>
 */
public final class Mpls {
  public static final int LENGTH = 4;

  /** A generic associated channel header follows (RFC 5586). */
  public static final int ASSOCIATED_CHANNEL = 13;

  /** Operation and maintenance (RFC 3429). */
  public static final int OAM_ALERT = 14;

  private Mpls() {}

  /** 20 bits. */
  public static int label(MemorySegment segment, long header) {
    return Wire.u24(segment, header) >>> 4;
  }

  /** 0 … 7. */
  public static int trafficClass(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 2) >>> 1 & 7;
  }

  /** Whether this is the last entry of the stack. */
  public static boolean isBottom(MemorySegment segment, long header) {
    return (Wire.u8(segment, header + 2) & 1) != 0;
  }

  public static int timeToLive(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 3);
  }
}
