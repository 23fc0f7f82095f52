package org.ringscope.stack.place;

import java.util.Arrays;

/** The segment at hand, cut as it came to lie in descriptors. One for all streams: it stays in the nearest cache. */
final class Chunks {
  private long[] starts = new long[4];
  private int[] slots = new int[4];
  private boolean[] stays = new boolean[4];
  private int count;
  private long end;

  /** Begins a segment that ends at position {@code end}. */
  void begin(long end) {
    this.end = end;
    count = 0;
  }

  /** @param slot what the descriptor points at into which the bytes from position {@code start} on came */
  void add(long start, int slot) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      slots = Arrays.copyOf(slots, 2 * count);
      stays = Arrays.copyOf(stays, 2 * count);
    }
    starts[count] = start;
    slots[count] = slot;
    stays[count++] = false;
  }

  int count() {
    return count;
  }

  /** The chunk with a position of the segment. */
  int indexOf(long position) {
    int chunk = count - 1;
    while (starts[chunk] > position) {
      chunk--;
    }
    return chunk;
  }

  long start(int chunk) {
    return starts[chunk];
  }

  long end(int chunk) {
    return chunk + 1 < count ? starts[chunk + 1] : end;
  }

  int slot(int chunk) {
    return slots[chunk];
  }

  /** Whether the page stays where it is, with what came into it. */
  boolean stays(int chunk) {
    return stays[chunk];
  }

  void setStays(int chunk, boolean stays) {
    this.stays[chunk] = stays;
  }
}
