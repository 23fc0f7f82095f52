package org.ringscope.capture;

import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;

/**
 * A copy of consecutive rows of a {@link PacketIndex}, for those who look at millions of them: an array is faster to
 * walk than memory that may be freed at any time, and no object is made for a packet.
 *
 * <p>Rows count from 0. Reusable; not thread-safe.
 */
public final class PacketRows {
  /** Numbers a row. */
  static final int WORDS = PacketIndex.ROW_BYTES / Long.BYTES;

  private final long[] words;
  private long first = 1;
  private int count;
  private long captureStart;

  /** @param capacity rows that can be held at once, 1 … 1 Mi */
  public PacketRows(int capacity) {
    if (capacity < 1 || capacity > 1 << 20) {
      throw new IllegalArgumentException("1 to 1,048,576 rows, not " + capacity + ".");
    }
    words = new long[capacity * WORDS];
  }

  void begin(long firstNumber, int rows, long startTime) {
    first = firstNumber;
    count = rows;
    captureStart = startTime;
  }

  long[] words() {
    return words;
  }

  int capacity() {
    return words.length / WORDS;
  }

  /** Rows held. */
  public int count() {
    return count;
  }

  /** Number of the packet in row 0. */
  public long first() {
    return first;
  }

  /** Time of the capture's first packet, ns since the epoch. */
  public long captureStart() {
    return captureStart;
  }

  /** As recorded, ns since the epoch. */
  public long time(int row) {
    return words[row * WORDS];
  }

  /** File offset of the packet's first byte; {@link PacketIndex#NO_POSITION} if it is in no file. */
  public long position(int row) {
    return words[row * WORDS + 1] >>> 16;
  }

  /** Index in the source's list of interfaces. */
  public int interfaceIndex(int row) {
    return (int) words[row * WORDS + 1] & 0xffff;
  }

  public int capturedLength(int row) {
    return (int) words[row * WORDS + 2];
  }

  public int originalLength(int row) {
    return (int) (words[row * WORDS + 2] >>> 32);
  }

  /** {@link org.ringscope.packet.Protocols} bits; 0 where the packet was filtered. */
  public int protocols(int row) {
    return (int) words[row * WORDS + 3] & 0xffff;
  }

  /** {@link org.ringscope.packet.Marks} bits; 0 where the packet was filtered. */
  public int marks(int row) {
    return (int) (words[row * WORDS + 3] >>> 16) & 0xff;
  }

  /** How the packet ended; null while it is under way. */
  public @Nullable Verdict verdict(int row) {
    return PacketIndex.verdictOf(outcome(row));
  }

  /** Why the packet was dropped; null if it was not. */
  public @Nullable DropCause dropCause(int row) {
    return PacketIndex.dropCauseOf(outcome(row));
  }

  private int outcome(int row) {
    return (int) (words[row * WORDS + 3] >>> 24) & 0xff;
  }

  /** Ring from 0; -1 if the packet came to none or is under way. */
  public int ring(int row) {
    return ((int) (words[row * WORDS + 3] >>> 32) & 0xffff) - 1;
  }

  /** From 0. */
  public int device(int row) {
    return (int) (words[row * WORDS + 3] >>> 48) & (1 << PacketIndex.DEVICE_BITS) - 1;
  }

  /** {@code PacketBlock.DIRECTION_*}. */
  public int direction(int row) {
    return (int) (words[row * WORDS + 3] >>> 62);
  }
}
