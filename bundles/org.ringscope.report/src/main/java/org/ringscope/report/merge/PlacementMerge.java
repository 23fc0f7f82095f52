package org.ringscope.report.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementMergeSummary;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementSetup;

/** The sections on TCP payload in posted buffers, merged. */
final class PlacementMerge {
  /** Those that are equal up to here are of the same capture; the text of all their numbers puts them in order. */
  private static final Comparator<DirectionResult> DIRECTIONS = Comparator.comparingInt(DirectionResult::stream)
      .thenComparing(DirectionResult::forward, Comparator.reverseOrder())
      .thenComparing(DirectionResult::flow)
      .thenComparing(DirectionResult::state)
      .thenComparing(DirectionResult::toString);

  private PlacementMerge() {}

  /**
   * All directions of both, each as it is: streams are numbered in each report on its own, and none is known to go on
   * in another. A report without such a section changes nothing.
   *
   * @throws ArithmeticException if a count would not fit in 63 bits
   */
  static @Nullable PlacementReport merge(@Nullable PlacementReport a, @Nullable PlacementReport b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    TreeSet<PlacementSetup> setups = new TreeSet<>();
    Stream.of(a, b).forEach(report -> addSetups(setups, report));
    PlacementSetup first = setups.removeFirst();
    return new PlacementReport(
        ReportMerge.versions(a.toolVersion(), b.toolVersion()),
        sorted(a.captures(), b.captures(), Comparator.naturalOrder()),
        a.start() == 0 || b.start() == 0 ? Math.max(a.start(), b.start()) : Math.min(a.start(), b.start()),
        first.card(),
        first.buffers(),
        first.stack(),
        sorted(a.directions(), b.directions(), DIRECTIONS),
        Math.addExact(a.streams(), b.streams()),
        Math.addExact(a.untracked(), b.untracked()),
        ReportMerge.add(a.fragments(), b.fragments()),
        sorted(a.remarks(), b.remarks(), Comparator.naturalOrder()),
        null,
        new PlacementMergeSummary(
            Math.addExact(reports(a), reports(b)), List.copyOf(setups),
            Math.addExact(comparisons(a), comparisons(b))));
  }

  private static void addSetups(Collection<PlacementSetup> setups, PlacementReport report) {
    setups.add(report.setup());
    if (report.merged() != null) {
      setups.addAll(report.merged().otherSetups());
    }
  }

  private static long reports(PlacementReport report) {
    return report.merged() == null ? 1 : report.merged().reports();
  }

  private static long comparisons(PlacementReport report) {
    if (report.merged() != null) {
      return report.merged().comparisons();
    }
    return report.comparison() == null ? 0 : 1;
  }

  private static <T> List<T> sorted(List<T> a, List<T> b, Comparator<? super T> order) {
    List<T> both = new ArrayList<>(a);
    both.addAll(b);
    both.sort(order);
    return both;
  }
}
