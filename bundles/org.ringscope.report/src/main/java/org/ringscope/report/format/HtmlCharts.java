package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ringscope.pipeline.FrameCounter;
import org.ringscope.report.Counts;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingPalette;
import org.ringscope.report.RingResult;

/** The pictures of the HTML report. */
final class HtmlCharts {
  private static final int RING_NAMES = 54;
  private static final int CAUSE_NAMES = 170;
  private static final int PROTOCOL_NAMES = 90;

  /** Those that people know; what is odd stands in the table of marks. */
  private static final Set<ProtocolColumn> PROTOCOLS = EnumSet.range(ProtocolColumn.IPV4, ProtocolColumn.FRAGMENTS);

  private HtmlCharts() {}

  /** A bar for each ring, in its colour, with what was dropped behind it. */
  static void rings(Html page, ReplayReport report) {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (RingResult ring : report.rings()) {
      long drops = Counts.sum(ring.drops());
      String label = Quantities.grouped(ring.packets()) + "  "
          + Shares.percent(Shares.of(ring.packets(), report.totals().in()))
          + (drops == 0 ? "" : "  + " + Quantities.grouped(drops) + " dropped");
      bars.add(new BarChart.Bar(ring.name(), ring.packets(), drops, RingPalette.css(ring.ring()), label));
    }
    page.raw("<h2>Packets per ring, and their share of all</h2>\n");
    new BarChart("rings", "Packets per ring", RING_NAMES).write(page, bars);
  }

  /** A bar for each ring and cause that lost packets, and for each cause before a ring; nothing without drops. */
  static void drops(Html page, ReplayReport report) {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (RingResult ring : report.rings()) {
      ring.drops().forEach((cause, count) ->
          bars.add(drop(ring.name() + ' ' + cause, count, RingPalette.css(ring.ring()), report)));
    }
    report.deviceDrops().forEach((cause, count) -> bars.add(drop(cause, count, "", report)));
    bars.removeIf(bar -> bar.whole() == 0);
    if (bars.isEmpty()) {
      return;
    }
    page.raw("<h2>Drops per ring and cause</h2>\n");
    new BarChart("drops", "Drops per ring and cause", CAUSE_NAMES).write(page, bars);
  }

  private static BarChart.Bar drop(String name, long count, String css, ReplayReport report) {
    String share = Shares.percent(Shares.of(count, report.totals().in()));
    return new BarChart.Bar(name, count, 0, css, Quantities.grouped(count) + "  " + share + " of all packets");
  }

  /** A bar for each protocol that was found; a packet may be in several. */
  static void protocols(Html page, ReplayReport report) {
    List<BarChart.Bar> bars = new ArrayList<>();
    report.protocols().counts().forEach((column, count) -> {
      if (count > 0 && PROTOCOLS.contains(column)) {
        bars.add(new BarChart.Bar(column.id(), count, 0, "", Quantities.grouped(count) + "  "
            + Shares.percent(Shares.of(count, report.totals().in()))));
      }
    });
    if (bars.isEmpty()) {
      return;
    }
    page.raw("<h2>Packets per protocol, and their share of all</h2>\n");
    new BarChart("protocols", "Packets per protocol", PROTOCOL_NAMES).write(page, bars);
  }

  /** A bar for each class of lengths, over all rings; nothing where nobody asked for them. */
  static void sizes(Html page, ReplayReport report) {
    List<BarChart.Bar> bars = new ArrayList<>();
    long all = report.rings().stream().filter(ring -> !ring.frames().isEmpty()).mapToLong(RingResult::packets).sum();
    for (FrameCounter counter : FrameCounter.values()) {
      if (counter.group() == FrameCounter.Group.SIZE) {
        long count = report.rings().stream()
            .mapToLong(ring -> ring.frames().getOrDefault(counter.id(), 0L))
            .sum();
        bars.add(new BarChart.Bar(FrameTable.title(counter), count, 0, "",
            Quantities.grouped(count) + "  " + Shares.percent(Shares.of(count, all))));
      }
    }
    if (all == 0) {
      return;
    }
    page.raw("<h2>Lengths of the rings' packets, in bytes with frame check sequence</h2>\n");
    new BarChart("sizes", "Packets per length", PROTOCOL_NAMES).write(page, bars);
  }
}
