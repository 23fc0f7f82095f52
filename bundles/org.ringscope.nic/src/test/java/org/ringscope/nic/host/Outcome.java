package org.ringscope.nic.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the packets, counted from 0 in order of arrival. */
record Outcome(
    List<Integer> dropped,
    SortedMap<Integer, Long> doneAt,
    List<Integer> occupancy,
    long[] interrupts,
    long[] polls,
    long[] repolled,
    long[] squeezes) {
  Outcome(int rings) {
    this(new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new long[rings], new long[rings], new long[rings],
        new long[1]);
  }

  @Override
  public String toString() {
    return "dropped " + dropped + " done " + doneAt + " occupancy " + occupancy + " interrupts "
        + Arrays.toString(interrupts) + " polls " + Arrays.toString(polls) + " repolled "
        + Arrays.toString(repolled) + " squeezes " + squeezes[0];
  }
}
