package org.ringscope.session.trace.paths;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringscope.capture.PacketRows;
import org.ringscope.session.CaptureSession;

/**
 * The packets that came to a stage, each with stage, ring and verdict as a comment, for {@link CaptureSession#export}:
 * what other pipelines call a dispatch trace.
 */
public final class StageCapture {
  private final CaptureSession session;
  private final String stage;
  private final PathSteps steps;
  private final Map<PathKey, Optional<String>> comments = new HashMap<>();

  /** @param stage one of {@link #stages} */
  public StageCapture(CaptureSession session, String stage) {
    this.session = session;
    this.stage = stage;
    steps = new PathSteps(session.scenario());
  }

  /** The stages that some packet came to, in the order in which they are met. */
  public static List<String> stages(List<PacketPath> paths) {
    return paths.stream().flatMap(path -> path.steps().stream()).map(PathStep::stage).distinct().toList();
  }

  /**
   * Numbers of the packets that came to the stage, in order.
   *
   * @throws IOException if the session was closed meanwhile
   */
  public MatchingPackets packets() throws IOException {
    return MatchingPackets.of(session, (rows, row) -> comment(rows, row).isPresent());
  }

  /** The comment on the packet in {@code row}; empty if it didn't come to the stage. */
  private Optional<String> comment(PacketRows rows, int row) {
    return comments.computeIfAbsent(PathKey.of(rows, row, DestinationFinder.NONE), this::comment);
  }

  private Optional<String> comment(PathKey key) {
    PacketPath path = new PacketPath(
        steps.of(key), key.sent(), key.device(), key.ring(), null, key.verdict(),
        key.cause(), 0, 0, 0);
    if (!path.passes(stage)) {
      return Optional.empty();
    }
    String ring = path.ring() < 0 ? "no ring" : path.ringName();
    return Optional.of("stage " + stage + ", " + ring + ", " + path.outcome());
  }

  /** The comment on a packet: {@code stage receive, rx3, dropped (ring_full)}. */
  public String comment(long number) {
    PacketRows one = new PacketRows(1);
    try {
      session.rows(number, one);
    } catch (IOException closed) {
      throw new IllegalStateException(closed);
    }
    return comment(one, 0).orElse("");
  }
}
