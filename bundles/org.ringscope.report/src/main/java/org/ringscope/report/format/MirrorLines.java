package org.ringscope.report.format;

import org.ringscope.report.MirrorResult;
import org.ringscope.report.ReplayReport;

/** What each mirror carried, as a command prints it. */
final class MirrorLines {
  private MirrorLines() {}

  /** Adds an empty line and a line a mirror; nothing where there are none. */
  static void addTo(TextLines lines, ReplayReport report) {
    if (!report.mirrors().isEmpty()) {
      lines.addEmpty();
    }
    for (MirrorResult mirror : report.mirrors()) {
      lines.add("mirror", text(mirror));
    }
  }

  private static String text(MirrorResult mirror) {
    StringBuilder text = new StringBuilder(mirror.name()).append(" (").append(mirror.binding()).append("), ")
        .append(mirror.described())
        .append(": carried ").append(Quantities.grouped(mirror.packets())).append(" of ")
        .append(Quantities.of(mirror.matched(), "packet")).append(", ").append(Quantities.of(mirror.bytes(), "byte"));
    if (mirror.truncated() > 0) {
      text.append(", cut ").append(Quantities.grouped(mirror.truncated()));
    }
    String lost = CaptureText.counts(mirror.lost());
    return lost.isEmpty() ? text.toString() : text.append("; lost ").append(lost).toString();
  }
}
