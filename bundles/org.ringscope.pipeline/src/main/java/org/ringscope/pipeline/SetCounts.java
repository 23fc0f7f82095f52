package org.ringscope.pipeline;

/** How often each set of bits was seen. */
final class SetCounts {
  private final long[] bySet;

  /** All bits seen: every set that was counted is a part of it, and there are few of those beside all that could be. */
  private int union;

  /** @param bits most bits of a set */
  SetCounts(int bits) {
    bySet = new long[1 << bits];
  }

  void count(int set) {
    bySet[set]++;
    union |= set;
  }

  /** How many of the sets counted have any of {@code bits}. */
  long withAny(int bits) {
    long sum = 0;
    for (int set = union; set != 0; set = partBefore(set, union)) {
      if ((set & bits) != 0) {
        sum += bySet[set];
      }
    }
    return sum;
  }

  /** How many sets were counted, empty ones too. */
  long all() {
    return withAny(-1) + bySet[0];
  }

  void add(SetCounts other) {
    for (int set = other.union; set != 0; set = partBefore(set, other.union)) {
      bySet[set] += other.bySet[set];
    }
    bySet[0] += other.bySet[0];
    union |= other.union;
  }

  /** The next smaller part of {@code whole}, as numbers count; the empty set comes last. */
  private static int partBefore(int part, int whole) {
    return part - 1 & whole;
  }
}
