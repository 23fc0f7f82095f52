package org.ringscope.session.predict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Scenario;
import org.ringscope.session.TimeBound;

/** Reads captures into a {@link Traffic}. */
public final class TrafficReader {
  /** MSS that has each flow's learnt. */
  public static final int LEARN_MSS = WirePackets.LEARN;

  /** MSS that leaves merged frames as they are. */
  public static final int NO_UNMERGE = WirePackets.OFF;

  private TrafficReader() {}

  /**
   * What a pass gave.
   *
   * @param replay the pass itself: what was read, damage
   */
  public record Result(Traffic traffic, ReplayResult replay) {}

  /**
   * Reads captures, merged by time.
   *
   * @param scenario says which packets were sent by the captured host, and which are left out
   * @param mss bytes of payload of the segments that merged frames are made of, {@link #LEARN_MSS} or
   *     {@link #NO_UNMERGE}
   * @throws IOException if a capture can't be read; the message is for people
   */
  public static Result read(List<Path> captures, Scenario scenario, int mss, Progress progress)
      throws IOException, InterruptedException {
    CaptureSpan whole = CaptureSpan.of(captures, progress);
    CaptureSpan span = whole.within(
        bound(scenario.from(), whole.first(), Long.MIN_VALUE), bound(scenario.to(), whole.first(), Long.MAX_VALUE));
    List<TrafficStage> made = new ArrayList<>();
    ReplayRequest request = ReplayRequest.of(captures.stream().map(Path::toString).toList(), scenario);
    ReplayResult replay = Replay.observe(
        request,
        interfaces -> {
          made.add(new TrafficStage(span.middle(), span.pcapng(), new WirePackets(mss), interfaces));
          return made.getFirst();
        },
        progress);
    return new Result(made.getFirst().traffic(), replay);
  }

  private static long bound(@Nullable TimeBound bound, long first, long none) {
    return bound == null ? none : bound.resolve(first);
  }
}
