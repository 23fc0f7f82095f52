package org.ringscope.report;

import java.util.List;
import java.util.SortedMap;

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
    List<FlowResult> flows) {
  public ReplayReport {
    rings = List.copyOf(rings);
    deviceDrops = Counts.copy(deviceDrops);
    marks = Counts.copy(marks);
    stages = List.copyOf(stages);
    flows = List.copyOf(flows);
  }

  /** Whether no packet was lost count of: in total, and in each stage. */
  public boolean conserved() {
    return totals.conserved() && stages.stream().allMatch(StageResult::conserved);
  }

  /** The flow's part of all replayed packets, 0 to 1; 0 if nothing was replayed. */
  public double share(FlowResult flow) {
    return totals.in() == 0 ? 0 : (double) flow.packets() / totals.in();
  }
}
