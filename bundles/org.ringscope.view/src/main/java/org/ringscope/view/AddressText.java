package org.ringscope.view;

/** Network addresses as people write them. */
public final class AddressText {
  private static final int GROUPS = 8;

  private AddressText() {}

  /**
   * Six bytes in hexadecimal with colons between them.
   *
   * @param address 48 bits
   */
  public static String mac(long address) {
    StringBuilder text = new StringBuilder(17);
    for (int shift = 40; shift >= 0; shift -= 8) {
      int octet = (int) (address >>> shift) & 0xff;
      text.append(Character.forDigit(octet >>> 4, 16)).append(Character.forDigit(octet & 15, 16));
      if (shift > 0) {
        text.append(':');
      }
    }
    return text.toString();
  }

  /**
   * Four decimal numbers with points between them.
   *
   * @param address 32 bits
   */
  public static String ipv4(long address) {
    return (address >>> 24 & 255) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
  }

  /**
   * The canonical text of RFC 5952: lower case, no leading zeros, the first of the longest runs of two or more zero
   * groups written as {@code ::}.
   *
   * @param high the first eight bytes
   * @param low the last eight bytes
   */
  public static String ipv6(long high, long low) {
    int from = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = 0;
      while (i + run < GROUPS && group(high, low, i + run) == 0) {
        run++;
      }
      if (run > length) {
        from = i;
        length = run;
      }
      i += run;
    }
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < GROUPS; i++) {
      if (i == from) {
        text.append("::");
        i += length - 1;
      } else {
        if (i > 0 && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group(high, low, i)));
      }
    }
    return text.toString();
  }

  private static int group(long high, long low, int index) {
    long half = index < GROUPS / 2 ? high : low;
    return (int) (half >>> 48 - 16 * (index & 3)) & 0xffff;
  }
}
