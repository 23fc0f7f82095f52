package org.ringscope.session.place;

/** Searching in columns of times that never go back. */
final class Times {
  private Times() {}

  /** The first of {@code count} times that is after {@code time}; {@code count} if none is. */
  static int firstAfter(long[] times, int count, long time) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] > time) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
