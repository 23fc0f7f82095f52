package org.ringscope.nic.rule;

/**
 * What a rule asks of one header field.
 *
 * @param value wanted bits; 0 where the mask is 0
 * @param mask bits that must be as in {@code value} are 1. That is the reverse of what ethtool writes, on its command
 *     line as in its listing.
 */
public record FieldMatch(long value, long mask) {
  /** Asks nothing. */
  public static final FieldMatch ANY = new FieldMatch(0, 0);

  public FieldMatch {
    value &= mask;
  }

  public boolean isAny() {
    return mask == 0;
  }

  public boolean matches(long field) {
    return ((field ^ value) & mask) == 0;
  }
}
