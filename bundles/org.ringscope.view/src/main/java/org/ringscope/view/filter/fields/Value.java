package org.ringscope.view.filter.fields;

/**
 * A value that can be compared: 128 bits, unsigned, so that an IPv6 address fits.
 *
 * @param high upper 64 bits; 0 for all but IPv6 addresses
 * @param low lower 64 bits
 */
public record Value(long high, long low) implements Comparable<Value> {
  public static final Value LEAST = new Value(0, 0);
  public static final Value MOST = new Value(-1, -1);

  /** A number of up to 64 bits. */
  public static Value of(long number) {
    return new Value(0, number);
  }

  /** The next larger one; of {@link #MOST}, {@link #LEAST}. */
  public Value next() {
    return new Value(low == -1 ? high + 1 : high, low + 1);
  }

  /** The next smaller one; of {@link #LEAST}, {@link #MOST}. */
  public Value previous() {
    return new Value(low == 0 ? high - 1 : high, low - 1);
  }

  @Override
  public int compareTo(Value other) {
    int upper = Long.compareUnsigned(high, other.high);
    return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
  }
}
