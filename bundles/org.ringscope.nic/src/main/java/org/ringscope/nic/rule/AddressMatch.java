package org.ringscope.nic.rule;

/**
 * What a rule asks of an IP address. An IPv4 address is the lower 32 bits of the low half.
 *
 * @param high wanted bits of the upper eight bytes, 0 where the mask is 0
 * @param low wanted bits of the lower eight bytes
 * @param maskHigh bits of the upper half that must match are 1
 * @param maskLow bits of the lower half that must match are 1
 */
public record AddressMatch(long high, long low, long maskHigh, long maskLow) {
  /** Asks nothing. */
  public static final AddressMatch ANY = new AddressMatch(0, 0, 0, 0);

  private static final long WHOLE_IPV4 = 0xffff_ffffL;

  public AddressMatch {
    high &= maskHigh;
    low &= maskLow;
  }

  /** The one address. */
  public static AddressMatch of(boolean ipv4, long high, long low) {
    return ipv4 ? new AddressMatch(0, low, 0, WHOLE_IPV4) : new AddressMatch(high, low, -1, -1);
  }

  /** Whether the rule asks for a single address. */
  public boolean isWhole(boolean ipv4) {
    return ipv4 ? maskLow == WHOLE_IPV4 : (maskHigh & maskLow) == -1;
  }

  public boolean isAny() {
    return (maskHigh | maskLow) == 0;
  }

  public boolean matches(long addressHigh, long addressLow) {
    return ((addressHigh ^ high) & maskHigh | (addressLow ^ low) & maskLow) == 0;
  }
}
