package org.ringscope.session.advise;

import org.ringscope.session.predict.HashedTraffic;
import org.ringscope.session.predict.TrafficTable;

/**
 * Which part of the capture settings are found on, and which they are judged on.
 *
 * @param apart whether these are its two halves; if not, both are the whole capture
 */
record Halves(boolean apart) {
  /** The half on which settings are found. */
  static final int FOUND = 0;

  /** The half on which they are judged. */
  static final int JUDGED = 1;

  /** A half with less than this part of the packets teaches nothing, or judges nothing. */
  private static final double LEAST = 0.1;

  static Halves of(TrafficTable traffic) {
    long first = traffic.packetsOfHalf(0);
    long second = traffic.packetsOfHalf(1);
    return new Halves(Math.min(first, second) >= LEAST * (first + second));
  }

  long packets(TrafficTable traffic, int row, int half) {
    return apart ? traffic.packets(row, half) : traffic.packets(row);
  }

  long sum(TrafficTable traffic, int half) {
    return apart ? traffic.packetsOfHalf(half) : traffic.packetsOfHalf(0) + traffic.packetsOfHalf(1);
  }

  long[] fixed(HashedTraffic hashed, int rings, int half) {
    return apart ? hashed.fixed(rings, half) : plus(hashed.fixed(rings, 0), hashed.fixed(rings, 1));
  }

  long[] slots(HashedTraffic hashed, int size, int half) {
    return apart ? hashed.slots(size, half) : plus(hashed.slots(size, 0), hashed.slots(size, 1));
  }

  private static long[] plus(long[] first, long[] second) {
    long[] both = first.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] += second[i];
    }
    return both;
  }
}
