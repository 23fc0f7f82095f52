package org.ringscope.session.advise;

import java.util.List;

/**
 * What to set, best first. Loads are the hottest ring's part of all packets in the second half of the capture, 0 to 1.
 *
 * @param now the load as the card is set
 * @param gini Gini coefficient of the rings' packets as the card is set
 * @param suggestions what lowers either noticeably; a suggestion with more lines stands there only if it is better than
 *     those with fewer
 * @param bound the load with an indirection table that may be anything, which no command line can type in
 * @param largestFlow the load of the largest flow alone, below which no setting can come
 * @param judgedApart whether both halves have enough packets to judge on the second what the first taught; if not, all
 *     is found and judged on the whole capture
 */
public record Advice(
    double now, double gini, List<Suggestion> suggestions, double bound, double largestFlow, boolean judgedApart) {
  public Advice {
    suggestions = List.copyOf(suggestions);
  }
}
