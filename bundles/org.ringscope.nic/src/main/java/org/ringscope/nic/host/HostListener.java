package org.ringscope.nic.host;

/** Hears what the processors of a {@link HostDrain} do. Times in ns; they may go back from one processor to another. */
public interface HostListener extends TakenListener {
  /** The interrupt of {@code ring} comes. */
  void interrupted(int ring, long time, InterruptCause cause);

  /** A poll of {@code ring} begins. */
  void pollBegan(int ring, long time);

  /** The poll of {@code ring} ends, having taken {@code packets}. */
  void pollEnded(int ring, long time, int packets);
}
