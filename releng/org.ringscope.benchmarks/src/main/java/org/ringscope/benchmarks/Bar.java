package org.ringscope.benchmarks;

import java.util.Locale;

/**
 * What a measured number should reach.
 *
 * @param sense whether more is better
 * @param must the number that has to be reached
 * @param aim the number hoped for; the same as {@code must} where there is none
 * @param unit printed behind numbers
 */
record Bar(Sense sense, double must, double aim, String unit) {
  /** Which side of the bar is good. */
  enum Sense {
    AT_LEAST("≥"),
    AT_MOST("≤");

    private final String sign;

    Sense(String sign) {
      this.sign = sign;
    }
  }

  static Bar atLeast(double must, double aim, String unit) {
    return new Bar(Sense.AT_LEAST, must, aim, unit);
  }

  static Bar atMost(double must, String unit) {
    return new Bar(Sense.AT_MOST, must, must, unit);
  }

  boolean isMet(double value) {
    return reaches(value, must);
  }

  private boolean reaches(double value, double mark) {
    return sense == Sense.AT_LEAST ? value >= mark : value <= mark;
  }

  /** In a word: missed, met, or the aim reached. */
  String judge(double value) {
    if (!isMet(value)) {
      return "missed";
    }
    return aim != must && reaches(value, aim) ? "aim reached" : "met";
  }

  @Override
  public String toString() {
    String text = sense.sign + " " + number(must) + unit;
    return aim == must ? text : text + ", aim " + number(aim);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
  }
}
