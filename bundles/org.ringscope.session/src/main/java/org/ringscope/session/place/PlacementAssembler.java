package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.pipeline.Intake;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.session.Version;
import org.ringscope.stack.coalesce.Coalescer;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PlacementCounts;
import org.ringscope.stack.place.StreamPlacement;
import org.ringscope.stack.tcp.SegmentCounter;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpReceiver;

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
        PlacementWords.of(request.receive(), request.layer().handOver()),
        directions,
        outcome.streams().size(),
        outcome.receiver().untracked(),
        CountsById.fragments(outcome.receiver().fragments()::count),
        remarks(outcome, directions),
        null,
        null);
  }

  private static DirectionResult direction(StreamPlacement placement, BufferTable buffers, boolean written) {
    StreamDirection direction = placement.direction();
    PlacementCounts counts = placement.counts();
    return new DirectionResult(
        direction.stream().number(),
        direction.isFromFirstSender(),
        direction.flow().toString(),
        direction.stream().state().id(),
        CountsById.segments(direction::count),
        CountsById.fates(counts::bytes),
        CountsById.causes(counts::bytes),
        counts.exchangedBytes(),
        direction.heldBytes(),
        CountsById.handOvers(counts::completions),
        counts.bytes(Fate.HELD) - counts.placedLaterBytes(),
        counts.meanWait(),
        written ? StreamFiles.name(direction) : null,
        buffers.buffers(direction),
        buffers.leftOut(direction));
  }

  private static List<String> remarks(PlaceRun.Outcome outcome, List<DirectionResult> directions) {
    TcpReceiver receiver = outcome.receiver();
    List<String> remarks = new ArrayList<>();
    Coalescer coalescer = receiver.coalescer();
    if (coalescer != null) {
      remarks.add(coalescer.segmentsIn() + " segments were joined to " + coalescer.segmentsOut() + ".");
    }
    if (receiver.untracked() > 0) {
      remarks.add(receiver.untracked() + " segments belong to streams for which there was no room.");
    }
    long held = directions.stream().mapToLong(DirectionResult::heldBytes).sum();
    if (held > 0) {
      remarks.add(held + " bytes stand behind holes that were never closed: no application would have got them.");
    }
    long unplaced = directions.stream().mapToLong(DirectionResult::unplacedBytes).sum();
    if (unplaced > 0) {
      remarks.add(unplaced + " of the held bytes never got a buffer.");
    }
    String refusedId = SegmentCounter.REFUSED_BYTES.id();
    long refused = directions.stream().mapToLong(direction -> direction.segments().getOrDefault(refusedId, 0L)).sum();
    if (refused > 0) {
      remarks.add(refused + " bytes were given up: there was no room for what waits (--held).");
    }
    long unwritten = outcome.written() == null ? 0 : unwritten(outcome.written());
    if (unwritten > 0) {
      remarks.add(unwritten + " bytes are not in the files: there was no room for what waits (--held).");
    }
    return remarks;
  }

  private static long unwritten(TcpReceiver written) {
    return written.streams().stream()
        .mapToLong(stream -> stream.forward().count(SegmentCounter.REFUSED_BYTES)
            + stream.backward().count(SegmentCounter.REFUSED_BYTES))
        .sum();
  }
}
