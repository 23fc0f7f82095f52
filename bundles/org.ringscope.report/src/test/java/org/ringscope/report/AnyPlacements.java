package org.ringscope.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementVariant;

/** Sections on placement as replays could have made them, often with streams and settings in common. */
final class AnyPlacements {
  private AnyPlacements() {}

  /** @param start time of the capture's first packet */
  static Arbitrary<PlacementReport> any(long start) {
    return Combinators.combine(
        AnyReports.names().list().ofMaxSize(2), AnyReports.names(), AnyReports.names(),
        directions().list().ofMaxSize(3), AnyReports.counts(), ids("fragments", "datagrams"),
        AnyReports.names().list().ofMaxSize(2), comparisons().injectNull(0.7))
        .as((captures, card, buffers, directions, streams, fragments, remarks, comparison) -> new PlacementReport(
            "0." + streams % 2, captures, start, card, buffers, "", directions, streams, streams / 3, fragments,
            remarks, comparison, null))
        .withoutEdgeCases();
  }

  private static Arbitrary<DirectionResult> directions() {
    return Combinators.combine(
        Arbitraries.integers().between(0, 1), Arbitraries.of(true, false), AnyReports.names(),
        ids("segments", "missing_bytes"), fates(), causes(), ids("full", "timeout"), buffers().list().ofMaxSize(2))
        .as((stream, forward, flow, segments, fates, causes, handOvers, buffers) -> new DirectionResult(
            stream, forward, flow, "open", segments, fates, causes, 7, 5, handOvers, 3, 2, null, buffers,
            buffers.size()));
  }

  private static Arbitrary<BufferResult> buffers() {
    Arbitrary<Long> times = Arbitraries.longs();
    return Combinators.combine(
        fates(), causes(), AnyReports.counts(), times, times.injectNull(0.5), ids("push", "timeout"))
        .as((fates, causes, missing, posted, completed, handOvers) -> new BufferResult(
            "A", Counts.sum(fates) + missing + 9, 4_294_967_295L, 0, posted, fates, causes, missing, completed, null,
            completed, missing / 2, handOvers));
  }

  private static Arbitrary<PlacementComparison> comparisons() {
    Arbitrary<PlacementVariant> variants = Combinators.combine(AnyReports.names(), fates(), causes())
        .as((name, fates, causes) -> new PlacementVariant(name, "", fates, causes, List.of("duplicate")));
    return Combinators.combine(variants, variants.list().ofMaxSize(2)).as(
        (yours, others) -> new PlacementComparison(yours, others, List.of("Do so.")));
  }

  private static Arbitrary<SortedMap<String, Long>> fates() {
    return ids("direct", "reshuffled", "copied", "held");
  }

  private static Arbitrary<SortedMap<String, Long>> causes() {
    return ids("out_of_order", "no_buffer");
  }

  private static Arbitrary<SortedMap<String, Long>> ids(String... ids) {
    return Arbitraries.maps(Arbitraries.of(ids), AnyReports.counts()).map(TreeMap::new).map(Counts::copy);
  }
}
