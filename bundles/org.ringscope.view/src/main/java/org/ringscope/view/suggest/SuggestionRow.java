package org.ringscope.view.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ringscope.report.format.Shares;
import org.ringscope.session.advise.Advice;
import org.ringscope.session.advise.CommandLine;
import org.ringscope.session.advise.Suggestion;

/**
 * A suggestion as people read it.
 *
 * @param rank from 1, the best
 * @param load the hottest ring's part of the packets that the search has not seen
 * @param imbalance that load over the mean, 1 = even
 * @param gini Gini coefficient of the rings' packets there
 * @param type lines to type, a line feed between them
 * @param undo lines that take them back, the last one first
 * @param suggestion what it says
 */
public record SuggestionRow(
    int rank, String load, String imbalance, String gini, String type, String undo, Suggestion suggestion) {
  /**
   * All suggestions, best first.
   *
   * @param rings receive rings the card has now; a suggestion may change that
   */
  public static List<SuggestionRow> of(Advice advice, int rings) {
    List<SuggestionRow> rows = new ArrayList<>();
    for (Suggestion suggestion : advice.suggestions()) {
      rows.add(row(rows.size() + 1, suggestion, rings));
    }
    return rows;
  }

  private static SuggestionRow row(int rank, Suggestion suggestion, int rings) {
    List<CommandLine> lines = suggestion.commands();
    return new SuggestionRow(
        rank,
        Shares.percent(suggestion.judged()),
        decimal(suggestion.judged() * ringsAfter(lines, rings)),
        decimal(suggestion.gini()),
        lines.stream().map(CommandLine::text).collect(Collectors.joining("\n")),
        lines.reversed().stream().map(CommandLine::undo).collect(Collectors.joining("\n")),
        suggestion);
  }

  private static int ringsAfter(List<CommandLine> lines, int rings) {
    return lines.stream()
        .map(CommandLine::text)
        .filter(text -> text.startsWith("ethtool -L "))
        .map(text -> Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(rings);
  }

  /** Where the card stands now and how far settings can bring it, in sentences. */
  public static String summary(Advice advice, int rings) {
    return "Now the hottest ring has " + Shares.percent(advice.now()) + " of the packets, "
        + decimal(advice.now() * rings) + " times the mean. No table can bring it below "
        + Shares.percent(advice.bound()) + "; the largest flow alone has " + Shares.percent(advice.largestFlow()) + ". "
        + (advice.judgedApart()
            ? "Found on the first half of the capture, judged on the second."
            : "The halves of the capture differ too much: found and judged on the whole of it.")
        + (advice.suggestions().isEmpty() ? " Nothing that can be set is noticeably better." : "");
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** Lines to type and, as comments, those that undo them. */
  public String text() {
    return type + "\n# undo: " + undo.replace("\n", "\n# undo: ") + "\n";
  }
}
