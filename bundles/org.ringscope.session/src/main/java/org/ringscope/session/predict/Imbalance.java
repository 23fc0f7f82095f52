package org.ringscope.session.predict;

import java.util.Arrays;

/**
 * How unevenly packets are spread over rings.
 *
 * @param maxOverMean packets of the fullest ring over the mean, from 1 (even) to the number of rings
 * @param gini Gini coefficient, from 0 (even) to 1 − 1/rings
 * @param floor the least {@code maxOverMean} that any setting of RSS can reach: the largest flow stays on one ring
 */
public record Imbalance(double maxOverMean, double gini, double floor) {
  /** @param largestFlow packets of the largest flow */
  static Imbalance of(long[] rings, long largestFlow) {
    long sum = 0;
    long most = 0;
    for (long packets : rings) {
      sum += packets;
      most = Math.max(most, packets);
    }
    if (sum == 0) {
      return new Imbalance(1, 0, 1);
    }
    double mean = (double) sum / rings.length;
    return new Imbalance(most / mean, gini(rings), Math.max(1, largestFlow / mean));
  }

  /** Gini coefficient of packets by ring, from 0 (even) to 1 − 1/rings; 0 if there are none. */
  public static double gini(long[] rings) {
    long[] sorted = rings.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double ranked = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += sorted[i];
      ranked += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
    }
    return sum == 0 ? 0 : ranked / sorted.length / sum;
  }
}
