package org.ringscope.session.seek;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.ringscope.capture.PacketIndex;

/**
 * What the packet table sums up to, at marks from which any moment is near. They are made while the table fills, when
 * its rows are at hand, so that nobody who asks for a moment has to wait for a walk through all of them.
 *
 * <p>Thread-safe.
 */
public final class TableSums {
  private static final long BUDGET = 16L << 20;

  private final PacketIndex index;
  private final Checkpoints marks = new Checkpoints(BUDGET);
  private final TableWalk walk;
  private final Lock walking = new ReentrantLock();

  /** @param ringsOfDevice receive rings of a device, which has as many send rings */
  public TableSums(PacketIndex index, int ringsOfDevice) {
    this.index = index;
    walk = new TableWalk(index, ringsOfDevice);
  }

  /** Sums up what has become complete since the last call; if another thread is at it, that one does. */
  public void catchUp() {
    if (walking.tryLock()) {
      try {
        long number = index.completeUpTo();
        while (walk.packet() < number) {
          walk.step(number);
          marks.passed(walk.packet(), walk.time(), List.of(walk.tally()));
        }
      } finally {
        walking.unlock();
      }
    }
  }

  /** Where a {@link TableWalk} of the same table can begin. */
  Checkpoints marks() {
    return marks;
  }
}
