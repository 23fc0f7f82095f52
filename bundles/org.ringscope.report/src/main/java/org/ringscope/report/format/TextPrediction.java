package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ringscope.report.prediction.PredictionReport;

/** What {@code predict} prints: a table of rings, predicted beside real, and what follows from it in words. */
public final class TextPrediction {
  private static final int LEAST_BAR = 8;
  private static final int MOST_BAR = 30;
  private static final int MOST_FLOWS = 10;
  private static final int MOST_HOT_FLOW_CAUSES = 5;

  private final Glyphs glyphs;

  /** @param unicode whether the terminal shows UTF-8; if not, only ASCII is written */
  public TextPrediction(boolean unicode) {
    glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
  }

  /** The whole report, each line ended by a line feed. */
  public String format(PredictionReport report) {
    TextLines lines = new TextLines(glyphs);
    lines.add("device", report.device());
    lines.add("traffic", traffic(report));
    lines.addEmpty();
    addRings(lines, report);
    lines.addEmpty();
    addVerdict(lines, report);
    addBlame(lines, report);
    report.notes().forEach(note -> lines.add("note", note));
    if (report.advice() != null) {
      addAdvice(lines, report.advice());
    }
    return lines.toString();
  }

  private static String traffic(PredictionReport report) {
    String text = Quantities.of(report.packets(), "received packet");
    return report.mergedFrames() == 0
        ? text
        : text + " on the wire, captured as " + Quantities.of(report.frames(), "frame") + ", "
            + Quantities.grouped(report.mergedFrames()) + " of them merged by the host";
  }

  /** Of many rings those without packets are only counted. */
  private void addRings(TextLines lines, PredictionReport report) {
    List<PredictionReport.Ring> all = report.rings();
    List<PredictionReport.Ring> shown = all.size() <= RingTable.MOST_IDLE_SHOWN
        ? all
        : all.stream().filter(ring -> ring.predicted() > 0 || ring.real() != null && ring.real() > 0).toList();
    lines.addAll(table(report, shown));
    if (shown.size() < all.size()) {
      lines.addAll(List.of(Quantities.of(all.size() - shown.size(), "more ring") + " without packets"));
    }
  }

  private List<String> table(PredictionReport report, List<PredictionReport.Ring> shown) {
    long predictedSum = report.rings().stream().mapToLong(PredictionReport.Ring::predicted).sum();
    long realSum = report.rings().stream().mapToLong(ring -> ring.real() == null ? 0 : ring.real()).sum();
    boolean hasReal = report.rings().stream().anyMatch(ring -> ring.real() != null);
    boolean sharesOnly = report.rings().stream().anyMatch(ring -> "total".equals(ring.realKind()));
    TextTable table = new TextTable()
        .column("RING", TextTable.Align.RIGHT)
        .column("PREDICTED", TextTable.Align.RIGHT)
        .column("SHARE", TextTable.Align.RIGHT);
    if (hasReal) {
      table.column(sharesOnly ? "REAL (TOTAL)" : "REAL", TextTable.Align.RIGHT)
          .column("SHARE", TextTable.Align.RIGHT)
          .column("DIFFERENCE", TextTable.Align.RIGHT);
    }
    for (PredictionReport.Ring ring : shown) {
      table.row(cells(ring, predictedSum, realSum, hasReal));
    }
    return withBars(table, shown);
  }

  /** The difference is one of shares: capture and counters never begin and end with the same packet. */
  private static List<String> cells(PredictionReport.Ring ring, long predictedSum, long realSum, boolean hasReal) {
    List<String> cells = new ArrayList<>();
    double predicted = Shares.of(ring.predicted(), predictedSum);
    cells.add(Integer.toString(ring.ring()));
    cells.add(Quantities.grouped(ring.predicted()));
    cells.add(Shares.percent(predicted));
    if (hasReal) {
      long packets = ring.real() == null ? 0 : ring.real();
      double real = Shares.of(packets, realSum);
      cells.add(Quantities.grouped(packets));
      cells.add(Shares.percent(real));
      cells.add((real >= predicted ? "+" : "-") + Shares.percent(Math.abs(real - predicted)));
    }
    return cells;
  }

  private List<String> withBars(TextTable table, List<PredictionReport.Ring> rings) {
    List<String> lines = new ArrayList<>(table.lines());
    int width = table.width();
    int room = Math.min(MOST_BAR, TextReport.WIDTH - width - 2);
    boolean counted = rings.stream().anyMatch(ring -> ring.real() != null && ring.real() > 0);
    long most = rings.stream().mapToLong(ring -> shown(ring, counted)).max().orElse(0);
    for (int i = 0; room >= LEAST_BAR && most > 0 && i < rings.size(); i++) {
      String bar = glyphs.bar(Shares.of(shown(rings.get(i), counted), most), room);
      String line = lines.get(i + 1);
      lines.set(i + 1, (line + " ".repeat(width + 2 - line.length()) + bar).stripTrailing());
    }
    return lines;
  }

