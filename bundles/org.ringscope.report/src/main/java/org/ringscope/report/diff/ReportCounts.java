package org.ringscope.report.diff;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ringscope.report.Counts;
import org.ringscope.report.Finding;
import org.ringscope.report.FlowResult;
import org.ringscope.report.MirrorResult;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.Totals;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementReport;

/** All counts of a report by section and name, in the report's order. */
final class ReportCounts {
  /** Ids end so that count bytes, not segments. */
  private static final String BYTES = "_bytes";

  private final Map<DiffSection, Map<String, Long>> sections = new EnumMap<>(DiffSection.class);

  private ReportCounts() {}

  /** @param devices whether rings need their device's name to be told apart */
  static Map<DiffSection, Map<String, Long>> of(ReplayReport report, boolean devices) {
    ReportCounts counts = new ReportCounts();
    counts.addTotals(report);
    report.rings().forEach(ring -> counts.addRing(ring, devices));
    report.protocols().counts()
        .forEach((column, count) -> counts.put(DiffSection.PROTOCOLS, column.id(), count));
    report.marks().forEach((id, count) -> counts.put(DiffSection.MARKS, id, count));
    for (Finding finding : report.verdict().findings()) {
      counts.put(DiffSection.FINDINGS, finding.kind().id(), finding.count());
    }
    counts.section(DiffSection.FLOWS);
    for (FlowResult flow : report.flows()) {
      counts.put(DiffSection.FLOWS, flow.flow(), flow.packets());
    }
    report.mirrors().forEach(counts::addMirror);
    if (report.placement() != null) {
      counts.addPlacement(report.placement());
    }
    return counts.sections;
  }

  private void addTotals(ReplayReport report) {
    Totals totals = report.totals();
    put(DiffSection.TOTALS, "captured", report.capture().packets());
    put(DiffSection.TOTALS, "filtered", report.capture().filtered());
    put(DiffSection.TOTALS, "in", totals.in());
    put(DiffSection.TOTALS, "delivered", totals.delivered());
    put(DiffSection.TOTALS, "diverted", totals.diverted());
    put(DiffSection.TOTALS, "dropped", totals.droppedInAll());
    put(DiffSection.TOTALS, "received", totals.received().packets());
    put(DiffSection.TOTALS, "sent", totals.sent().packets());
    totals.dropped().forEach((cause, count) -> put(DiffSection.DROPS, cause, count));
    report.deviceDrops().forEach((cause, count) -> put(DiffSection.DEVICE_DROPS, cause, count));
  }

  private void addRing(RingResult ring, boolean devices) {
    String name = devices ? ring.device() + ' ' + ring.name() : ring.name();
    put(DiffSection.RING_PACKETS, name, ring.packets());
    ring.drops().forEach((cause, count) -> put(DiffSection.RING_DROPS, name + ' ' + cause, count));
    put(DiffSection.RING_BYTES, name, ring.bytes());
    ring.frames().forEach((id, count) -> put(DiffSection.RING_FRAMES, name + ' ' + id, count));
    if (ring.steered() > 0) {
      put(DiffSection.RING_STEERED, name, ring.steered());
    }
  }

  private void addMirror(MirrorResult mirror) {
    put(DiffSection.MIRRORS, mirror.name() + " matched", mirror.matched());
    put(DiffSection.MIRRORS, mirror.name() + " packets", mirror.packets());
    mirror.lost().forEach((cause, count) -> put(DiffSection.MIRRORS, mirror.name() + ' ' + cause, count));
  }

  /** Of all streams together: a stream has no name that means the same in another report. */
  private void addPlacement(PlacementReport placement) {
    put(DiffSection.PLACED_BYTES, "in all", Counts.sum(placement.fates()));
    placement.fates().forEach((fate, bytes) -> put(DiffSection.PLACED_BYTES, fate, bytes));
    put(DiffSection.PLACED_BYTES, "exchanged_bytes", placement.sum(DirectionResult::exchangedBytes));
    put(DiffSection.PLACED_BYTES, "held_bytes_at_end", placement.sum(DirectionResult::heldBytes));
    put(DiffSection.PLACED_BYTES, "unplaced_bytes", placement.sum(DirectionResult::unplacedBytes));
    placement.sums(DirectionResult::segments).forEach((id, count) ->
        put(id.endsWith(BYTES) ? DiffSection.PLACED_BYTES : DiffSection.PLACED_SEGMENTS, id, count));
    placement.causes().forEach((cause, bytes) -> put(DiffSection.PLACEMENT_CAUSES, cause, bytes));
    put(DiffSection.PLACED_STREAMS, "streams", placement.streams());
    put(DiffSection.PLACED_STREAMS, "directions with payload", placement.directions().size());
    put(DiffSection.PLACED_SEGMENTS, "untracked_segments", placement.untracked());
    placement.sums(DirectionResult::handOvers).forEach((why, times) -> put(DiffSection.HAND_OVERS, why, times));
  }

  /** What has the same name is added up, as far as 63 bits go. */
  private void put(DiffSection section, String name, long count) {
    section(section).merge(name, count, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
  }

  private Map<String, Long> section(DiffSection section) {
    return sections.computeIfAbsent(section, _ -> new LinkedHashMap<>());
  }
}
