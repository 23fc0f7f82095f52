package org.ringscope.pipeline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint being written: longs in a row. Everything a stage keeps of packets – numbers, addresses, times – is a
 * long or fits in one.
 */
public final class StateWriter {
  private long[] words = new long[64];
  private int size;

  public void write(long value) {
    reserve(1);
    words[size++] = value;
  }

  private void reserve(int more) {
    if (words.length - size < more) {
      words = Arrays.copyOf(words, Math.max(Math.addExact(size, more), size * 2));
    }
  }

  /** Writes the length and the values. */
  public void write(long[] values) {
    write(values, 0, values.length);
  }

  /** Writes {@code length} as a length and as many values from {@code from} on. */
  public void write(long[] values, int from, int length) {
    write(length);
    reserve(length);
    System.arraycopy(values, from, words, size, length);
    size += length;
  }

  /** Forgets what was written, for the next checkpoint. */
  public void clear() {
    size = 0;
  }

  /**
   * What was written so far, to be kept.
   *
   * @param before an earlier checkpoint of the same stage, with which equal pages are shared, or null
   */
  public StatePages toPages(@Nullable StatePages before) {
    return StatePages.of(words, size, before);
  }

  /** A reader over all that was written so far. */
  public StateReader toReader() {
    return new StateReader(Arrays.copyOf(words, size));
  }
}
