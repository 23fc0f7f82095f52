package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The IPv4 header (RFC 791; ECN and DSCP: RFC 3168, 2474). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------+-------+-----------+---+-------------------------------+
 * |Version|  IHL  |   DSCP    |ECN|         Total length          |
 * +-------+-------+-----------+---+-----+-------------------------+
 * |        Identification         |0 D M|     Fragment offset     |
 * +---------------+---------------+-----+-------------------------+
 * | Time to live  |   Protocol    |        Header checksum        |
 * +---------------+---------------+-------------------------------+
 * |                        Source address                         |
 * +---------------------------------------------------------------+
 * |                      Destination address                      |
 * +---------------------------------------------------------------+
 * |                    Options, 0 … 40 bytes                      |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class Ipv4 {
  /** Bytes of a header without options. */
  public static final int HEADER_LENGTH = 20;

  /** Where the source address stands; the destination follows. */
  public static final int SOURCE = 12;

  public static final int DESTINATION = 16;

  private Ipv4() {}

  public static int version(MemorySegment segment, long header) {
    return Wire.u8(segment, header) >>> 4;
  }

  /** Length of the header with its options in bytes, 0 … 60; less than 20 is an error of the sender. */
  public static int headerLength(MemorySegment segment, long header) {
    return (Wire.u8(segment, header) & 0xf) << 2;
  }

  /** DSCP and ECN together: the former type of service. */
  public static int trafficClass(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 1);
  }

  /** Bytes of header and payload; 0 where the sender left it to segmentation hardware. */
  public static int totalLength(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }

  public static int identification(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 4);
  }

  public static boolean dontFragment(MemorySegment segment, long header) {
    return (Wire.u8(segment, header + 6) & 0x40) != 0;
  }

  public static boolean moreFragments(MemorySegment segment, long header) {
    return (Wire.u8(segment, header + 6) & 0x20) != 0;
  }

  /** Where this fragment's payload stands in the datagram's, in bytes (a multiple of 8). */
  public static int fragmentOffset(MemorySegment segment, long header) {
    return (Wire.u16(segment, header + 6) & 0x1fff) << 3;
  }

  /** Whether MF is set or the offset is above zero. */
  public static boolean isFragment(MemorySegment segment, long header) {
    return (Wire.u16(segment, header + 6) & 0x3fff) != 0;
  }

  public static int timeToLive(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 8);
  }

  /** {@link IpProtocol} value. */
  public static int protocol(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 9);
  }

  public static int checksum(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 10);
  }

  /** 32 bits, unsigned. */
  public static long source(MemorySegment segment, long header) {
    return Wire.u32(segment, header + SOURCE);
  }

  /** 32 bits, unsigned. */
  public static long destination(MemorySegment segment, long header) {
    return Wire.u32(segment, header + DESTINATION);
  }

  public static void setTotalLength(MemorySegment segment, long header, int bytes) {
    Wire.setU16(segment, header + 2, bytes);
  }

  /** Clears MF and the fragment's offset: the packet is a whole datagram. */
  public static void clearFragment(MemorySegment segment, long header) {
    Wire.setU16(segment, header + 6, Wire.u16(segment, header + 6) & 0xc000);
  }

  /** Sets the checksum field to what the header's other bytes ask for. */
  public static void fixChecksum(MemorySegment segment, long header) {
    Wire.setU16(segment, header + 10, 0);
    Wire.setU16(segment, header + 10, Checksum.of(segment, header, headerLength(segment, header)));
  }
}
