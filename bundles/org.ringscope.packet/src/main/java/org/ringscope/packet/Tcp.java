package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/**
 * The TCP header (RFC 9293, section 3.1). All numbers big-endian.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------------------------------+-------------------------------+
 * |          Source port          |       Destination port        |
 * +-------------------------------+-------------------------------+
 * |                        Sequence number                        |
 * +---------------------------------------------------------------+
 * |                    Acknowledgment number                      |
 * +-------+-----+-+-+-+-+-+-+-+-+-+-------------------------------+
 * |  Data |     |A|C|E|U|A|P|R|S|F|                               |
 * | offset|     |E|W|C|R|C|S|S|Y|I|            Window             |
 * |       |     | |R|E|G|K|H|T|N|N|                               |
 * +-------+-----+-+-+-+-+-+-+-+-+-+-------------------------------+
 * |           Checksum            |        Urgent pointer         |
 * +-------------------------------+-------------------------------+
 * |                     Options, 0 … 40 bytes                     |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class Tcp {
  /** Bytes of a header without options. */
  public static final int HEADER_LENGTH = 20;

  public static final int FIN = 1;
  public static final int SYN = 1 << 1;
  public static final int RST = 1 << 2;
  public static final int PSH = 1 << 3;
  public static final int ACK = 1 << 4;
  public static final int URG = 1 << 5;
  public static final int ECE = 1 << 6;
  public static final int CWR = 1 << 7;

  private Tcp() {}

  public static int sourcePort(MemorySegment segment, long header) {
    return Wire.u16(segment, header);
  }

  public static int destinationPort(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }

  /** 32 bits, unsigned. */
  public static long sequenceNumber(MemorySegment segment, long header) {
    return Wire.u32(segment, header + 4);
  }

  /** 32 bits, unsigned. */
  public static long acknowledgmentNumber(MemorySegment segment, long header) {
    return Wire.u32(segment, header + 8);
  }

  /** Length of the header with its options in bytes, 0 … 60; less than 20 is an error of the sender. */
  public static int headerLength(MemorySegment segment, long header) {
    return (Wire.u8(segment, header + 12) & 0xf0) >>> 2;
  }

  /** {@link #FIN} … {@link #CWR} bits. */
  public static int flags(MemorySegment segment, long header) {
    return Wire.u8(segment, header + 13);
  }

  /** As sent, not scaled. */
  public static int window(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 14);
  }

  public static int checksum(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 16);
  }

  public static int urgentPointer(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 18);
  }

  /**
   * Whether the checksum of a whole segment is right.
   *
   * @param length length of header and data
   * @param addresses {@link Checksum#ipv4Addresses} or {@link Checksum#ipv6Addresses}
   */
  public static boolean verifies(MemorySegment segment, long header, int length, long addresses) {
    return Checksum.verifies(Checksum.transportSum(segment, header, length, IpProtocol.TCP, addresses));
  }

  /** Sets the checksum that {@link #verifies} asks for. */
  public static void fixChecksum(MemorySegment segment, long header, int length, long addresses) {
    setChecksum(segment, header, 0);
    long sum = Checksum.transportSum(segment, header, length, IpProtocol.TCP, addresses);
    setChecksum(segment, header, Checksum.ofSum(sum));
  }

  /** @param number 32 bits, unsigned */
  public static void setAcknowledgmentNumber(MemorySegment segment, long header, long number) {
    Wire.setU32(segment, header + 8, number);
  }

  /** @param flags {@link #FIN} … {@link #CWR} bits */
  public static void setFlags(MemorySegment segment, long header, int flags) {
    Wire.setU8(segment, header + 13, flags);
  }

  /** @param window as sent, not scaled */
  public static void setWindow(MemorySegment segment, long header, int window) {
    Wire.setU16(segment, header + 14, window);
  }

  public static void setChecksum(MemorySegment segment, long header, int checksum) {
    Wire.setU16(segment, header + 16, checksum);
  }
}
