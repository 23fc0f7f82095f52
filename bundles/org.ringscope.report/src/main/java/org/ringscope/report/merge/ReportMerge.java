package org.ringscope.report.merge;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.Counts;
import org.ringscope.report.FlowResult;
import org.ringscope.report.MergeSummary;
import org.ringscope.report.MirrorResult;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ProtocolSummary;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.ScenarioSummary;
import org.ringscope.report.SettingSource;
import org.ringscope.report.StageResult;
import org.ringscope.report.Totals;

/** Merges replay reports, as if their packets had come one after the other. */
public final class ReportMerge {
  private static final String LIST = ", ";

  private static final Comparator<RingResult> RINGS = Comparator.comparing(RingResult::device)
      .thenComparing(RingResult::direction)
      .thenComparingInt(RingResult::ring);

  private static final Comparator<FlowResult> FLOWS = Comparator.comparingLong(FlowResult::packets).reversed()
      .thenComparing(FlowResult::flow)
      .thenComparing(FlowResult::ring);

  private static final Comparator<@Nullable String> TEXTS = Comparator.nullsFirst(Comparator.<String>naturalOrder());

  private static final Comparator<ScenarioSummary> SCENARIOS = Comparator.comparing(ScenarioSummary::profile)
      .thenComparingInt(ScenarioSummary::rings)
      .thenComparingInt(ScenarioSummary::ringSize)
      .thenComparing(ScenarioSummary::hashFunction)
      .thenComparingInt(ScenarioSummary::indirectionSize)
      .thenComparing(ScenarioSummary::host)
      .thenComparing(ScenarioSummary::filter, TEXTS)
      .thenComparing(ScenarioSummary::from, TEXTS)
      .thenComparing(ScenarioSummary::to, TEXTS)
      .thenComparing(scenario -> scenario.local().toArray(new String[0]), Arrays::compare)
      .thenComparing(ScenarioSummary::settingsSha256, TEXTS)
      .thenComparing(
          scenario -> scenario.sources().toArray(new SettingSource[0]),
          (a, b) -> Arrays.compare(a, b, Comparator.comparing(SettingSource::setting)
              .thenComparing(SettingSource::value).thenComparing(SettingSource::source)));

  private ReportMerge() {}

  /**
   * One report of both.
   *
   * <p>Protocols that one of them didn't count are left out: a sum would be too low and not say so. A conversation
   * that goes on from one capture into the other counts in each.
   *
   * @throws ArithmeticException if a count would not fit in 63 bits
   */
  public static ReplayReport merge(ReplayReport a, ReplayReport b) {
    TreeSet<ScenarioSummary> scenarios = new TreeSet<>(SCENARIOS);
    Stream.of(a, b).forEach(report -> scenarios.addAll(scenarios(report)));
    ScenarioSummary first = scenarios.removeFirst();
    ReplayReport merged = new ReplayReport(
        versions(a.toolVersion(), b.toolVersion()),
        first,
        CaptureMerge.capture(a.capture(), b.capture()),
        CaptureMerge.verdict(
            a.verdict(), b.verdict(), Math.addExact(a.capture().packets(), b.capture().packets())),
        added(
            a.rings(), b.rings(), ring -> List.of(ring.device(), ring.direction(), ring.ring()), ReportMerge::add,
            RINGS),
        add(a.deviceDrops(), b.deviceDrops()),
        add(a.totals(), b.totals()),
        add(a.protocols(), b.protocols()),
        add(a.marks(), b.marks()),
        added(a.stages(), b.stages(), StageResult::name, ReportMerge::add, StageOrder.COMPARATOR),
        added(a.flows(), b.flows(), flow -> List.of(flow.flow(), flow.ring()), ReportMerge::add, FLOWS),
        added(
            a.mirrors(), b.mirrors(), MirrorResult::settings, ReportMerge::add,
            Comparator.comparing(MirrorResult::settings)),
        PlacementMerge.merge(a.placement(), b.placement()),
        new MergeSummary(
            Math.addExact(reports(a), reports(b)), List.copyOf(scenarios),
            Math.addExact(unlisted(a), unlisted(b))));
    merged.checkSums();
    return merged;
  }

  /** The settings of all replays that went into a report, each once. */
  private static Collection<ScenarioSummary> scenarios(ReplayReport report) {
    TreeSet<ScenarioSummary> scenarios = new TreeSet<>(SCENARIOS);
    scenarios.add(report.scenario());
    if (report.merged() != null) {
      scenarios.addAll(report.merged().otherScenarios());
    }
    return scenarios;
  }

