package org.ringscope.view.pipeline;

import org.ringscope.report.format.Quantities;

/**
 * What is said of an edge.
 *
 * @param packets that went along, or {@link #UNKNOWN}
 * @param copies whether these are copies, which end their own way elsewhere
 * @param width as it is drawn, 1 to {@value #WIDEST}
 */
public record EdgeCount(long packets, boolean copies, int width) {
  /** Two virtual NICs share a ring, or the replay isn't through: it can't be told how many went along. */
  public static final long UNKNOWN = -1;

  static final int WIDEST = 10;

  /**
   * Thick by the logarithm of the traffic: a ring of a thousandth of all packets is still told from an idle one.
   *
   * @param most packets that would be drawn widest
   */
  static EdgeCount of(long packets, boolean copies, long most) {
    double share = packets <= 0 ? 0 : Math.min(1, Math.log1p(packets) / Math.log1p(most));
    return new EdgeCount(packets, copies, 1 + (int) Math.round((WIDEST - 1) * share));
  }

  public boolean isKnown() {
    return packets != UNKNOWN;
  }

  /** How many, for people. */
  public String text() {
    String count = isKnown() ? Quantities.of(packets, "packet") : "It can't be told how many packets";
    return copies ? count + ", as copies" : count;
  }
}
