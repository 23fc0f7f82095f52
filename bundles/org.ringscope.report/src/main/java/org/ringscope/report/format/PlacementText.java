package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementVariant;

/**
 * Where payload came to: a row for each direction of each stream, and one for each posted buffer of a stream that
 * stands alone; or, where other settings were tried, a row for each of them.
 */
public final class PlacementText {
  private static final int MICROSECONDS = 6;

  private final TextLines lines;
  private final PlacementReport report;

  private PlacementText(PlacementReport report, boolean unicode) {
    lines = new TextLines(unicode ? Glyphs.UNICODE : Glyphs.ASCII);
    this.report = report;
  }

  /**
   * The text, each line ended by a line feed.
   *
   * @param unicode whether the terminal shows UTF-8; if not, only ASCII is written
   */
  public static String format(PlacementReport report, boolean unicode) {
    PlacementText text = new PlacementText(report, unicode);
    text.add();
    return text.lines.toString();
  }

  private void add() {
    lines.add("card", report.card());
    lines.add("buffers", report.buffers());
    lines.add("stack", report.stack());
    lines.addEmpty();
    PlacementComparison comparison = report.comparison();
    if (report.directions().isEmpty()) {
      lines.add("streams", nothing(report));
    } else if (comparison != null) {
      addComparison(comparison);
    } else {
      lines.addAll(directions().lines());
      report.directions().forEach(this::addBuffers);
    }
    report.remarks().forEach(remark -> lines.add("note", remark));
  }

  /** Why there is no row. */
  static String nothing(PlacementReport report) {
    return report.streams() == 0
        ? "no TCP stream outside tunnels: there is nothing to place"
        : Quantities.of(report.streams(), "TCP stream") + " without payload";
  }

  private TextTable directions() {
    TextTable table = new TextTable()
        .column("STREAM", TextTable.Align.RIGHT).column("FLOW", TextTable.Align.LEFT)
        .column("BYTES", TextTable.Align.RIGHT).column("DIRECT", TextTable.Align.RIGHT)
        .column("RESHUFFLED", TextTable.Align.RIGHT).column("COPIED", TextTable.Align.RIGHT)
        .column("HELD", TextTable.Align.RIGHT).column("MISSING", TextTable.Align.RIGHT)
        .column("MOSTLY BECAUSE", TextTable.Align.LEFT);
    for (DirectionResult direction : report.directions()) {
      table.row(List.of(
          Integer.toString(direction.stream()),
          lines.glyphs().shown(direction.flow()),
          Quantities.grouped(direction.bytes()),
          Fates.share(direction.fates(), Fates.DIRECT),
          Fates.share(direction.fates(), Fates.RESHUFFLED),
          Fates.share(direction.fates(), Fates.COPIED),
          Fates.share(direction.fates(), Fates.HELD),
          Quantities.grouped(direction.segments().getOrDefault("missing_bytes", 0L)),
          Fates.mainCause(direction.causes())));
    }
    return table;
  }

  private void addBuffers(DirectionResult direction) {
    if (direction.buffers().isEmpty()) {
      return;
    }
    lines.addEmpty();
    lines.add("posted", "for " + direction.flow() + ", times in seconds after the first packet");
    TextTable table = new TextTable()
        .column("BUFFER", TextTable.Align.LEFT).column("EXPECTS", TextTable.Align.RIGHT)
        .column("UP TO", TextTable.Align.RIGHT).column("DIRECT", TextTable.Align.RIGHT)
        .column("RESHUFFLED", TextTable.Align.RIGHT).column("COPIED", TextTable.Align.RIGHT)
        .column("HELD", TextTable.Align.RIGHT).column("MISSING", TextTable.Align.RIGHT)
        .column("EMPTY", TextTable.Align.RIGHT).column("FIRST", TextTable.Align.RIGHT)
        .column("LAST", TextTable.Align.RIGHT).column("WAIT", TextTable.Align.RIGHT)
        .column("HANDED OVER", TextTable.Align.LEFT).column("MOSTLY BECAUSE", TextTable.Align.LEFT);
    direction.buffers().forEach(buffer -> table.row(cells(buffer)));
    lines.addAll(table.withoutEmptyColumns().lines());
    if (direction.buffersLeftOut() > 0) {
      lines.add("", Quantities.of(direction.buffersLeftOut(), "more buffer") + " left out");
    }
  }

  private List<String> cells(BufferResult buffer) {
    return List.of(
        buffer.name(),
        Long.toString(buffer.firstSequenceNumber()),
        Long.toString(buffer.lastSequenceNumber()),
        bytes(buffer.fates().getOrDefault(Fates.DIRECT, 0L)),
        bytes(buffer.fates().getOrDefault(Fates.RESHUFFLED, 0L)),
        bytes(buffer.fates().getOrDefault(Fates.COPIED, 0L)),
        bytes(buffer.fates().getOrDefault(Fates.HELD, 0L)),
        bytes(buffer.missing()),
        bytes(buffer.empty()),
        moment(buffer.firstArrival()),
        moment(buffer.lastArrival()),
        buffer.waited() == 0 ? "" : Quantities.decimalSeconds(buffer.waited(), MICROSECONDS),
        handedOver(buffer),
        Fates.mainCause(buffer.causes()));
  }

  /** When it was full, and how often a part of it was handed over, by reason. */
  private String handedOver(BufferResult buffer) {
    List<String> words = new ArrayList<>();
    if (buffer.completed() != null) {
      words.add("full " + moment(buffer.completed()));
    }
    buffer.handOvers().forEach((why, times) -> {
      if (times > 0 && !why.equals("full")) {
        words.add(times + " " + why);
      }
    });
    return String.join(", ", words);
  }

  private static String bytes(long bytes) {
    return bytes == 0 ? "" : Quantities.grouped(bytes);
  }

  private String moment(@Nullable Long time) {
    return time == null ? "" : Quantities.decimalSeconds(time - report.start(), MICROSECONDS);
  }

  private void addComparison(PlacementComparison comparison) {
    TextTable table = new TextTable()
        .column("SETTINGS", TextTable.Align.LEFT).column("DIRECT", TextTable.Align.RIGHT)
        .column("CHANGE", TextTable.Align.RIGHT).column("RESHUFFLED", TextTable.Align.RIGHT)
        .column("COPIED", TextTable.Align.RIGHT).column("HELD", TextTable.Align.RIGHT)
        .column("MOSTLY BECAUSE", TextTable.Align.LEFT).column("REMOVES", TextTable.Align.LEFT);
    table.row(cells(comparison.yours(), ""));
    List<PlacementVariant> different = comparison.different();
    for (PlacementVariant variant : different) {
      table.row(cells(variant, Fates.change(comparison.yours(), variant)));
    }
    lines.addAll(table.lines());
    lines.addEmpty();
    int same = comparison.variants().size() - different.size();
    if (same > 0) {
      lines.add("", Quantities.of(same, "other setting") + " tried came to the same as one of these (see --json).");
    }
    lines.add("suggestion", String.join(" ", comparison.suggestions()));
  }

  private List<String> cells(PlacementVariant variant, String change) {
    return List.of(
        lines.glyphs().shown(variant.name()),
        Shares.percent(Fates.directShare(variant)),
        change,
        Fates.share(variant.fates(), Fates.RESHUFFLED),
        Fates.share(variant.fates(), Fates.COPIED),
        Fates.share(variant.fates(), Fates.HELD),
        Fates.mainCause(variant.causes()),
        Fates.words(variant.removed()));
  }
}
