package org.ringscope.pipeline;

import java.util.Arrays;

/**
 * A checkpoint being written: longs in a row. Everything a stage keeps of packets – numbers, addresses, times – is a
 * long or fits in one.
 */
public final class StateWriter {
  private long[] words = new long[64];
  private int size;

  public void write(long value) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = value;
  }

  /** Writes the length and the values. */
  public void write(long[] values) {
    write(values.length);
    for (long value : values) {
      write(value);
    }
  }

  /** A reader over all that was written so far. */
  public StateReader toReader() {
    return new StateReader(Arrays.copyOf(words, size));
  }
}
