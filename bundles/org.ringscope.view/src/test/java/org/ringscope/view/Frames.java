package org.ringscope.view;

import java.util.HexFormat;

/** Frames written out by hand, byte by byte, from the RFCs' pictures. */
final class Frames {
  private static final String ETHERNET = "02 00 00 00 00 02  02 00 00 00 00 01 ";

  /** 10.0.0.1 → 192.0.2.10. */
  private static final String ADDRESSES = "0a 00 00 01  c0 00 02 0a ";

  private Frames() {}

  static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
  }

  static byte[] ethernet(String etherTypeAndRest) {
    return hex(ETHERNET + etherTypeAndRest);
  }

  /** An IPv4 packet whose header checksum is left 0. */
  static String ipv4(int totalLength, int fragmentField, int protocol, String payload) {
    return String.format("08 00 45 00 %04x 1c 46 %04x 40 %02x 00 00 ", totalLength, fragmentField, protocol)
        + ADDRESSES + payload;
  }

  /** A TCP header: 49152 → 443, seq 14481, ack 811, window 502. */
  static String tcp(int flags) {
    return String.format("c0 00 01 bb 00 00 38 91 00 00 03 2b 50 %02x 01 f6 00 00 00 00 ", flags);
  }

  /** A UDP header: 53 → 33211. */
  static String udp(int length) {
    return String.format("00 35 81 bb %04x 00 00 ", length);
  }
}
