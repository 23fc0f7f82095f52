package org.ringscope.view;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The packet that is selected in a capture's list: whoever shows something of one packet follows it. Thread-safe. */
public final class SelectedPacket {
  private final AtomicLong number = new AtomicLong();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Number of the selected packet, from 1; 0 if none is. */
  public long number() {
    return number.get();
  }

  /** Selects a packet, or none by 0; listeners hear of it if another one was selected. */
  public void select(long newNumber) {
    if (number.getAndSet(newNumber) != newNumber) {
      listeners.forEach(Runnable::run);
    }
  }

  /** Has {@code listener} called by the thread that selects another packet; it has to return at once. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }
}
