package org.ringscope.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.ScenarioSummary;
import org.ringscope.report.Totals;

/** The report as a command prints it: verdict first, then capture, rings, totals, what was in it, and the largest flows if asked for. */
public final class TextReport implements ReportWriter {
  /** Lines are no longer than this. */
  public static final int WIDTH = 100;

  private static final int LABEL_WIDTH = 11;
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
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(format(report));
    text.flush();
  }

  /** The whole report, each line ended by a line feed. */
  public String format(ReplayReport report) {
    var lines = new ArrayList<String>();
    addLabelled(lines, "verdict", report.verdict().text());
    addCapture(lines, report.capture());
    addLabelled(lines, "model", model(report.scenario()));
    lines.add("");
    lines.addAll(new RingTable(glyphs).lines(report));
    lines.add("");
    addTotals(lines, report);
    addLabelled(lines, "protocols", protocols(report));
    addLabelled(lines, "marks", counts(report.marks()));
    addFlows(lines, report);
    return String.join("\n", lines) + "\n";
  }

  private void addCapture(List<String> lines, CaptureSummary capture) {
    for (var file : capture.files()) {
      String name = file.name().equals("-") ? "standard input" : file.name();
      lines.add(label("capture") + glyphs.shortened(name, WIDTH - LABEL_WIDTH));
      if (file.damage() != null) {
        addLabelled(lines, "", file.damage().toString());
      }
    }
    String what = Quantities.of(capture.packets(), "packet") + ", " + Quantities.of(capture.bytes(), "byte");
    if (capture.capturedBytes() != capture.bytes()) {
      what += " (" + Quantities.grouped(capture.capturedBytes()) + " captured)";
    }
    if (capture.filtered() > 0) {
      what += ", " + Quantities.grouped(capture.filtered()) + " filtered out";
    }
    addLabelled(lines, "", what);
    if (capture.firstNanos() != null && capture.lastNanos() != null) {
      String backwards = capture.timeBackwards() == 0
          ? ""
          : ", running backwards at " + Quantities.of(capture.timeBackwards(), "packet");
      addLabelled(lines, "time", Quantities.seconds(capture.firstNanos(), capture.lastNanos()) + " from "
          + Quantities.utc(capture.firstNanos()) + backwards);
    }
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

  private void addTotals(List<String> lines, ReplayReport report) {
    Totals totals = report.totals();
    if (totals.sent().packets() > 0) {
      addLabelled(lines, "received", amount(totals.received()));
      addLabelled(lines, "sent", amount(totals.sent()));
    }
    addLabelled(lines, "total", "in " + Quantities.grouped(totals.in()) + " = delivered "
        + Quantities.grouped(totals.delivered()) + " + diverted " + Quantities.grouped(totals.diverted()) + " + dropped "
        + Quantities.grouped(totals.droppedInAll()) + " " + conservation(report));
    addLabelled(lines, "dropped", counts(totals.dropped()));
  }

  private String conservation(ReplayReport report) {
    if (report.conserved()) {
      return glyphs.yes();
    }
    String stages = report.stages().stream()
        .filter(stage -> !stage.conserved())
        .map(stage -> stage.name())
        .collect(Collectors.joining(", "));
    return glyphs.no() + " does not add up" + (stages.isEmpty() ? "" : " in " + stages);
  }

  private static String amount(Totals.Traffic traffic) {
    return Quantities.of(traffic.packets(), "packet") + ", " + Quantities.of(traffic.bytes(), "byte");
  }

  /** What was found, in declared order; checksums and the like stand among the marks. */
  private static String protocols(ReplayReport report) {
    return report.protocols().counts().entrySet().stream()
        .filter(count -> count.getValue() > 0 && count.getKey().compareTo(ProtocolColumn.MALFORMED) < 0)
        .map(count -> count.getKey().id().replace('_', ' ') + " " + Quantities.grouped(count.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> count.getKey() + " " + Quantities.grouped(count.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void addFlows(List<String> lines, ReplayReport report) {
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
    lines.add("");
    lines.addAll(table.lines());
  }

  /** Adds a labelled text, broken between words, and within those that are too long; nothing if the text is empty. */
  private void addLabelled(List<String> lines, String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    var line = new StringBuilder(label(label));
    String gap = "";
    for (String word : glyphs.shown(text).split(" ", -1)) {
      String rest = word;
      if (line.length() + gap.length() + rest.length() > WIDTH && !gap.isEmpty()) {
        turn(lines, line);
        gap = "";
      }
      for (; LABEL_WIDTH + rest.length() > WIDTH; rest = rest.substring(WIDTH - LABEL_WIDTH)) {
        line.append(rest, 0, WIDTH - LABEL_WIDTH);
        turn(lines, line);
      }
      line.append(gap).append(rest);
      gap = " ";
    }
    lines.add(line.toString().stripTrailing());
  }

  /** Ends a line and begins the next under the same label. */
  private static void turn(List<String> lines, StringBuilder line) {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    line.append(label(""));
  }

  private static String label(String label) {
    return label + " ".repeat(LABEL_WIDTH - label.length());
  }
}
