package org.ringscope.session.seek;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.StatePages;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/**
 * Checkpoints of a replay, one every so many packets, within a budget: when it is used up, every second one goes.
 *
 * <p>One thread at a time takes them, any thread asks for them.
 */
public final class Checkpoints {
  /** Bytes that the checkpoints of a capture take at most. */
  public static final long BUDGET = 256L << 20;

  /** So many packets are replayed in a few milliseconds. */
  private static final long FEWEST_PACKETS = 1 << 14;

  /** However large the state: more packets would take long to replay. */
  private static final long MOST_PACKETS = 1 << 18;

  /** Saving a word takes some hundredth of the time in which a packet is replayed: state of any size costs little. */
  private static final long WORDS_A_PACKET = 2;

  private final long budget;
  private final StateWriter writer = new StateWriter();
  private final List<Checkpoint> kept = new ArrayList<>();
  private Set<long[]> pages = newSet();
  private long bytes;
  private long spacing = FEWEST_PACKETS;
  private long next = FEWEST_PACKETS;
  private long time = Long.MIN_VALUE;

  /** @param budget bytes that they take at most */
  public Checkpoints(long budget) {
    this.budget = budget;
  }

  private static Set<long[]> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /**
   * The stages have met all packets up to number {@code packet}; a checkpoint is taken if it is time for one.
   *
   * @param latest latest time among those since the last call, ns since the epoch
   */
  public void passed(long packet, long latest, List<? extends Stateful> stages) {
    time = Math.max(time, latest);
    if (packet >= next) {
      take(packet, stages);
    }
  }

  private synchronized void take(long packet, List<? extends Stateful> stages) {
    Checkpoint before = kept.isEmpty() ? null : kept.getLast();
    List<StatePages> states = new ArrayList<>();
    long words = 0;
    for (int i = 0; i < stages.size(); i++) {
      writer.clear();
      stages.get(i).save(writer);
      StatePages state = writer.toPages(before == null ? null : before.states().get(i));
      bytes += state.addBytesTo(pages);
      words += state.words();
      states.add(state);
    }
    kept.add(new Checkpoint(packet, time, states));
    thinOut();
    next = packet + Math.max(spacing, Math.min(words / WORDS_A_PACKET, MOST_PACKETS));
  }

  private void thinOut() {
    while (bytes > budget && !kept.isEmpty()) {
      List<Checkpoint> rest = new ArrayList<>();
      for (int i = 1; i < kept.size(); i += 2) {
        rest.add(kept.get(i));
      }
      kept.clear();
      kept.addAll(rest);
      spacing *= 2;
      pages = newSet();
      bytes = 0;
      kept.forEach(checkpoint -> checkpoint.states().forEach(state -> bytes += state.addBytesTo(pages)));
    }
  }

  /** The last checkpoint at or before packet {@code number}; empty if none is. */
  public Optional<Checkpoint> atPacket(long number) {
    return last(number, Checkpoint::packet);
  }

  /** The last checkpoint at which no packet later than {@code time} (ns since the epoch) had been met. */
  public Optional<Checkpoint> atTime(long time) {
    return last(time, Checkpoint::time);
  }

  private synchronized Optional<Checkpoint> last(long bound, ToLongFunction<Checkpoint> place) {
    @Nullable Checkpoint found = null;
    int low = 0;
    int high = kept.size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      Checkpoint checkpoint = kept.get(middle);
      if (place.applyAsLong(checkpoint) <= bound) {
        found = checkpoint;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.ofNullable(found);
  }

  /** How many there are. */
  public synchronized int count() {
    return kept.size();
  }

  /** Bytes that they take, pages that some share counted once. */
  public synchronized long bytes() {
    return bytes;
  }
}
