package org.ringscope.stack;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts frames into fragments, as RFC 791, section 3.2, and RFC 8200, section 4.5, describe it. */
public final class Fragments {
  private static final int ETHERNET = 14;
  private static final int IPV4 = 20;
  private static final int IPV6 = 40;
  private static final int FRAGMENT_HEADER = 8;
  private static final int MORE = 0x2000;
  private static final int UNIT = 8;

  private Fragments() {}

  /**
   * Cuts an Ethernet frame with IPv4 or IPv6 and no options.
   *
   * @param most bytes of payload in a fragment, rounded down to a multiple of 8
   */
  public static List<byte[]> cut(byte[] frame, int most, int identification) {
    boolean ipv4 = frame[ETHERNET] >>> 4 == 4;
    int payload = ETHERNET + (ipv4 ? IPV4 : IPV6);
    int step = Math.max(UNIT, most / UNIT * UNIT);
    List<byte[]> fragments = new ArrayList<>();
    for (int at = payload; at < frame.length; at += step) {
      int end = Math.min(frame.length, at + step);
      byte[] part = Arrays.copyOfRange(frame, at, end);
      fragments.add(fragment(frame, part, at - payload, end < frame.length, identification));
    }
    return fragments;
  }

  /**
   * A fragment of the datagram in a frame.
   *
   * @param offset of its first byte in the datagram's payload, a multiple of 8
   */
  public static byte[] fragment(byte[] frame, byte[] part, int offset, boolean more, int identification) {
    return frame[ETHERNET] >>> 4 == 4
        ? ipv4(frame, part, offset, more, identification)
        : ipv6(frame, part, offset, more, identification);
  }

  private static byte[] ipv4(byte[] frame, byte[] part, int offset, boolean more, int identification) {
    ByteBuffer fragment = ByteBuffer.allocate(ETHERNET + IPV4 + part.length);
    fragment.put(frame, 0, ETHERNET + IPV4).put(part);
    fragment.putShort(ETHERNET + 2, (short) (IPV4 + part.length));
    fragment.putShort(ETHERNET + 4, (short) identification);
    fragment.putShort(ETHERNET + 6, (short) (offset / UNIT | (more ? MORE : 0)));
    fragment.putShort(ETHERNET + 10, (short) 0);
    fragment.putShort(ETHERNET + 10, checksum(fragment));
    return fragment.array();
  }

  /** RFC 1071 over the IPv4 header. */
  private static short checksum(ByteBuffer fragment) {
    int sum = 0;
    for (int i = 0; i < IPV4; i += 2) {
      sum += fragment.getShort(ETHERNET + i) & 0xffff;
    }
    return (short) ~((sum & 0xffff) + (sum >>> 16));
  }

  private static byte[] ipv6(byte[] frame, byte[] part, int offset, boolean more, int identification) {
    ByteBuffer fragment = ByteBuffer.allocate(ETHERNET + IPV6 + FRAGMENT_HEADER + part.length);
    fragment.put(frame, 0, ETHERNET + IPV6);
    fragment.put(frame[ETHERNET + 6]).put((byte) 0).putShort((short) (offset | (more ? 1 : 0))).putInt(identification);
    fragment.put(part);
    fragment.putShort(ETHERNET + 4, (short) (FRAGMENT_HEADER + part.length));
    fragment.put(ETHERNET + 6, (byte) 44);
    return fragment.array();
  }
}
