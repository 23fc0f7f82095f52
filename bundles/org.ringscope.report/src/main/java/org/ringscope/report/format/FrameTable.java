package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ringscope.pipeline.FrameCounter;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;

/** What each ring's packets are, as tables that a command prints: kinds first, then lengths. */
final class FrameTable {
  private static final int LONGEST_DEVICE = 15;

  private final Glyphs glyphs;

  FrameTable(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  /** The tables, each followed by an empty line; none where nobody asked for them. Counters that are 0 are left out. */
  List<String> lines(ReplayReport report) {
    List<RingResult> rings = report.rings().stream().filter(FrameTable::hasFrames).toList();
    if (rings.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (boolean sizes : new boolean[] {false, true}) {
      List<FrameCounter> counters =
          Arrays.stream(FrameCounter.values())
              .filter(counter -> (counter.group() == FrameCounter.Group.SIZE) == sizes)
              .filter(counter -> rings.stream().anyMatch(ring -> count(ring, counter) > 0))
              .toList();
      if (!counters.isEmpty()) {
        lines.addAll(table(rings, counters).lines());
        lines.add("");
      }
    }
    return lines;
  }

  private static boolean hasFrames(RingResult ring) {
    return ring.packets() > 0 && !ring.frames().isEmpty();
  }

  private static long count(RingResult ring, FrameCounter counter) {
    return ring.frames().getOrDefault(counter.id(), 0L);
  }

  private TextTable table(List<RingResult> rings, List<FrameCounter> counters) {
    boolean devices = rings.stream().map(RingResult::device).distinct().count() > 1;
    TextTable table = new TextTable().column("RING", TextTable.Align.LEFT);
    counters.forEach(counter -> table.column(title(counter), TextTable.Align.RIGHT));
    for (RingResult ring : rings) {
      List<String> cells = new ArrayList<>();
      cells.add(devices ? glyphs.shortened(ring.device(), LONGEST_DEVICE) + ' ' + ring.name() : ring.name());
      counters.forEach(counter -> cells.add(Quantities.grouped(count(ring, counter))));
      table.row(cells);
    }
    return table;
  }

  static String title(FrameCounter counter) {
    return switch (counter) {
      case NO_ADDRESS -> "NO ADDR";
      case OTHER_NETWORK -> "NO IP";
      case OTHER_TRANSPORT -> "OTHER";
      case SIZE_BELOW_64 -> "<64";
      case SIZE_ABOVE_1518 -> ">1518";
      default ->
        counter.group() == FrameCounter.Group.SIZE
            ? counter.id().substring("size_".length()).replace('_', '-')
            : counter.id().toUpperCase(Locale.ROOT);
    };
  }
}
