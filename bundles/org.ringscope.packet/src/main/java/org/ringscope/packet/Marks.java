package org.ringscope.packet;

/**
 * Bits for what is odd about a frame. A network card marks, it does not judge: a mark never drops a packet by itself.
 */
public final class Marks {
  /** An IPv4 header checksum that does not verify (RFC 791). */
  public static final int BAD_IP_CHECKSUM = 1;

  /** A TCP checksum that does not verify (RFC 9293); judged only where the segment was captured whole. */
  public static final int BAD_TCP_CHECKSUM = 1 << 1;

  /** A UDP checksum that does not verify (RFC 768); judged only where the datagram was captured whole. */
  public static final int BAD_UDP_CHECKSUM = 1 << 2;

  /** Every wrong checksum that a host's stack may look at. */
  public static final int BAD_CHECKSUM = BAD_IP_CHECKSUM | BAD_TCP_CHECKSUM | BAD_UDP_CHECKSUM;

  /** A header that contradicts itself or its frame: lengths that don't fit, a wrong version, … */
  public static final int UNPARSABLE = 1 << 3;

  /** Fewer bytes captured than the frame had. */
  public static final int CUT = 1 << 4;

  /** The outer transport header was cut off by the snap length, so its ports are unknown. */
  public static final int TRANSPORT_HEADER_CUT = 1 << 5;

  /** A link type without decoder. */
  public static final int NOT_DECODED = 1 << 6;

  /** Number of bits used. */
  public static final int COUNT = 7;

  private Marks() {}
}
