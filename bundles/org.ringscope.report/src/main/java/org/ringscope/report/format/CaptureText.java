package org.ringscope.report.format;

import java.util.Map;
import java.util.stream.Collectors;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.FindingKind;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ReplayReport;

/**
 * The parts of printed text that tell of the capture itself: what it can tell, how much it holds, when, and of what.
 */
final class CaptureText {
  private CaptureText() {}

  static void addHead(TextLines lines, ReplayReport report) {
    lines.add("verdict", report.verdict().text());
    boolean damageTold =
        report.verdict().findings().stream().anyMatch(finding -> finding.kind() == FindingKind.DAMAGED);
    CaptureSummary capture = report.capture();
    for (var file : capture.files()) {
      lines.addShortened("capture", file.name().equals("-") ? "standard input" : file.name());
      if (file.damage() != null && !damageTold) {
        lines.add("", file.damage().toString());
      }
    }
    lines.add("", amount(capture));
    if (capture.firstNanos() != null && capture.lastNanos() != null) {
      String backwards = capture.timeBackwards() == 0
          ? ""
          : ", running backwards at " + Quantities.of(capture.timeBackwards(), "packet");
      lines.add("time", Quantities.seconds(capture.firstNanos(), capture.lastNanos()) + " from "
          + Quantities.utc(capture.firstNanos()) + backwards);
    }
  }

  private static String amount(CaptureSummary capture) {
    String amount = Quantities.of(capture.packets(), "packet") + ", " + Quantities.of(capture.bytes(), "byte");
    if (capture.capturedBytes() != capture.bytes()) {
      amount += " (" + Quantities.grouped(capture.capturedBytes()) + " captured)";
    }
    if (capture.filtered() > 0) {
      amount += ", " + Quantities.grouped(capture.filtered()) + " filtered out";
    }
    return amount;
  }

  static void addContents(TextLines lines, ReplayReport report) {
    lines.add("protocols", protocols(report));
    lines.add("marks", counts(report.marks()));
  }

  /** What was found, in declared order; checksums and the like stand among the marks. */
  private static String protocols(ReplayReport report) {
    return report.protocols().counts().entrySet().stream()
        .filter(count -> count.getValue() > 0 && count.getKey().compareTo(ProtocolColumn.MALFORMED) < 0)
        .map(count -> count.getKey().id().replace('_', ' ') + " " + Quantities.grouped(count.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Counts that aren't zero, with their ids. */
  static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> count.getKey() + " " + Quantities.grouped(count.getValue()))
        .collect(Collectors.joining(", "));
  }
}
