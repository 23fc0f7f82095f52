package org.ringscope.session.place;

import java.util.Arrays;

/** What the receiver acknowledged and offered, whenever that changed, in order of time: columns, 24 bytes each. */
public final class Acknowledgments {
  private long[] times = new long[16];
  private long[] acknowledged = new long[16];
  private long[] windowEnds = new long[16];
  private int count;

  Acknowledgments() {}

  /** Notes what is more than before; an old acknowledgment that came late says nothing. */
  void add(long time, long position, long windowEnd) {
    if (count > 0 && position <= acknowledged[count - 1] && windowEnd <= windowEnds[count - 1]) {
      return;
    }
    if (count == times.length) {
      int room = count + (count >> 1);
      times = Arrays.copyOf(times, room);
      acknowledged = Arrays.copyOf(acknowledged, room);
      windowEnds = Arrays.copyOf(windowEnds, room);
    }
    times[count] = count == 0 ? time : Math.max(time, times[count - 1]);
    acknowledged[count] = count == 0 ? position : Math.max(position, acknowledged[count - 1]);
    windowEnds[count] = count == 0 ? windowEnd : Math.max(windowEnd, windowEnds[count - 1]);
    count++;
  }

  public int count() {
    return count;
  }

  /** Position behind the last byte acknowledged; never less than before. */
  public long acknowledged(int index) {
    return acknowledged[index];
  }

  /** Position behind the last byte ever offered to be taken; never less than before. */
  public long windowEnd(int index) {
    return windowEnds[index];
  }

  /** The last one at or before {@code time}; -1 if there is none. */
  public int lastAt(long time) {
    return Times.firstAfter(times, count, time) - 1;
  }
}
