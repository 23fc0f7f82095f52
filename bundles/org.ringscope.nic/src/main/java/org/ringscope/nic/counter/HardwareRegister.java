package org.ringscope.nic.counter;

/**
 * A counting register as cards have them: it holds so many bits, begins at 0 again when they are used up, and may
 * forget what it was read for. The packet and byte counters of the 82599, for one, have 32 and 36 bits and clear on
 * read.
 */
public final class HardwareRegister {
  private final int width;
  private final boolean clearsOnRead;
  private long value;

  /** @param width 32, 36, 48 or 64 bits */
  public HardwareRegister(int width, boolean clearsOnRead) {
    if (width != 32 && width != 36 && width != 48 && width != 64) {
      throw new IllegalArgumentException("a register of " + width + " bits");
    }
    this.width = width;
    this.clearsOnRead = clearsOnRead;
  }

  public int width() {
    return width;
  }

  public boolean clearsOnRead() {
    return clearsOnRead;
  }

  /** @param count what happened, 0 or more */
  public void count(long count) {
    value = value + count & mask(width);
  }

  /** The value, unsigned; 0 from then on if the register clears on read. */
  public long read() {
    long read = value;
    value = clearsOnRead ? 0 : value;
    return read;
  }

  static long mask(int width) {
    return width == Long.SIZE ? -1 : (1L << width) - 1;
  }
}
