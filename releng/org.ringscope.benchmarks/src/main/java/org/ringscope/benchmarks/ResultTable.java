package org.ringscope.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table the suite prints: a line a measurement, as Markdown that also reads well as it is. */
final class ResultTable {
  private static final List<String> HEADINGS = List.of("measured", "Ringscope", "other", "result", "bar", "");

  private final List<List<String>> rows = new ArrayList<>();

  ResultTable() {
    rows.add(HEADINGS);
  }

  /** A comparison of two programs by their median times; the result is how many times faster Ringscope is. */
  void add(String what, SideBySide times, Bar bar) {
    double ratio = times.ratio();
    rows.add(
        List.of(what, seconds(times.ours()), seconds(times.theirs()), Bar.number(ratio) + bar.unit(), bar.toString(),
            bar.judge(ratio)));
  }

  /** A number of Ringscope alone. */
  void add(String what, double value, Bar bar) {
    rows.add(List.of(what, "", "", Bar.number(value) + bar.unit(), bar.toString(), bar.judge(value)));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f s", seconds);
  }

  @Override
  public String toString() {
    int[] widths = new int[HEADINGS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      appendLine(text, rows.get(i), widths, " ");
      if (i == 0) {
        appendLine(text, HEADINGS.stream().map(heading -> "").toList(), widths, "-");
      }
    }
    return text.toString();
  }

  private static void appendLine(StringBuilder text, List<String> cells, int[] widths, String fill) {
    for (int i = 0; i < widths.length; i++) {
      text.append("| ").append(cells.get(i)).repeat(fill, widths[i] - cells.get(i).length()).append(' ');
    }
    text.append("|\n");
  }
}