  /** Each version once. */
  static String versions(String a, String b) {
    TreeSet<String> versions = new TreeSet<>(List.of(a.split(LIST, -1)));
    versions.addAll(List.of(b.split(LIST, -1)));
    return String.join(LIST, versions);
  }

  private static long reports(ReplayReport report) {
    return report.merged() == null ? 1 : report.merged().reports();
  }

  /** A flow that isn't listed has at most as many packets as the smallest that is, and as are left. */
  private static long unlisted(ReplayReport report) {
    if (report.merged() != null) {
      return report.merged().unlistedFlowPackets();
    }
    long smallest = report.totals().in();
    long left = smallest;
    for (FlowResult flow : report.flows()) {
      smallest = Math.min(smallest, flow.packets());
      left = Math.max(0, left - flow.packets());
    }
    return Math.min(smallest, left);
  }

  /** Those of both lists, equal keys added up, in the given order. */
  private static <T, K> List<T> added(
      List<T> a, List<T> b, Function<T, K> key, BinaryOperator<T> add, Comparator<T> order) {
    Map<K, T> byKey = new HashMap<>();
    Stream.concat(a.stream(), b.stream()).forEach(element -> byKey.merge(key.apply(element), element, add));
    return byKey.values().stream().sorted(order).toList();
  }

  private static RingResult add(RingResult a, RingResult b) {
    return new RingResult(a.ring(), a.device(), a.direction(), Math.addExact(a.packets(), b.packets()),
        Math.addExact(a.bytes(), b.bytes()), Math.addExact(a.capturedBytes(), b.capturedBytes()),
        add(a.drops(), b.drops()), a.modelled() || b.modelled(), RingResult.Service.sum(a.service(), b.service()),
        addBoth(a.frames(), b.frames()), Math.addExact(a.steered(), b.steered()));
  }

  private static FlowResult add(FlowResult a, FlowResult b) {
    return new FlowResult(
        a.flow(), a.ring(), Math.addExact(a.packets(), b.packets()), Math.addExact(a.bytes(), b.bytes()));
  }

  private static MirrorResult add(MirrorResult a, MirrorResult b) {
    return new MirrorResult(a.name(), a.source(), a.handling(), a.binding(),
        Math.addExact(a.matched(), b.matched()), Math.addExact(a.packets(), b.packets()),
        Math.addExact(a.bytes(), b.bytes()), Math.addExact(a.capturedBytes(), b.capturedBytes()),
        Math.addExact(a.truncated(), b.truncated()), add(a.lost(), b.lost()),
        Math.max(a.mostWaiting(), b.mostWaiting()));
  }

  private static StageResult add(StageResult a, StageResult b) {
    return new StageResult(a.name(), Math.addExact(a.in(), b.in()), Math.addExact(a.made(), b.made()),
        Math.addExact(a.out(), b.out()), Math.addExact(a.delivered(), b.delivered()),
        Math.addExact(a.diverted(), b.diverted()), Math.addExact(a.merged(), b.merged()),
        Math.addExact(a.dropped(), b.dropped()), Math.addExact(a.held(), b.held()));
  }

  private static Totals add(Totals a, Totals b) {
    return new Totals(Math.addExact(a.in(), b.in()), Math.addExact(a.delivered(), b.delivered()),
        Math.addExact(a.diverted(), b.diverted()), add(a.dropped(), b.dropped()), add(a.received(), b.received()),
        add(a.sent(), b.sent()));
  }

  private static Totals.Traffic add(Totals.Traffic a, Totals.Traffic b) {
    return new Totals.Traffic(Math.addExact(a.packets(), b.packets()), Math.addExact(a.bytes(), b.bytes()));
  }

  static SortedMap<String, Long> add(SortedMap<String, Long> a, SortedMap<String, Long> b) {
    SortedMap<String, Long> sum = new TreeMap<>(a);
    b.forEach((id, count) -> sum.merge(id, count, Math::addExact));
    return sum;
  }

  /** What one of them did not count is left out: a sum would be too low and not say so. */
  private static SortedMap<String, Long> addBoth(SortedMap<String, Long> a, SortedMap<String, Long> b) {
    return a.isEmpty() || b.isEmpty() ? Counts.none() : add(a, b);
  }

  private static ProtocolSummary add(ProtocolSummary a, ProtocolSummary b) {
    Map<ProtocolColumn, Long> sum = new EnumMap<>(ProtocolColumn.class);
    a.counts().forEach((column, count) ->
        b.get(column).ifPresent(other -> sum.put(column, Math.addExact(count, other))));
    return new ProtocolSummary(sum);
  }
}
