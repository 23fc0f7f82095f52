package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The GRE header (RFC 2784, 2890; version 1 for PPTP: RFC 2637). All numbers big-endian. Optional parts stand in this
 * order, each there if its bit is set.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-----+-+-------+-----+-------------------------------+
 * |C|R|K|S|s|Recur|A| Flags | Ver |  Protocol type (EtherType)    |
 * +-+-+-+-+-+-----+-+-------+-----+-------------------------------+
 * |    Checksum (C or R)          |   Offset / reserved (C or R)  |
 * +-------------------------------+-------------------------------+
 * |    Key (K); version 1: payload length and call ID             |
 * +---------------------------------------------------------------+
 * |    Sequence number (S)                                        |
 * +---------------------------------------------------------------+
 * |    Acknowledgment number (A, version 1 only)                  |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class Gre {
  /** Bytes without optional parts. */
  public static final int HEADER_LENGTH = 4;

  /** The one protocol of version 1, which alone has acknowledgments. */
  public static final int PPP = 0x880b;

  private static final int CHECKSUM = 0x8000;
  private static final int ROUTING = 0x4000;
  private static final int KEY = 0x2000;
  private static final int SEQUENCE = 0x1000;
  private static final int ACKNOWLEDGMENT = 0x0080;

  private Gre() {}

  public static boolean hasChecksum(MemorySegment segment, long header) {
    return (flags(segment, header) & CHECKSUM) != 0;
  }

  /** Source routing, dropped by RFC 2784. */
  public static boolean hasRouting(MemorySegment segment, long header) {
    return (flags(segment, header) & ROUTING) != 0;
  }

  public static boolean hasKey(MemorySegment segment, long header) {
    return (flags(segment, header) & KEY) != 0;
  }

  public static boolean hasSequenceNumber(MemorySegment segment, long header) {
    return (flags(segment, header) & SEQUENCE) != 0;
  }

  public static int version(MemorySegment segment, long header) {
    return flags(segment, header) & 7;
  }

  /** {@link EtherType} value, or one of GRE's own. */
  public static int protocol(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }

  /** 32 bits, unsigned; only where {@link #hasKey}. NVGRE (RFC 7637): subnet in the upper 24 bits. */
  public static long key(MemorySegment segment, long header) {
    return Wire.u32(segment, header + HEADER_LENGTH + ((flags(segment, header) & (CHECKSUM | ROUTING)) != 0 ? 4 : 0));
  }

  /** Bytes of the header with its optional parts but without source routes: 4 … 20. */
  public static int length(MemorySegment segment, long header) {
    int flags = flags(segment, header);
    return HEADER_LENGTH
        + ((flags & (CHECKSUM | ROUTING)) != 0 ? 4 : 0)
        + ((flags & KEY) != 0 ? 4 : 0)
        + ((flags & SEQUENCE) != 0 ? 4 : 0)
        + ((flags & ACKNOWLEDGMENT) != 0 && (flags & 7) == 1 && protocol(segment, header) == PPP ? 4 : 0);
  }

  private static int flags(MemorySegment segment, long header) {
    return Wire.u16(segment, header);
  }
}
