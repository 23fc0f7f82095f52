package org.ringscope.pipeline;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets holders of tickets 0, 1, 2, … pass one after the other.
 *
 * <p>A turn lasts some microseconds, so waiting begins by spinning; on a busy machine it ends by parking, which never
 * takes the core from the holder of the turn.
 */
public final class Turns {
  private static final int SPINS = 200;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile long turn;
  private volatile int waiting;
  private volatile boolean stopped;

  /**
   * Waits for the turn of {@code ticket}.
   *
   * @return false if there will be no more turns
   */
  public boolean await(long ticket) {
    for (int spin = 0; spin < SPINS && turn != ticket && !stopped; spin++) {
      Thread.onSpinWait();
    }
    if (turn != ticket && !stopped) {
      park(ticket);
    }
    return !stopped;
  }

  private void park(long ticket) {
    lock.lock();
    try {
      waiting = waiting + 1;
      while (turn != ticket && !stopped) {
        changed.awaitUninterruptibly();
      }
      waiting = waiting - 1;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the current turn; only its holder calls this. */
  public void pass(long ticket) {
    turn = ticket + 1;
    // A waiter counts itself before it looks at the turn again, both volatile: it sees the new turn or is seen here.
    if (waiting > 0) {
      wake();
    }
  }

  /** Ends all turns, also of those who wait now. */
  public void stop() {
    stopped = true;
    wake();
  }

  public boolean isStopped() {
    return stopped;
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
