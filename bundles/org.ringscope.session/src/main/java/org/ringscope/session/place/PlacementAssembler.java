package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.session.Version;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PlacementCounts;
import org.ringscope.stack.place.StreamPlacement;
import org.ringscope.stack.tcp.SegmentCounter;
import org.ringscope.stack.tcp.StreamDirection;

/** Turns what placing came to into the report's plain data. */
public final class PlacementAssembler {
  private PlacementAssembler() {}

  public static PlacementReport report(PlaceRun.Outcome outcome) {
    PlaceRequest request = outcome.request();
    List<DirectionResult> directions = new ArrayList<>();
    for (StreamPlacement placement : outcome.placements()) {
      if (request.wants(placement.direction().stream().number())) {
        directions.add(direction(placement, request.folder() != null));
      }
    }
    return new PlacementReport(
        Version.TEXT,
        request.replay().captures(),
        PlacementWords.of(request.card()),
        PlacementWords.of(request.posting()),
        directions,
        outcome.streams().size(),
        outcome.untracked(),
        remarks(outcome));
  }

  private static DirectionResult direction(StreamPlacement placement, boolean written) {
    StreamDirection direction = placement.direction();
    PlacementCounts counts = placement.counts();
    return new DirectionResult(
        direction.stream().number(),
        direction.isFromFirstSender(),
        direction.flow().toString(),
        segments(direction),
        fates(counts),
        causes(counts),
        counts.exchangedBytes(),
        direction.heldBytes(),
        counts.completedBuffers(),
        counts.meanWait(),
        written ? StreamFiles.name(direction) : null);
  }

  private static SortedMap<String, Long> segments(StreamDirection direction) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (SegmentCounter counter : SegmentCounter.values()) {
      counts.put(counter.id(), direction.count(counter));
    }
    return counts;
  }

  private static SortedMap<String, Long> fates(PlacementCounts counts) {
    SortedMap<String, Long> bytes = new TreeMap<>();
    for (Fate fate : Fate.values()) {
      bytes.put(fate.id(), counts.bytes(fate));
    }
    return bytes;
  }

  private static SortedMap<String, Long> causes(PlacementCounts counts) {
    SortedMap<String, Long> bytes = new TreeMap<>();
    for (Cause cause : Cause.values()) {
      bytes.put(cause.id(), counts.bytes(cause));
    }
    return bytes;
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
