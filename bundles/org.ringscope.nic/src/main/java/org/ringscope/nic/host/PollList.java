package org.ringscope.nic.host;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * The rings of a processor that are to be polled: those of the softirq that runs, those whose interrupt came since it
 * began, those that used their budget up. No ring is in two of them.
 */
final class PollList {
  private final Queue<DrainedRing> running = new ArrayDeque<>();
  private final Queue<DrainedRing> scheduled = new ArrayDeque<>();
  private final Queue<DrainedRing> again = new ArrayDeque<>();

  private int size;

  void schedule(DrainedRing ring) {
    scheduled.add(ring);
    size++;
  }

  void pollAgain(DrainedRing ring) {
    again.add(ring);
    size++;
  }

  /** Whether no ring is to be polled. */
  boolean isEmpty() {
    return size == 0;
  }

  /** Whether the softirq that runs has a ring left. */
  boolean isRunning() {
    return !running.isEmpty();
  }

  /** Takes the softirq's next ring off the list, which has one. */
  DrainedRing next() {
    size--;
    return running.remove();
  }

  /** What is left comes first, then what was scheduled, then what is polled again. */
  void nextRound() {
    moveAll(scheduled, running);
    moveAll(again, running);
  }

  private static void moveAll(Queue<DrainedRing> from, Queue<DrainedRing> to) {
    DrainedRing ring;
    while ((ring = from.poll()) != null) {
      to.add(ring);
    }
  }

  /** Numbers of the rings, in the order in which they will be polled. */
  List<Integer> numbers() {
    return Stream.of(running, scheduled, again).flatMap(Queue::stream).map(DrainedRing::number).toList();
  }

  void save(StateWriter writer) {
    save(running, writer);
    save(scheduled, writer);
    save(again, writer);
  }

  private static void save(Queue<DrainedRing> rings, StateWriter writer) {
    writer.write(rings.size());
    rings.forEach(ring -> writer.write(ring.number()));
  }

  void restore(StateReader reader, IntFunction<DrainedRing> byNumber) {
    restore(running, reader, byNumber);
    restore(scheduled, reader, byNumber);
    restore(again, reader, byNumber);
    size = running.size() + scheduled.size() + again.size();
  }

  private static void restore(Queue<DrainedRing> rings, StateReader reader, IntFunction<DrainedRing> byNumber) {
    rings.clear();
    for (long left = reader.read(); left > 0; left--) {
      rings.add(byNumber.apply((int) reader.read()));
    }
  }
}
