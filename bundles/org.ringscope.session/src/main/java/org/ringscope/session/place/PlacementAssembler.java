package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ringscope.pipeline.Intake;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.session.Version;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PlacementCounts;
import org.ringscope.stack.place.StreamPlacement;
import org.ringscope.stack.tcp.SegmentCounter;
import org.ringscope.stack.tcp.StreamDirection;

/** Turns what placing came to into the report's plain data. */
public final class PlacementAssembler {
  private PlacementAssembler() {}

  /** @param buffers has listened to the run */
  public static PlacementReport report(PlaceRun.Outcome outcome, BufferTable buffers) {
    PlaceRequest request = outcome.request();
    Intake intake = outcome.replay().intake();
    List<DirectionResult> directions = new ArrayList<>();
    for (StreamPlacement placement : outcome.placements()) {
      if (request.wants(placement.direction().stream().number())) {
        directions.add(direction(placement, buffers, request.folder() != null));
      }
    }
    return new PlacementReport(
        Version.TEXT,
        request.replay().captures(),
        intake.packets() == 0 ? 0 : intake.firstTime(),
        PlacementWords.of(request.card()),
        PlacementWords.of(request.posting()),
        directions,
        outcome.streams().size(),
        outcome.untracked(),
        remarks(outcome),
        null);
  }

  private static DirectionResult direction(StreamPlacement placement, BufferTable buffers, boolean written) {
    StreamDirection direction = placement.direction();
    PlacementCounts counts = placement.counts();
    return new DirectionResult(
        direction.stream().number(),
        direction.isFromFirstSender(),
        direction.flow().toString(),
        segments(direction),
        BytesById.fates(counts::bytes),
        BytesById.causes(counts::bytes),
        counts.exchangedBytes(),
        direction.heldBytes(),
        counts.completedBuffers(),
        counts.bytes(Fate.HELD) - counts.placedLaterBytes(),
        counts.meanWait(),
        written ? StreamFiles.name(direction) : null,
        buffers.buffers(direction),
        buffers.leftOut(direction));
  }

  private static SortedMap<String, Long> segments(StreamDirection direction) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (SegmentCounter counter : SegmentCounter.values()) {
      counts.put(counter.id(), direction.count(counter));
    }
    return counts;
  }

  private static List<String> remarks(PlaceRun.Outcome outcome) {
    List<String> remarks = new ArrayList<>();
    if (outcome.untracked() > 0) {
      remarks.add(outcome.untracked() + " segments belong to streams for which there was no room.");
    }
    long held = outcome.placements().stream().mapToLong(placement -> placement.direction().heldBytes()).sum();
    if (held > 0) {
      remarks.add(held + " bytes stand behind holes that were never closed: no application would have got them.");
    }
    return remarks;
  }
}
