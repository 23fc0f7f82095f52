package org.ringscope.pipeline;

import java.util.Arrays;

/** A checkpoint being read, in the order in which it was written. */
public final class StateReader {
  private final long[] words;
  private int next;

  StateReader(long[] words) {
    this.words = words;
  }

  /** @throws IllegalStateException if more is read than was written */
  public long read() {
    if (next == words.length) {
      throw new IllegalStateException("The checkpoint ends after " + words.length + " words; its reader wants more.");
    }
    return words[next++];
  }

  /** Reads what {@link StateWriter#write(long[])} wrote into {@code values}, which has to be of the same length. */
  public void read(long[] values) {
    read(values, 0, values.length);
  }

  /** Reads what {@link StateWriter#write(long[], int, int)} wrote of {@code length} values to {@code from} on. */
  public void read(long[] values, int from, int length) {
    long written = read();
    if (written != length || written > words.length - next) {
      throw new IllegalStateException("The checkpoint holds " + written + " values where " + length + " belong.");
    }
    System.arraycopy(words, next, values, from, length);
    next += length;
  }

  /** Reads what {@link StateWriter#write(long[])} wrote, whatever its length. */
  public long[] readArray() {
    long length = read();
    if (length < 0 || length > words.length - next) {
      throw new IllegalStateException("The checkpoint claims " + length + " values more than it holds.");
    }
    long[] values = Arrays.copyOfRange(words, next, next + (int) length);
    next += (int) length;
    return values;
  }

  public boolean isAtEnd() {
    return next == words.length;
  }
}
