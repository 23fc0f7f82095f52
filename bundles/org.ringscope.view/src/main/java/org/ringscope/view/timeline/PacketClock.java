package org.ringscope.view.timeline;

import org.ringscope.capture.PacketIndex;

/** Recorded times as nanoseconds since the first packet. */
final class PacketClock {
  /** Some 146 years; a time further on is a broken clock's, and is held here so that sums of times can't overflow. */
  static final long LONGEST = 1L << 62;

  private final PacketIndex table;

  PacketClock(PacketIndex table) {
    this.table = table;
  }

  /** Of a packet, as it stands in the file; 0 if that is before the first one. */
  long recorded(long number) {
    long first = table.time(1);
    long time = table.time(number);
    long since = time - first;
    if (time <= first) {
      return 0;
    }
    // A difference beyond what fits comes out negative.
    return since < 0 ? LONGEST : Math.min(since, LONGEST);
  }
}
