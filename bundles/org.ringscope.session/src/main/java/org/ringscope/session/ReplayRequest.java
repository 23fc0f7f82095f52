package org.ringscope.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to replay and what to find out on the way.
 *
 * @param captures names of capture files, {@code -} for standard input; several are merged by time
 * @param scenario settings that decide the numbers
 * @param top how many of the largest flows are wanted; 0 = none are counted
 * @param conversations whether TCP and UDP conversations are counted, which takes time and memory
 * @param frames whether packets on rings are counted by what they are, too: address class, protocol, length
 * @param occupancy whether it is kept how full the receive rings were over time; only a host that takes time fills any
 * @param pace how fast; the result is the same
 * @param workers threads; any number gives the same result
 * @param blockBytes bytes of the capture a worker reads at once
 * @param live the interface to capture on instead of reading captures, of which there are none then
 */
public record ReplayRequest(
    List<String> captures,
    Scenario scenario,
    int top,
    boolean conversations,
    boolean frames,
    boolean occupancy,
    Pace pace,
    int workers,
    int blockBytes,
    @Nullable LiveInput live) {
  /** A block that fits the second-level cache of a core. */
  public static final int DEFAULT_BLOCK_BYTES = 512 << 10;

  public static final int MOST_WORKERS = 64;

  public ReplayRequest {
    captures = List.copyOf(captures);
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new IllegalArgumentException("workers: 1 to " + MOST_WORKERS + ", not " + workers);
    }
  }

  /** One worker a processor, no flows, no conversations, no frames, no occupancy. */
  public static ReplayRequest of(List<String> captures, Scenario scenario) {
    return new ReplayRequest(
        captures, scenario, 0, false, false, false, Pace.MAX, defaultWorkers(), DEFAULT_BLOCK_BYTES, null);
  }

  /** Whether the same packets come when it is replayed once more: not from standard input, a server or an interface. */
  public boolean isRepeatable() {
    return live == null
        && captures.stream()
            .noneMatch(name -> name.equals(OpenCaptures.STANDARD_INPUT) || RemoteCapture.isNamedBy(name));
  }

  /** One a processor. */
  public static int defaultWorkers() {
    return Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
  }

  public ReplayRequest withTop(int top) {
    return new ReplayRequest(
        captures, scenario, top, conversations, frames, occupancy, pace, workers, blockBytes, live);
  }

  public ReplayRequest withConversations(boolean conversations) {
    return new ReplayRequest(
        captures, scenario, top, conversations, frames, occupancy, pace, workers, blockBytes, live);
  }

  public ReplayRequest withFrames(boolean frames) {
    return new ReplayRequest(
        captures, scenario, top, conversations, frames, occupancy, pace, workers, blockBytes, live);
  }

  public ReplayRequest withOccupancy(boolean occupancy) {
    return new ReplayRequest(
        captures, scenario, top, conversations, frames, occupancy, pace, workers, blockBytes, live);
  }

  public ReplayRequest withPace(Pace pace) {
    return new ReplayRequest(
        captures, scenario, top, conversations, frames, occupancy, pace, workers, blockBytes, live);
  }

  public ReplayRequest withWorkers(int workers) {
    return new ReplayRequest(
        captures, scenario, top, conversations, frames, occupancy, pace, workers, blockBytes, live);
  }

  public ReplayRequest withBlockBytes(int blockBytes) {
    return new ReplayRequest(
        captures, scenario, top, conversations, frames, occupancy, pace, workers, blockBytes, live);
  }

  /** Replays what is captured on an interface of this machine, as it comes. */
  public ReplayRequest withLive(LiveInput live) {
    return new ReplayRequest(
        List.of(), scenario, top, conversations, frames, occupancy, Pace.LIVE, workers, blockBytes, live);
  }
}
