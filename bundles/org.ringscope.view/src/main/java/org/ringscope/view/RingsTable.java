package org.ringscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringscope.report.Counts;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;

/**
 * What each ring got: the bars of the chart and the rows of the table beneath it, which are the same.
 *
 * @param rings a row a ring: receive rings by number, then send rings by number
 * @param total the last row: all rings together
 * @param summary one line about all of them
 */
public record RingsTable(List<Row> rings, Row total, String summary) {
  /** Columns, in their order on screen. */
  public enum Column {
    RING("Ring", false, "rx127"),
    PACKETS("Packets", true, "12,345,678"),
    SHARE("Share", true, "100.0%"),
    BYTES("Bytes", true, "1,234,567,890"),
    DROPS("Drops", true, "Drops");

    private final String title;
    private final boolean right;
    private final String sample;

    Column(String title, boolean right, String sample) {
      this.title = title;
      this.right = right;
      this.sample = sample;
    }

    public String title() {
      return title;
    }

    public boolean rightAligned() {
      return right;
    }

    /** A usual long text, from which the column's first width is measured. */
    public String sample() {
      return sample;
    }
  }

  /**
   * A ring.
   *
   * @param name {@code rx3} or {@code tx3}
   * @param ring its number, which decides its colour; -1 for all rings together
   * @param packets packets it got
   * @param dropped packets meant for it and dropped
   * @param texts a text a column
   */
  public record Row(String name, int ring, long packets, long dropped, Map<Column, String> texts) {
    public Row {
      texts = Map.copyOf(texts);
    }

    public String text(Column column) {
      return texts.getOrDefault(column, "");
    }
  }

  public RingsTable {
    rings = List.copyOf(rings);
  }

  public static RingsTable of(ReplayReport report) {
    List<Row> rows = new ArrayList<>();
    long packets = 0;
    long bytes = 0;
    for (RingResult ring : report.rings()) {
      rows.add(
          row(ring.name(), ring.ring(), ring.packets(), ring.bytes(), ring.drops(), report.totals().in()));
      packets += ring.packets();
      bytes += ring.bytes();
    }
    Row total = row("all", -1, packets, bytes, report.totals().dropped(), report.totals().in());
    return new RingsTable(rows, total, summary(report, packets));
  }

  private static Row row(String name, int ring, long packets, long bytes, Map<String, Long> drops, long in) {
    Map<Column, String> texts = Map.of(
        Column.RING, name,
        Column.PACKETS, Quantities.grouped(packets),
        Column.SHARE, Shares.percent(Shares.of(packets, in)),
        Column.BYTES, Quantities.grouped(bytes),
        Column.DROPS, drops(drops));
    return new Row(name, ring, packets, Counts.sum(drops), texts);
  }

  private static String drops(Map<String, Long> drops) {
    return drops.isEmpty()
        ? "0"
        : drops.entrySet().stream()
            .map(drop -> Quantities.grouped(drop.getValue()) + " " + drop.getKey().replace('_', ' '))
            .collect(Collectors.joining(", "));
  }

  private static String summary(ReplayReport report, long packets) {
    if (packets == 0) {
      return "No packet came to a ring.";
    }
    List<RingResult> receive =
        report.rings().stream().filter(ring -> ring.direction() == RingResult.Direction.RECEIVE).toList();
    long sum = receive.stream().mapToLong(RingResult::packets).sum();
    long most = receive.stream().mapToLong(RingResult::packets).max().orElse(0);
    String text = Quantities.of(packets, "packet") + " on " + Quantities.of(report.rings().size(), "ring");
    // Even spread is 1; all on one of eight rings is 8.
    return sum == 0
        ? text
        : text + " · imbalance " + String.format(Locale.ROOT, "%.2f", (double) most * receive.size() / sum)
            + " (max ÷ mean)";
  }
}
