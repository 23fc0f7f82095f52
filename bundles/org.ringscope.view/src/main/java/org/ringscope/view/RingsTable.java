package org.ringscope.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.RingName;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;
import org.ringscope.view.filter.FilterText;
import org.ringscope.view.timeline.PacketRange;
import org.ringscope.view.timeline.RingTotals;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.TimelineText;
import org.ringscope.view.timeline.Traffic;
import org.ringscope.view.timeline.TrafficIndex;

/**
 * What each ring got: the bars of the chart and the rows of the table beneath it, which are the same.
 *
 * @param rings a row a ring: receive rings by number, then send rings by number
 * @param total the last row: all rings together
 * @param summary one line about all of them
 */
public record RingsTable(List<Row> rings, Row total, String summary) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final List<Boolean> RECEIVED = List.of(false);
  private static final List<Boolean> BOTH = List.of(false, true);

  /** Columns, in their order on screen. */
  public enum Column {
    RING("Ring", false, "rx127"),
    PACKETS("Packets", true, "1,234,567"),
    SHARE("Share", true, "100.0%"),
    BYTES("Bytes", true, "123,456,789"),
    DROPS("Drops", true, "123 ring full"),
    /** Descriptors filled at the Timeline's moment, which has to be asked for: {@code occupancy.RingsAtMoment}. */
    WAITING("Waiting", true, "512 of 512"),
    RATE("Packets/s", true, "12.3 M"),
    BITS("bit/s", true, "12.3 G");

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
   * @param sent whether it is a send ring
   * @param packets packets it got
   * @param dropped packets meant for it and dropped
   * @param texts a text a column
   */
  public record Row(String name, int ring, boolean sent, long packets, long dropped, Map<Column, String> texts) {
    public Row {
      texts = Map.copyOf(texts);
    }

    public String text(Column column) {
      return texts.getOrDefault(column, "");
    }

    /** The display filter that leaves its packets; empty for all rings together. */
    public String filter() {
      return ring < 0 ? "" : FilterText.ring(name);
    }
  }

  public RingsTable {
    rings = List.copyOf(rings);
  }

  /** What each ring got in a range of packets. */
  public static RingsTable of(TrafficIndex index, PacketRange range) {
    RingTotals totals = index.rings(range.first(), range.last());
    Traffic traffic = index.traffic(range);
    TimeSpan rated = range.rated();
    // The rates of a moment are those of the time just before it.
    RingTotals recent =
        index.rings(index.packetsBefore(rated.from()) + 1, Math.min(range.last(), index.packetsBefore(rated.to())));
    List<Row> rows = new ArrayList<>();
    Sum all = new Sum(0, 0, 0, 0, drops(totals::drops));
    for (boolean sent : index.rings(1, index.packets()).hasSent() ? BOTH : RECEIVED) {
      for (int ring = 0; ring < totals.rings(); ring++) {
        Sum sum = new Sum(
            totals.packets(ring, sent), totals.bytes(ring, sent), recent.packets(ring, sent),
            recent.bytes(ring, sent), drops(totals, ring, sent));
        rows.add(row(RingName.of(ring, sent), ring, sent, sum, traffic.packets(), rated));
        all = all.withPackets(sum);
      }
    }
    Row total = row("all", -1, false, all, traffic.packets(), rated);
    return new RingsTable(rows, total, summary(rows, all.packets));
  }

  private static Map<DropCause, Long> drops(RingTotals totals, int ring, boolean sent) {
    return drops(cause -> totals.drops(ring, sent, cause));
  }

  private static Map<DropCause, Long> drops(ToLongFunction<DropCause> count) {
    Map<DropCause, Long> drops = new EnumMap<>(DropCause.class);
    for (DropCause cause : DropCause.values()) {
      drops.put(cause, count.applyAsLong(cause));
    }
    return drops;
  }

  private static Row row(String name, int ring, boolean sent, Sum sum, long in, TimeSpan rated) {
    double seconds = rated.length() / NANOS_PER_SECOND;
    Map<Column, String> texts = Map.of(
        Column.RING, name,
        Column.PACKETS, Quantities.grouped(sum.packets),
        Column.SHARE, Shares.percent(Shares.of(sum.packets, in)),
        Column.BYTES, Quantities.grouped(sum.bytes),
        Column.RATE, TimelineText.rate(sum.recentPackets / seconds),
        Column.BITS, TimelineText.rate(sum.recentBytes * Byte.SIZE / seconds),
        Column.DROPS, dropText(sum));
    return new Row(name, ring, sent, sum.packets, sum.dropped(), texts);
  }

  private static String dropText(Sum sum) {
    return sum.dropped() == 0
        ? "0"
        : sum.drops.entrySet().stream()
            .filter(drop -> drop.getValue() > 0)
            .map(drop -> Quantities.grouped(drop.getValue()) + " " + drop.getKey().id().replace('_', ' '))
            .collect(Collectors.joining(", "));
  }

  private static String summary(List<Row> rows, long packets) {
    if (packets == 0) {
      return "No packet came to a ring.";
    }
    List<Row> receive = rows.stream().filter(row -> !row.sent()).toList();
    long sum = receive.stream().mapToLong(Row::packets).sum();
    long most = receive.stream().mapToLong(Row::packets).max().orElse(0);
    String text = Quantities.of(packets, "packet") + " on " + Quantities.of(rows.size(), "ring");
    // Even spread is 1; all on one of eight rings is 8.
    return sum == 0
        ? text
        : text + " · imbalance " + String.format(Locale.ROOT, "%.2f", (double) most * receive.size() / sum)
            + " (max ÷ mean)";
  }

  /** Of a ring or of all: what it got in the range, and in the time over which its rate is meant. */
  private record Sum(long packets, long bytes, long recentPackets, long recentBytes, Map<DropCause, Long> drops) {
    long dropped() {
      return drops.values().stream().mapToLong(Long::longValue).sum();
    }

    /** With what a ring got; drops are known of all rings together, those before any ring included. */
    Sum withPackets(Sum ring) {
      return new Sum(
          packets + ring.packets, bytes + ring.bytes, recentPackets + ring.recentPackets,
          recentBytes + ring.recentBytes, drops);
    }
  }
}
