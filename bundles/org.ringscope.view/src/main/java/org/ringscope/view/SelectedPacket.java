package org.ringscope.view;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The packet of a capture that all views look at. */
public final class SelectedPacket {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile long number;

  /** Its number, from 1; 0 if none is selected. */
  public long number() {
    return number;
  }

  /** Selects a packet; listeners hear of it if it is another one, on the calling thread. */
  public void select(long packet) {
    if (packet != number) {
      number = packet;
      listeners.forEach(Runnable::run);
    }
  }

  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }
}
