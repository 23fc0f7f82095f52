package org.ringscope.session.trace.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.report.RingName;
import org.ringscope.session.trace.TraceWords;

/**
 * A way that packets took, and how many did.
 *
 * @param steps stages that they came to, in order
 * @param sent whether the captured host sent them: the ring is a send ring then
 * @param device from 0
 * @param ring of the device, from 0; -1 if they came to none
 * @param destination whose virtual NIC took them, or null if the device's own did
 * @param verdict how their way ended; null while they are under way
 * @param cause why they were dropped, or null
 * @param packets how many
 * @param bytes sum of their original lengths
 * @param first number of the first one
 */
public record PacketPath(
    List<PathStep> steps,
    boolean sent,
    int device,
    int ring,
    @Nullable String destination,
    @Nullable Verdict verdict,
    @Nullable DropCause cause,
    long packets,
    long bytes,
    long first) {
  public PacketPath {
    steps = List.copyOf(steps);
  }

  /** How and why it ended, such as {@code dropped (ring_full)}. */
  public String outcome() {
    return TraceWords.outcome(verdict, cause);
  }

  /** Whether its packets came to {@code stage}. */
  public boolean passes(String stage) {
    return steps.stream().anyMatch(step -> step.stage().equals(stage));
  }

  /** Its ring as reports name it, such as {@code rx3}; empty if there is none. */
  public String ringName() {
    return ring < 0 ? "" : RingName.of(ring, sent);
  }
}
