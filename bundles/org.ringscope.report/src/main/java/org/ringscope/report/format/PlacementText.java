package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementReport;

/** Where payload came to, as a table with a row for each direction of each stream. */
public final class PlacementText {
  private PlacementText() {}

  /** The text, with the line ends of this system. */
  public static String format(PlacementReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("card       " + report.card());
    lines.add("buffers    " + report.buffers());
    lines.add("");
    if (report.directions().isEmpty()) {
      lines.add("No TCP payload: " + Quantities.of(report.streams(), "stream") + " without any.");
    } else {
      lines.addAll(table(report).lines());
    }
    for (String remark : report.remarks()) {
      lines.add("note       " + remark);
    }
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static TextTable table(PlacementReport report) {
    TextTable table = new TextTable()
        .column("STREAM", TextTable.Align.RIGHT).column("FLOW", TextTable.Align.LEFT)
        .column("BYTES", TextTable.Align.RIGHT).column("DIRECT", TextTable.Align.RIGHT)
        .column("RESHUFFLED", TextTable.Align.RIGHT).column("COPIED", TextTable.Align.RIGHT)
        .column("HELD", TextTable.Align.RIGHT).column("MISSING", TextTable.Align.RIGHT)
        .column("MOSTLY BECAUSE", TextTable.Align.LEFT);
    for (DirectionResult direction : report.directions()) {
      table.row(List.of(
          Integer.toString(direction.stream()),
          direction.flow(),
          Quantities.grouped(direction.bytes()),
          share(direction, "direct"),
          share(direction, "reshuffled"),
          share(direction, "copied"),
          share(direction, "held"),
          Quantities.grouped(direction.segments().getOrDefault("missing_bytes", 0L)),
          mainCause(direction)));
    }
    return table;
  }

  private static String share(DirectionResult direction, String fate) {
    long bytes = direction.fates().getOrDefault(fate, 0L);
    return bytes == 0 ? "" : Shares.percent(Shares.of(bytes, direction.bytes()));
  }

  private static String mainCause(DirectionResult direction) {
    return direction.causes().entrySet().stream()
        .filter(cause -> cause.getValue() > 0)
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(cause -> cause.getKey().replace('_', ' '))
        .orElse("");
  }
}