  /** Bars show what the card counted, if it did. */
  private static long shown(PredictionReport.Ring ring, boolean counted) {
    Long real = ring.real();
    return counted && real != null ? real : ring.predicted();
  }

  private static void addVerdict(TextLines lines, PredictionReport report) {
    lines.add("verdict", report.verdict().text());
    PredictionReport.Recorded recorded = report.recorded();
    if (recorded != null && recorded.withQueue() > 0) {
      lines.add("queues", Quantities.grouped(recorded.sameQueue()) + " of " + Quantities.grouped(recorded.withQueue())
          + " packets with a recorded queue came by the ring predicted");
    }
    if (recorded != null && recorded.flowsHashed() > 0) {
      lines.add("hashes", Quantities.grouped(recorded.sameHash()) + " of "
          + Quantities.grouped(recorded.flowsHashed()) + " flows with a recorded hash have the hash predicted");
    }
    PredictionReport.SolvedKey key = report.key();
    if (key != null) {
      lines.add("key", "solved from the hashes of " + Quantities.of(key.flows(), "flow") + ", "
          + key.determinedBits() + " of " + key.bits() + " bits certain: " + key.key());
    }
    lines.add("imbalance", String.format(Locale.ROOT,
        "the fullest ring has %.2f times the mean (Gini %.2f); with this traffic RSS can't do better than %.2f",
        report.imbalance(), report.gini(), report.imbalanceFloor()));
  }

  private static void addBlame(TextLines lines, PredictionReport report) {
    addCauses(lines, report.causes());
    if (report.hotFlows().isEmpty()) {
      return;
    }
    TextTable table = new TextTable()
        .column("HOT FLOW", TextTable.Align.LEFT)
        .column("RING", TextTable.Align.RIGHT)
        .column("PACKETS", TextTable.Align.RIGHT)
        .column("OF RING", TextTable.Align.RIGHT)
        .column("OF ALL", TextTable.Align.RIGHT);
    for (PredictionReport.Flow flow : report.hotFlows().subList(0, Math.min(MOST_FLOWS, report.hotFlows().size()))) {
      table.row(List.of(
          flow.flow(), Integer.toString(flow.ring()), Quantities.grouped(flow.packets()),
          Shares.percent(flow.shareOfRing()), Shares.percent(flow.shareOfTotal())));
    }
    lines.addEmpty();
    lines.addAll(table.lines());
    lines.addEmpty();
  }

  /** Hot flows come largest first, and on a card of many rings nearly every flow is one. */
  private static void addCauses(TextLines lines, List<PredictionReport.Reason> causes) {
    int hotFlows = 0;
    for (PredictionReport.Reason cause : causes) {
      if (!cause.cause().equals("hot_flow") || ++hotFlows <= MOST_HOT_FLOW_CAUSES) {
        lines.add("cause", cause.text());
      }
    }
    if (hotFlows > MOST_HOT_FLOW_CAUSES) {
      lines.add("cause", Quantities.of(hotFlows - MOST_HOT_FLOW_CAUSES, "more flow") + ", smaller than these");
    }
  }

  private static void addAdvice(TextLines lines, PredictionReport.AdviceText advice) {
    lines.addEmpty();
    lines.add("suggest", "The hottest ring has " + Shares.percent(advice.now()) + " of the packets now, Gini "
        + decimal(advice.gini()) + ". "
        + (advice.judgedApart()
            ? "Settings were found on the first half of the capture and judged on the second."
            : "The capture's halves differ too much in size: settings were found and judged on the whole of it.")
        + " Bounds: " + Shares.percent(advice.bound()) + " with a table that may be anything, "
        + Shares.percent(advice.largestFlow()) + " for the largest flow alone.");
    if (advice.suggestions().isEmpty()) {
      lines.add("", "Nothing that can be set is noticeably better.");
    }
    int rank = 1;
    for (PredictionReport.Proposal proposal : advice.suggestions()) {
      lines.addEmpty();
      lines.addAll(List.of(
          rank++ + ".  hottest ring " + Shares.percent(proposal.judged()) + ", Gini " + decimal(proposal.gini())));
      for (PredictionReport.Line line : proposal.commands()) {
        lines.addAll(List.of("    " + line.command(), "      undo: " + line.undo()));
      }
    }
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
