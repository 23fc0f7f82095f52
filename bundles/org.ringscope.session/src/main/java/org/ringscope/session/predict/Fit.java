package org.ringscope.session.predict;

/**
 * How well predicted counts of packets explain real ones.
 *
 * <p>The deviance G = 2 Σ real · ln(real ÷ expected) of the multinomial (the G-test; R. R. Sokal, F. J. Rohlf,
 * "Biometry", chapter 17) ranks hypotheses about one and the same traffic. Packets come in flows, so that counts
 * scatter more than a multinomial's: capture and counters never begin and end with the same packet, and what one misses
 * are runs of a flow. Deviances are therefore divided by the overdispersion that the best hypothesis shows, G ÷ (rings
 * − 1) if that is above 1, and turned into weights exp(−Δ/2), as K. P. Burnham and D. R. Anderson do with QAIC ("Model
 * Selection and Multimodel Inference", 2nd ed., sections 2.5 and 2.9); all hypotheses have the same number of free
 * parameters, none.
 *
 * @param deviance G, the expected shares being mixed with {@link #BACKGROUND} spread evenly, for a ring can always get
 *     a packet that the capture hasn't
 * @param misplaced share of the packets that would have to change their ring to make both agree, 0 to 1 (half the sum
 *     of absolute differences of the shares)
 */
record Fit(double deviance, double misplaced) {
  /** Share of packets that may be anywhere. */
  static final double BACKGROUND = 0.01;

  /** Above this share of misplaced packets a hypothesis explains nothing. */
  static final double WORST = 0.10;

  /**
   * Compares shares; how many packets they rest on is the smaller of both sums.
   *
   * @param predicted packets by ring
   * @param real packets by ring, as many rings
   */
  static Fit of(long[] predicted, long[] real) {
    double predictedSum = sum(predicted);
    double realSum = sum(real);
    if (predictedSum == 0 || realSum == 0) {
      return new Fit(0, 0);
    }
    double packets = Math.min(predictedSum, realSum);
    double deviance = 0;
    double misplaced = 0;
    for (int ring = 0; ring < real.length; ring++) {
      double share = real[ring] / realSum;
      double raw = predicted[ring] / predictedSum;
      double expected = (1 - BACKGROUND) * raw + BACKGROUND / real.length;
      deviance += share == 0 ? 0 : 2 * packets * share * Math.log(share / expected);
      misplaced += Math.abs(share - raw) / 2;
    }
    return new Fit(Math.max(0, deviance), misplaced);
  }

  /** Whether the hypothesis can be taken for what happened. */
  boolean explains() {
    return misplaced <= WORST;
  }

  /** How much less likely this is than the best fit, 1 = as likely. */
  double weight(Fit best, int rings) {
    double overdispersion = Math.max(1, best.deviance / Math.max(1, rings - 1));
    return Math.exp(-(deviance - best.deviance) / overdispersion / 2);
  }

  private static double sum(long[] packets) {
    double sum = 0;
    for (long count : packets) {
      sum += count;
    }
    return sum;
  }
}
