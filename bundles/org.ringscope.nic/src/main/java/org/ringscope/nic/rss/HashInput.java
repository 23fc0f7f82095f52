package org.ringscope.nic.rss;

/** The bytes that a hash is made of, filled anew for each packet. */
final class HashInput {
  /** MAC address, VLAN tag, protocol, two IPv6 addresses, two ports. */
  static final int LONGEST = 6 + 2 + 1 + 2 * 16 + 2 * 2;

  private final byte[] bytes = new byte[LONGEST];
  private int length;

  void clear() {
    length = 0;
  }

  /** Appends the lowest {@code count} bytes of {@code value}, most significant first. */
  void append(long value, int count) {
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  int length() {
    return length;
  }

  /** The byte at {@code position}, 0 … 255. */
  int at(int position) {
    return bytes[position] & 0xff;
  }
}
