package org.ringscope.session.place;

import java.util.Arrays;

/** Buffers that were posted for a direction, in order: columns, 16 bytes each. */
public final class PostedRecord {
  private long[] ends = new long[16];
  private long[] times = new long[16];
  private int count;

  PostedRecord() {}

  /** Notes a buffer behind the others. */
  void add(long end, long time) {
    if (count == ends.length) {
      int room = count + (count >> 1);
      ends = Arrays.copyOf(ends, room);
      times = Arrays.copyOf(times, room);
    }
    ends[count] = end;
    times[count] = count == 0 ? time : Math.max(time, times[count - 1]);
    count++;
  }

  public int count() {
    return count;
  }

  /** Position of its first byte. */
  public long start(int buffer) {
    return buffer == 0 ? 0 : ends[buffer - 1];
  }

  /** Position behind its last byte. */
  public long end(int buffer) {
    return ends[buffer];
  }

  public long length(int buffer) {
    return ends[buffer] - start(buffer);
  }

  /** When it was posted, ns since the epoch; never before the one in front of it. */
  public long time(int buffer) {
    return times[buffer];
  }

  /** Position behind the last of them. */
  public long end() {
    return count == 0 ? 0 : ends[count - 1];
  }

  /** How many were posted until {@code time}. */
  public int postedAt(long time) {
    return Times.firstAfter(times, count, time);
  }

  /** The buffer that holds {@code position}; -1 if none does. */
  public int indexOf(long position) {
    if (position < 0 || position >= end()) {
      return -1;
    }
    int found = Arrays.binarySearch(ends, 0, count, position);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
