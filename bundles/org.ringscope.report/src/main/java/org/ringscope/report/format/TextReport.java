package org.ringscope.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.Counts;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.ScenarioSummary;
import org.ringscope.report.StageResult;
import org.ringscope.report.Totals;
import org.ringscope.report.placement.PlacementReport;

/**
 * The report as a command prints it: verdict first, then capture, rings, totals, what was in it, and the largest flows
 * if asked for.
 */
public final class TextReport implements ReportWriter {
  /** Lines are no longer than this. */
  public static final int WIDTH = 100;

  private static final int LONGEST_RING = 6;

  /** Two full IPv6 addresses with their ports take more than a line leaves; their end tells more than their start. */
  private static final int LONGEST_FLOW = 56;

  private final Glyphs glyphs;

  /** @param unicode whether the terminal shows UTF-8; if not, only ASCII is written */
  public TextReport(boolean unicode) {
    glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
  }

  @Override
  public void write(ReplayReport report, OutputStream out) throws IOException {
    out.write(format(report).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The whole report, each line ended by a line feed. */
  public String format(ReplayReport report) {
    var lines = new TextLines(glyphs);
    CaptureText.addHead(lines, report);
    lines.add("model", model(report.scenario()));
    lines.add("from", report.scenario().sourcesText());
    lines.add("merged", MergeText.of(report));
    lines.addEmpty();
    lines.addAll(new RingTable(glyphs).lines(report));
    lines.addEmpty();
    lines.addAll(new FrameTable(glyphs).lines(report));
    addTotals(lines, report);
    CaptureText.addContents(lines, report);
    addFlows(lines, report);
    MirrorLines.addTo(lines, report);
    lines.add("placement", placement(report.placement()));
    return lines.toString();
  }

  private static String model(ScenarioSummary scenario) {
    String text = scenario.profile() + ": " + Quantities.of(scenario.rings(), "ring") + " of "
        + Quantities.of(scenario.ringSize(), "descriptor") + ", " + scenario.hashFunction() + " hash, "
        + Quantities.grouped(scenario.indirectionSize()) + "-entry table, host " + scenario.host();
    if (scenario.filter() != null) {
      text += ", filter '" + scenario.filter() + "'";
    }
    if (scenario.from() != null) {
      text += ", from " + scenario.from();
    }
    if (scenario.to() != null) {
      text += ", to " + scenario.to();
    }
    return scenario.local().isEmpty() ? text : text + ", local " + String.join(" ", scenario.local());
  }

  private void addTotals(TextLines lines, ReplayReport report) {
    Totals totals = report.totals();
    if (totals.sent().packets() > 0) {
      lines.add("received", amount(totals.received()));
      lines.add("sent", amount(totals.sent()));
    }
    lines.add("total", "in " + Quantities.grouped(totals.in()) + " = delivered "
        + Quantities.grouped(totals.delivered())
        + " + diverted " + Quantities.grouped(totals.diverted()) + " + dropped "
        + Quantities.grouped(totals.droppedInAll()) + " " + conservation(report));
    lines.add("dropped", CaptureText.counts(totals.dropped()));
  }

  /** A line on all streams together; empty if nobody asked for placement. */
  private static String placement(@Nullable PlacementReport placement) {
    if (placement == null) {
      return "";
    }
    SortedMap<String, Long> fates = placement.fates();
    String shares = Fates.ALL.stream()
        .filter(fate -> fates.getOrDefault(fate, 0L) > 0)
        .map(fate -> ", " + Fates.share(fates, fate) + " " + fate)
        .collect(Collectors.joining());
    String cause = Fates.mainCause(placement.causes());
    return Quantities.of(Counts.sum(fates), "byte") + " of " + Quantities.of(placement.streams(), "TCP stream") + shares
        + (cause.isEmpty() ? "" : ", mostly because " + cause);
  }

  private String conservation(ReplayReport report) {
    if (report.conserved()) {
      return glyphs.yes();
    }
    String stages = report.stages().stream()
        .filter(stage -> !stage.conserved())
        .map(StageResult::name)
        .collect(Collectors.joining(", "));
    return glyphs.no() + " does not add up" + (stages.isEmpty() ? "" : " in " + stages);
  }

  private static String amount(Totals.Traffic traffic) {
    return Quantities.of(traffic.packets(), "packet") + ", " + Quantities.of(traffic.bytes(), "byte");
  }

  private void addFlows(TextLines lines, ReplayReport report) {
    if (report.flows().isEmpty()) {
      return;
    }
    var table = new TextTable()
        .column("PACKETS", TextTable.Align.RIGHT)
        .column("SHARE", TextTable.Align.RIGHT)
        .column("BYTES", TextTable.Align.RIGHT)
        .column("RING", TextTable.Align.LEFT)
        .column("FLOW", TextTable.Align.LEFT);
    for (var flow : report.flows()) {
      table.row(List.of(
          Quantities.grouped(flow.packets()),
          Shares.percent(report.share(flow)),
          Quantities.grouped(flow.bytes()),
          glyphs.shortened(flow.ring(), LONGEST_RING),
          glyphs.shortened(flow.flow(), LONGEST_FLOW)));
    }
    lines.addEmpty();
    lines.addAll(table.lines());
  }
}
