package org.ringscope.nic.ethtool.nfc;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * IP and MAC addresses as ethtool reads and writes them. No name is looked up.
 *
 * @param high upper eight bytes, 0 for IPv4
 * @param low lower eight bytes; an IPv4 address is in the lower four
 */
record RuleAddress(long high, long low) {
  private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final Pattern MAC = Pattern.compile("\\p{XDigit}{1,2}(?::\\p{XDigit}{1,2}){5}");
  private static final Pattern IPV6 = Pattern.compile("[\\p{XDigit}:.]{2,45}");
  private static final int IPV4_LENGTH = 4;
  private static final long MAPPED_PREFIX = 0xffff_0000_0000L;
  private static final long IPV4_MASK = 0xffff_ffffL;

  static Optional<RuleAddress> ipv4(String text) {
    if (!DOTTED.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      int address = ByteBuffer.wrap(Inet4Address.ofLiteral(text).getAddress()).getInt();
      return Optional.of(new RuleAddress(0, address & IPV4_MASK));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  static Optional<RuleAddress> ipv6(String text) {
    if (!IPV6.matcher(text).matches() || text.indexOf(':') < 0) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Inet6Address.ofLiteral(text).getAddress());
      if (bytes.remaining() == IPV4_LENGTH) {
        return Optional.of(new RuleAddress(0, MAPPED_PREFIX | bytes.getInt() & IPV4_MASK));
      }
      return Optional.of(new RuleAddress(bytes.getLong(), bytes.getLong()));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /** A MAC address as the lower 48 bits of a number. */
  static OptionalLong mac(String text) {
    if (!MAC.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    long address = 0;
    for (String part : text.split(":")) {
      address = address << 8 | Long.parseLong(part, 16);
    }
    return OptionalLong.of(address);
  }
}
