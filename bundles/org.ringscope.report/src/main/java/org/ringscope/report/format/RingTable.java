package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;

/** The table of rings that a command prints, with a bar for each. */
final class RingTable {
  /** Tables of more rings than this show only those with packets or drops, and say how many they left out. */
  static final int MOST_IDLE_SHOWN = 16;

  private static final int MOST_CAUSES = 3;
  private static final int LEAST_BAR = 8;
  private static final int MOST_BAR = 40;
  private static final int LONGEST_DEVICE = 15;

  private final Glyphs glyphs;

  RingTable(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  List<String> lines(ReplayReport report) {
    List<RingResult> shown = report.rings().size() <= MOST_IDLE_SHOWN
        ? report.rings()
        : report.rings().stream().filter(ring -> ring.packets() > 0 || !ring.drops().isEmpty()).toList();
    var lines = withBars(table(report, shown), report, shown);
    int idle = report.rings().size() - shown.size();
    if (idle > 0) {
      lines.add(Quantities.of(idle, "more ring") + " without packets");
    }
    return lines;
  }

  private TextTable table(ReplayReport report, List<RingResult> rings) {
    var columns = new Columns(rings);
    var table = new TextTable().column("RING", TextTable.Align.LEFT);
    if (columns.devices) {
      table.column("DEVICE", TextTable.Align.LEFT);
    }
    table.column("PACKETS", TextTable.Align.RIGHT)
        .column("SHARE", TextTable.Align.RIGHT)
        .column("BYTES", TextTable.Align.RIGHT);
    if (columns.captured) {
      table.column("CAPTURED", TextTable.Align.RIGHT);
    }
    if (columns.service) {
      table.column("INTRS", TextTable.Align.RIGHT).column("POLLS", TextTable.Align.RIGHT);
    }
    if (columns.steered) {
      table.column("STEERED", TextTable.Align.RIGHT);
    }
    columns.causes.forEach(cause -> table.column(cause.toUpperCase(Locale.ROOT), TextTable.Align.RIGHT));
    if (columns.dropSum) {
      table.column("DROPS", TextTable.Align.RIGHT);
    }
    rings.forEach(ring -> table.row(columns.cells(ring, report.totals().in(), glyphs)));
    return table;
  }

  /** Adds the bars, relative to the fullest ring, where the table leaves room for them. */
  private List<String> withBars(TextTable table, ReplayReport report, List<RingResult> rings) {
    var lines = new ArrayList<>(table.lines());
    int width = table.width();
    int room = Math.min(MOST_BAR, TextReport.WIDTH - width - 2);
    long most = report.rings().stream().mapToLong(RingResult::packets).max().orElse(0);
    if (room < LEAST_BAR || most == 0) {
      return lines;
    }
    for (int i = 0; i < rings.size(); i++) {
      String bar = glyphs.bar(Shares.of(rings.get(i).packets(), most), room);
      String line = lines.get(i + 1);
      int padding = width - line.codePointCount(0, line.length());
      lines.set(i + 1, (line + " ".repeat(padding + 2) + bar).stripTrailing());
    }
    return lines;
  }

  /** Which columns these rings need. */
  private static final class Columns {
    final boolean devices;
    final boolean captured;
    final boolean service;
    final boolean steered;
    final boolean dropSum;
    final Set<String> causes = new TreeSet<>();

    Columns(List<RingResult> rings) {
      devices = rings.stream().map(RingResult::device).distinct().count() > 1;
      service = rings.stream().anyMatch(ring -> ring.service() != null);
      steered = RingResult.anySteered(rings);
      captured = rings.stream().anyMatch(ring -> ring.bytes() != ring.capturedBytes());
      for (RingResult ring : rings) {
        ring.drops().forEach((cause, packets) -> {
          if (packets > 0) {
            causes.add(cause);
          }
        });
      }
      dropSum = causes.size() > MOST_CAUSES;
      if (dropSum) {
        causes.clear();
      }
    }

    List<String> cells(RingResult ring, long in, Glyphs glyphs) {
      var cells = new ArrayList<String>();
      cells.add(ring.name());
      if (devices) {
        cells.add(glyphs.shortened(ring.device(), LONGEST_DEVICE));
      }
      cells.add(Quantities.grouped(ring.packets()));
      cells.add(Shares.percent(Shares.of(ring.packets(), in)));
      cells.add(Quantities.grouped(ring.bytes()));
      if (captured) {
        cells.add(Quantities.grouped(ring.capturedBytes()));
      }
      if (service) {
        RingResult.Service own = ring.service();
        cells.add(own == null ? "" : Quantities.grouped(own.interrupts()));
        cells.add(own == null ? "" : Quantities.grouped(own.polls()));
      }
      if (steered) {
        cells.add(Quantities.grouped(ring.steered()));
      }
      causes.forEach(cause -> cells.add(Quantities.grouped(ring.drops().getOrDefault(cause, 0L))));
      if (dropSum) {
        cells.add(Quantities.grouped(ring.drops().values().stream().mapToLong(Long::longValue).sum()));
      }
      return cells;
    }
  }
}
