package org.ringscope.view.counters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;
import org.ringscope.session.predict.DeviceCounters;

/**
 * Counters as people read them: the model's, and a real card's beside.
 *
 * @param summary what is compared, in a line
 * @param lines a counter each
 */
public record CountersTable(String summary, List<Line> lines) {
  /** Titles of a line's cells. */
  public static final List<String> TITLES =
      List.of("Place", "Counter", "In ethtool -S", "Model", "Real", "Difference", "Note");

  private static final int MODEL = TITLES.indexOf("Model");
  private static final int DIFFERENCE = TITLES.indexOf("Difference");

  /**
   * A counter.
   *
   * @param ring the receive or send ring it belongs to, -1 if none
   * @param differs whether both sides were told and are not the same
   * @param cells a text for each title
   */
  public record Line(int ring, boolean differs, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  public CountersTable {
    lines = List.copyOf(lines);
  }

  /** Whether a column holds numbers. */
  public static boolean rightAligned(int column) {
    return column >= MODEL && column <= DIFFERENCE;
  }

  /** The model's counters alone. */
  public static CountersTable of(ReplayReport report) {
    List<Line> lines = new ArrayList<>();
    for (RingResult ring : report.rings()) {
      lines.add(alone(ring, "packets", ring.packets(), ""));
      lines.add(alone(ring, "bytes", ring.bytes(), "without FCS"));
      ring.drops().forEach((cause, count) -> lines.add(alone(ring, "drops", count, meaning(cause))));
    }
    return new CountersTable(
        "The model's counters. Load what ethtool -S printed to see the real ones beside them.", lines);
  }

  private static String meaning(String cause) {
    for (DropCause known : DropCause.values()) {
      if (known.id().equals(cause)) {
        return known.declaration().meaning();
      }
    }
    return cause;
  }

  private static Line alone(RingResult ring, String counter, long count, String note) {
    return new Line(
        ring.ring(), false, List.of(ring.name(), counter, "", Quantities.grouped(count), "", "", note));
  }

  /** The model's counters beside a card's: what was counted between two dumps, or the shares of one. */
  public static CountersTable of(ReplayReport report, DeviceCounters counters) {
    return counters.difference().isPresent()
        ? differences(CounterComparison.of(report, counters.difference().orElseThrow()))
        : shares(CounterComparison.of(report, counters.last()));
  }

  private static CountersTable differences(CounterComparison comparison) {
    List<Line> lines = new ArrayList<>();
    for (CounterRow row : comparison.rows()) {
      OptionalLong difference = row.difference();
      String text = difference.isEmpty() ? "" : signed(difference.getAsLong());
      lines.add(line(row, text, difference.orElse(0) != 0, number(row.model()), Long.toUnsignedString(row.real())));
    }
    return new CountersTable(comparison.summary(), lines);
  }

  private static String signed(long number) {
    return (number > 0 ? "+" : number < 0 ? "-" : "") + Quantities.grouped(Math.abs(number));
  }

  private static String number(OptionalLong number) {
    return number.isEmpty() ? "" : Quantities.grouped(number.getAsLong());
  }

  /** Counters of rings are compared by their part of all rings; there is nothing to compare the others with. */
  private static CountersTable shares(CounterComparison comparison) {
    Map<String, Long> model = new HashMap<>();
    Map<String, Long> real = new HashMap<>();
    for (CounterRow row : comparison.rows()) {
      if (ring(row) >= 0) {
        model.merge(kind(row), row.model().orElse(0), Long::sum);
        real.merge(kind(row), row.real(), Long::sum);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (CounterRow row : comparison.rows()) {
      boolean comparable = ring(row) >= 0 && row.model().isPresent() && real.getOrDefault(kind(row), 0L) > 0;
      if (comparable) {
        double predicted = Shares.of(row.model().getAsLong(), model.getOrDefault(kind(row), 0L));
        double counted = Shares.of(row.real(), real.getOrDefault(kind(row), 0L));
        lines.add(line(
            row, SharePoints.text(counted - predicted), Math.abs(counted - predicted) >= 0.001,
            withShare(row.model().getAsLong(), predicted), withShare(row.real(), counted)));
      } else {
        lines.add(line(row, "", false, number(row.model()), Long.toUnsignedString(row.real())));
      }
    }
    return new CountersTable(comparison.summary() + " – shares are compared", lines);
  }

  private static String withShare(long number, double share) {
    return Quantities.grouped(number) + " (" + Shares.percent(share) + ")";
  }

  private static String kind(CounterRow row) {
    return row.place().charAt(0) + row.counter();
  }

  private static Line line(CounterRow row, String difference, boolean differs, String model, String real) {
    String grouped = real.indexOf('(') >= 0 || row.real() < 0 ? real : Quantities.grouped(row.real());
    return new Line(
        ring(row), differs, List.of(row.place(), row.counter(), row.name(), model, grouped, difference, row.note()));
  }

  private static int ring(CounterRow row) {
    String number = row.place().matches("[rt]x\\d{1,9}") ? row.place().substring(2) : "-1";
    return Integer.parseInt(number);
  }
}
