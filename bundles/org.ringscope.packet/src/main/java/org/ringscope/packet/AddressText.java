package org.ringscope.packet;

/**
 * IPv4 and IPv6 addresses as people write them: RFC 5952 for output, RFC 4291, 2.2 for input. No name is ever looked
 * up.
 */
public final class AddressText {
  private static final int GROUPS = 8;

  private AddressText() {}

  /** Dotted decimal, of 32 bits. */
  public static String formatIpv4(long address) {
    return (address >>> 24 & 0xff) + "." + (address >>> 16 & 0xff)
        + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
  }

  /** Lower case, the first longest run of two or more zero groups as "::", IPv4-mapped addresses dotted. */
  public static String formatIpv6(long high, long low) {
    if (high == 0 && low >>> 32 == 0xffff) {
      return "::ffff:" + formatIpv4(low & 0xffff_ffffL);
    }
    int runStart = -1;
    int runLength = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = 0;
      while (i + zeros < GROUPS && group(high, low, i + zeros) == 0) {
        zeros++;
      }
      if (zeros > runLength) {
        runStart = i;
        runLength = zeros;
      }
    }
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < GROUPS; i++) {
      if (i == runStart) {
        text.append("::");
        i += runLength - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(group(high, low, i)));
    }
    return text.toString();
  }

  /** An address of either kind; an IPv4 address is the lower 32 bits of {@code low}. */
  public static String format(boolean ipv4, long high, long low) {
    return ipv4 ? formatIpv4(low) : formatIpv6(high, low);
  }

  /**
   * Six bytes in hexadecimal with colons between them.
   *
   * @param address 48 bits
   */
  public static String formatMac(long address) {
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
   * Reads four decimal numbers.
   *
   * @return 32 bits
   * @throws IllegalArgumentException if it isn't an IPv4 address
   */
  public static long parseIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    long address = 0;
    boolean valid = parts.length == 4;
    for (String part : parts) {
      valid = valid && part.matches("[0-9]{1,3}") && Integer.parseInt(part) <= 255;
      address = address << 8 | (valid ? Integer.parseInt(part) : 0);
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an IPv4 address: expected four numbers 0-255 with dots between");
    }
    return address;
  }

  /**
   * Reads eight groups of hexadecimal digits, "::" for zeros, the last two groups perhaps dotted.
   *
   * @return high and low half
   * @throws IllegalArgumentException if it isn't an IPv6 address
   */
  public static long[] parseIpv6(String text) {
    try {
      return groupsOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not an IPv6 address", e);
    }
  }

  private static long[] groupsOf(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      throw new NumberFormatException("two gaps");
    }
    String[] before = split(gap < 0 ? text : text.substring(0, gap));
    String[] after = split(gap < 0 ? "" : text.substring(gap + 2));
    int given = before.length + after.length;
    if (gap < 0 ? given != GROUPS : given >= GROUPS) {
      throw new NumberFormatException(given + " groups");
    }
    long[] halves = new long[2];
    for (int i = 0; i < GROUPS; i++) {
      int fromEnd = GROUPS - i;
      String group = i < before.length ? before[i] : fromEnd <= after.length ? after[after.length - fromEnd] : "0";
      halves[i / 4] = halves[i / 4] << 16 | hex(group);
    }
    return halves;
  }

  private static String[] split(String text) {
    if (text.isEmpty()) {
      return new String[0];
    }
    int dotted = text.indexOf('.') < 0 ? -1 : text.lastIndexOf(':') + 1;
    if (dotted < 0) {
      return text.split(":", -1);
    }
    long ipv4 = parseIpv4(text.substring(dotted));
    String plain = text.substring(0, dotted) + Long.toHexString(ipv4 >>> 16) + ":" + Long.toHexString(ipv4 & 0xffff);
    return plain.split(":", -1);
  }

  private static int hex(String group) {
    if (group.isEmpty() || group.length() > 4) {
      throw new NumberFormatException("group '" + group + "'");
    }
    int value = 0;
    for (int i = 0; i < group.length(); i++) {
      int digit = Character.digit(group.charAt(i), 16);
      if (digit < 0 || group.charAt(i) > 'f') {
        throw new NumberFormatException("group '" + group + "'");
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static int group(long high, long low, int index) {
    return (int) ((index < 4 ? high : low) >>> (48 - (index % 4 << 4))) & 0xffff;
  }
}
