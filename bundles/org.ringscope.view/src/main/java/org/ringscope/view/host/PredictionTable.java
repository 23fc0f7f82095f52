package org.ringscope.view.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;
import org.ringscope.report.prediction.PredictionReport;
import org.ringscope.view.counters.SharePoints;

/**
 * Predicted beside real, as people read it.
 *
 * @param rings a line for each ring, with a cell for each title
 * @param verdict what the comparison came to, causes, flows to blame and notes: a paragraph each
 */
public record PredictionTable(List<List<String>> rings, List<String> verdict) {
  /** Titles of a ring's cells. */
  public static final List<String> TITLES = List.of("Ring", "Predicted", "Share", "Real", "Real share", "Difference");

  private static final int MOST_FLOWS = 5;

  public PredictionTable {
    rings = List.copyOf(rings);
    verdict = List.copyOf(verdict);
  }

  public static PredictionTable of(PredictionReport report) {
    long predicted = report.rings().stream().mapToLong(PredictionReport.Ring::predicted).sum();
    long real = report.rings().stream().mapToLong(ring -> packets(ring.real())).sum();
    List<List<String>> rings = report.rings().stream().map(ring -> cells(ring, predicted, real)).toList();
    return new PredictionTable(rings, verdict(report));
  }

  private static long packets(@Nullable Long counted) {
    return counted == null ? 0 : counted;
  }

  /** The difference is one of shares: capture and counters never begin and end with the same packet. */
  private static List<String> cells(PredictionReport.Ring ring, long predictedSum, long realSum) {
    double predicted = Shares.of(ring.predicted(), predictedSum);
    List<String> cells = new ArrayList<>(
        List.of("rx" + ring.ring(), Quantities.grouped(ring.predicted()), Shares.percent(predicted)));
    if (ring.real() == null) {
      cells.addAll(List.of("", "", ""));
    } else {
      double real = Shares.of(packets(ring.real()), realSum);
      cells.add(Quantities.grouped(packets(ring.real())));
      cells.add(Shares.percent(real));
      cells.add(SharePoints.text(real - predicted));
    }
    return cells;
  }

  private static List<String> verdict(PredictionReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("Verdict: " + report.verdict().text());
    lines.add(String.format(
        Locale.ROOT, "Imbalance: the fullest ring has %.2f times the mean (Gini %.2f); with this traffic RSS can't do"
            + " better than %.2f.",
        report.imbalance(), report.gini(), report.imbalanceFloor()));
    report.causes().forEach(cause -> lines.add("Cause: " + cause.text()));
    report.hotFlows().stream().limit(MOST_FLOWS).forEach(flow -> lines.add(
        "Hot flow: " + flow.flow() + " on rx" + flow.ring() + ", " + Shares.percent(flow.shareOfRing())
            + " of the ring, " + Shares.percent(flow.shareOfTotal()) + " of all"));
    report.notes().forEach(note -> lines.add("Note: " + note));
    return lines;
  }
}
