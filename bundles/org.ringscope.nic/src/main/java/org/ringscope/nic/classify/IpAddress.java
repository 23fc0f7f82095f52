package org.ringscope.nic.classify;

import org.ringscope.packet.AddressText;

/**
 * An IPv4 or IPv6 address.
 *
 * @param version 4 or 6
 * @param high upper half of an IPv6 address, 0 for IPv4
 * @param low lower half of an IPv6 address, or the 32 bits of an IPv4 one
 */
public record IpAddress(int version, long high, long low) {
  /** @throws IllegalArgumentException if the text is no address; names are not looked up */
  public static IpAddress parse(String text) {
    if (text.indexOf(':') < 0) {
      return new IpAddress(4, 0, AddressText.parseIpv4(text));
    }
    long[] halves = AddressText.parseIpv6(text);
    return new IpAddress(6, halves[0], halves[1]);
  }

  boolean is(int otherVersion, long otherHigh, long otherLow) {
    return version == otherVersion && high == otherHigh && low == otherLow;
  }

  @Override
  public String toString() {
    return AddressText.format(version == 4, high, low);
  }
}
