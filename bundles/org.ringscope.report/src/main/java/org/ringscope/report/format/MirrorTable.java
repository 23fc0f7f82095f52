package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.report.Counts;
import org.ringscope.report.MirrorResult;
import org.ringscope.report.ReplayReport;

/** What each mirror carried, as a table that a command prints. */
final class MirrorTable {
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_SOURCE = 36;

  private final Glyphs glyphs;

  MirrorTable(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  /** The table behind an empty line; none where there are no mirrors. */
  List<String> lines(ReplayReport report) {
    if (report.mirrors().isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable()
        .column("MIRROR", TextTable.Align.LEFT)
        .column("BINDING", TextTable.Align.LEFT)
        .column("MATCHED", TextTable.Align.RIGHT)
        .column("PACKETS", TextTable.Align.RIGHT)
        .column("BYTES", TextTable.Align.RIGHT)
        .column("LOST", TextTable.Align.RIGHT)
        .column("SOURCE", TextTable.Align.LEFT);
    for (MirrorResult mirror : report.mirrors()) {
      table.row(List.of(
          glyphs.shortened(mirror.name(), LONGEST_NAME),
          mirror.binding(),
          Quantities.grouped(mirror.matched()),
          Quantities.grouped(mirror.packets()),
          Quantities.grouped(mirror.bytes()),
          Quantities.grouped(Counts.sum(mirror.lost())),
          glyphs.shortened(mirror.source(), LONGEST_SOURCE)));
    }
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(table.lines());
    for (MirrorResult mirror : report.mirrors()) {
      if (!mirror.lost().isEmpty()) {
        lines.add(glyphs.shortened(mirror.name(), LONGEST_NAME) + " lost " + CaptureText.counts(mirror.lost()));
      }
    }
    return lines;
  }
}
