package org.ringscope.nic.host;

/** Hears of each packet that the host is done with. */
@FunctionalInterface
public interface TakenListener {
  /**
   * The packet that waits longest in {@code ring} is done.
   *
   * @param time when, in ns; never goes back for a ring, but may for two rings of different processors
   */
  void taken(int ring, long time);
}
