package org.ringscope.view.timeline;

/** When packets came: nanoseconds since the first one, never going back. Packets count from 1. */
public interface PacketTimes {
  /** Packets known so far. */
  long packets();

  /** Time of the last packet; 0 if there is none. */
  long duration();

  /** Time of a packet; that of the nearest one for a number beyond the ends, 0 if there is none. */
  long timeOf(long number);

  /** Number of the last packet at or before {@code time}; 0 if there is none. */
  long packetAt(long time);

  /** How many packets came before {@code time}. */
  default long packetsBefore(long time) {
    return time <= 0 ? 0 : packetAt(time - 1);
  }
}
