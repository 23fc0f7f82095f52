package org.ringscope.report;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.placement.PlacementReport;

/**
 * All that a replay found. The same capture and scenario give an equal report on every machine: it holds no wall-clock
 * time.
 *
 * <p>Lists and maps are copied; maps are kept sorted by key, whatever order they come in.
 *
 * @param toolVersion version of Ringscope that made the report
 * @param scenario settings that were in force
 * @param capture what was read
 * @param verdict what the capture can and cannot tell
 * @param rings receive rings by number, then send rings by number
 * @param deviceDrops packets dropped before any ring was chosen, per cause id
 * @param totals where all packets ended
 * @param protocols packets per protocol
 * @param marks packets per mark id (odd things the card marks and does not judge)
 * @param stages ledger of each stage, in the order packets meet them
 * @param flows largest flows, largest first; empty if none were asked for
 * @param mirrors what went to debug virtual NICs, in the scenario's order
 * @param placement where TCP payload came to in posted buffers, or null if nobody asked
 * @param merged what there is to say of a report made of several, or null if one replay made it
 */
public record ReplayReport(
    String toolVersion,
    ScenarioSummary scenario,
    CaptureSummary capture,
    CaptureVerdict verdict,
    List<RingResult> rings,
    SortedMap<String, Long> deviceDrops,
    Totals totals,
    ProtocolSummary protocols,
    SortedMap<String, Long> marks,
    List<StageResult> stages,
    List<FlowResult> flows,
    List<MirrorResult> mirrors,
    @Nullable PlacementReport placement,
    @Nullable MergeSummary merged) {
  public ReplayReport {
    rings = List.copyOf(rings);
    deviceDrops = Counts.copy(deviceDrops);
    marks = Counts.copy(marks);
    stages = List.copyOf(stages);
    flows = List.copyOf(flows);
    mirrors = List.copyOf(mirrors);
  }

  /** The report of a single replay without mirrors. */
  public ReplayReport(
      String toolVersion,
      ScenarioSummary scenario,
      CaptureSummary capture,
      CaptureVerdict verdict,
      List<RingResult> rings,
      SortedMap<String, Long> deviceDrops,
      Totals totals,
      ProtocolSummary protocols,
      SortedMap<String, Long> marks,
      List<StageResult> stages,
      List<FlowResult> flows) {
    this(
        toolVersion, scenario, capture, verdict, rings, deviceDrops, totals, protocols, marks, stages, flows,
        List.of(), null, null);
  }

  public ReplayReport withMirrors(List<MirrorResult> others) {
    return new ReplayReport(
        toolVersion, scenario, capture, verdict, rings, deviceDrops, totals, protocols, marks, stages, flows, others,
        placement, merged);
  }

  public ReplayReport withScenario(ScenarioSummary other) {
    return new ReplayReport(
        toolVersion, other, capture, verdict, rings, deviceDrops, totals, protocols, marks, stages, flows, mirrors,
        placement, merged);
  }

  public ReplayReport withPlacement(PlacementReport other) {
    return new ReplayReport(
        toolVersion, scenario, capture, verdict, rings, deviceDrops, totals, protocols, marks, stages, flows, mirrors,
        other, merged);
  }

  /** Whether no packet was lost count of: in total, in each stage, and by each mirror. */
  public boolean conserved() {
    return totals.conserved() && stages.stream().allMatch(StageResult::conserved)
        && mirrors.stream().allMatch(MirrorResult::conserved);
  }

  /**
   * Does nothing for a report whose packets and payload can be added up wherever a format wants to.
   *
   * @throws ArithmeticException if a sum of them would not fit in 63 bits; no replay counts as many
   */
  public void checkSums() {
    Math.addExact(Math.addExact(totals.delivered(), totals.diverted()), totals.droppedInAll());
    for (MirrorResult mirror : mirrors) {
      Math.addExact(mirror.packets(), Counts.sum(mirror.lost()));
    }
    long packets = Counts.sum(deviceDrops);
    for (RingResult ring : rings) {
      packets = Math.addExact(packets, Math.addExact(ring.packets(), Counts.sum(ring.drops())));
    }
    if (placement != null) {
      placement.checkSums();
    }
  }

  /** The flow's part of all replayed packets, 0 to 1; 0 if nothing was replayed. */
  public double share(FlowResult flow) {
    return totals.in() == 0 ? 0 : (double) flow.packets() / totals.in();
  }
}
