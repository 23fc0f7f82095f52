package org.ringscope.stack.hold;

import java.util.Arrays;

/** Ranges of positions in a stream, in order, none overlapping another. */
public final class PositionRanges {
  private static final int FIRST_ROOM = 4;

  private long[] starts = new long[0];
  private long[] ends = new long[0];
  private int head;
  private int tail;

  public boolean isEmpty() {
    return head == tail;
  }

  public int size() {
    return tail - head;
  }

  public long start(int index) {
    return starts[head + index];
  }

  public long end(int index) {
    return ends[head + index];
  }

  /** Index of the first range that ends behind {@code position}; {@link #size} if there is none. */
  public int firstEndingBehind(long position) {
    int low = head;
    int high = tail;
    // What is looked for mostly goes to the end.
    if (low < high && ends[high - 1] <= position) {
      return size();
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - head;
  }

  /** Puts a range in front of the one at {@code index}. */
  public void insert(int index, long start, long end) {
    reserve();
    int at = head + index;
    System.arraycopy(starts, at, starts, at + 1, tail - at);
    System.arraycopy(ends, at, ends, at + 1, tail - at);
    starts[at] = start;
    ends[at] = end;
    tail++;
  }

  /** Whether a range in front of the one at {@code index} would begin or end where another one ends or begins. */
  public boolean touches(int index, long start, long end) {
    return touchesBefore(index, start) || touchesBehind(index, end);
  }

  private boolean touchesBefore(int index, long start) {
    return index > 0 && end(index - 1) == start;
  }

  private boolean touchesBehind(int index, long end) {
    return index < size() && start(index) == end;
  }

  /**
   * Adds {@code [start, end)}, of which nothing is in a range, in front of the range at {@code index}, and joins it to
   * those that it touches.
   *
   * @return index of the first range that ends behind {@code end}
   */
  public int join(int index, long start, long end) {
    boolean touchesBehind = touchesBehind(index, end);
    if (touchesBefore(index, start)) {
      if (!touchesBehind) {
        setEnd(index - 1, end);
        return index;
      }
      setEnd(index - 1, end(index));
      remove(index);
      return index - 1;
    }
    if (touchesBehind) {
      setStart(index, start);
      return index;
    }
    insert(index, start, end);
    return index + 1;
  }

  public void remove(int index) {
    int at = head + index;
    if (index == 0) {
      head++;
    } else {
      System.arraycopy(starts, at + 1, starts, at, tail - at - 1);
      System.arraycopy(ends, at + 1, ends, at, tail - at - 1);
      tail--;
    }
    if (head == tail) {
      clear();
    }
  }

  private void setStart(int index, long start) {
    starts[head + index] = start;
  }

  public void setEnd(int index, long end) {
    ends[head + index] = end;
  }

  /** Frees the memory, too: most sets of ranges are empty most of the time. */
  private void clear() {
    head = 0;
    tail = 0;
    if (starts.length > FIRST_ROOM) {
      starts = new long[0];
      ends = new long[0];
    }
  }

  private void reserve() {
    if (tail < starts.length) {
      return;
    }
    int size = size();
    if (head > size) {
      System.arraycopy(starts, head, starts, 0, size);
      System.arraycopy(ends, head, ends, 0, size);
    } else {
      int room = Math.max(FIRST_ROOM, 2 * size);
      starts = moved(starts, room);
      ends = moved(ends, room);
    }
    head = 0;
    tail = size;
  }

  private long[] moved(long[] values, int room) {
    return Arrays.copyOf(Arrays.copyOfRange(values, head, tail), room);
  }
}
