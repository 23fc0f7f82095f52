package org.ringscope.view.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.diff.CountChange;
import org.ringscope.report.diff.DiffSection;
import org.ringscope.report.diff.ReportDiff;
import org.ringscope.report.format.Quantities;

/**
 * How a replay differs from one before.
 *
 * @param rings every ring of either, by number, and at the end all together
 * @param causes drops by cause and totals that differ
 * @param settings what was set otherwise, such as {@code ring size: 512 → 64}
 */
public record ReplayComparison(List<RingRow> rings, List<CountRow> causes, List<String> settings) {
  private static final Set<DiffSection> COUNTED = EnumSet.of(
      DiffSection.TOTALS, DiffSection.DROPS, DiffSection.DEVICE_DROPS, DiffSection.MARKS, DiffSection.FINDINGS);

  private static final String SCENARIO = "scenario.";

  /** Of all settings together: it tells nobody what was set otherwise. */
  private static final String HASH = "sha256";

  public ReplayComparison {
    rings = List.copyOf(rings);
    causes = List.copyOf(causes);
    settings = List.copyOf(settings);
  }

  public static ReplayComparison of(ReplayReport before, ReplayReport after) {
    ReportDiff diff = ReportDiff.of(before, after);
    return new ReplayComparison(
        rings(before, after),
        diff.counts().stream()
            .filter(change -> COUNTED.contains(change.section()))
            .map(CountRow::new)
            .toList(),
        diff.settings().stream()
            .filter(change -> change.name().startsWith(SCENARIO) || change.name().equals("capture.file"))
            .filter(change -> !change.name().endsWith(HASH))
            .map(change -> name(change.name()) + ": " + shown(change.before()) + " → " + shown(change.after()))
            .toList());
  }

  private static String name(String setting) {
    return setting.replace(SCENARIO, "").replace("capture.file", "capture").replace('_', ' ');
  }

  private static String shown(String value) {
    return value.isEmpty() ? "not set" : value;
  }

  private static List<RingRow> rings(ReplayReport before, ReplayReport after) {
    boolean devices = Stream.concat(before.rings().stream(), after.rings().stream())
        .map(RingResult::device).distinct().count() > 1;
    Map<String, RingResult> first = byName(before, devices);
    Map<String, RingResult> second = byName(after, devices);
    Set<String> names = new LinkedHashSet<>(first.keySet().size() > second.keySet().size()
        ? first.keySet()
        : second.keySet());
    names.addAll(first.keySet());
    names.addAll(second.keySet());
    List<RingRow> rows = new ArrayList<>();
    RingRow all = RingRow.ALL;
    for (String name : names) {
      RingRow row = RingRow.of(name, first.get(name), second.get(name));
      rows.add(row);
      all = all.plus(row);
    }
    rows.add(all);
    return rows;
  }

  private static Map<String, RingResult> byName(ReplayReport report, boolean devices) {
    return report.rings().stream().collect(Collectors.toMap(
        ring -> devices ? ring.device() + ' ' + ring.name() : ring.name(), ring -> ring, (a, b) -> a,
        LinkedHashMap::new));
  }

  /** One line about all of it. */
  public String summary() {
    RingRow all = rings.getLast();
    String set = settings.isEmpty() ? "The same settings" : String.join("; ", settings);
    return set + " · drops " + all.text(RingColumn.DROPS_BEFORE) + " → " + all.text(RingColumn.DROPS_AFTER);
  }

  /** A count besides the rings' that differs. */
  public record CountRow(CountChange change) {
    /** What is counted. */
    public String name() {
      return change.section().id().replace('_', ' ') + ": " + change.name().replace('_', ' ');
    }

    public String before() {
      return count(change.before());
    }

    public String after() {
      return count(change.after());
    }

    public String difference() {
      return signed(change.difference());
    }

    private static String count(@Nullable Long count) {
      return count == null ? "–" : Quantities.grouped(count);
    }
  }

  /** A difference with its sign; nothing where there is none. */
  static String signed(long difference) {
    return difference == 0 ? "" : (difference > 0 ? "+" : "−") + Quantities.grouped(Math.abs(difference));
  }
}
