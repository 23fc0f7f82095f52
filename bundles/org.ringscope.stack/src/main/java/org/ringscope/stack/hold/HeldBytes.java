package org.ringscope.stack.hold;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Bytes by their position in a stream, in blocks of a {@link BlockPool}. Which positions have been written is for the
 * caller to know.
 */
public final class HeldBytes {
  /** Takes bytes piece by piece, in order. */
  @FunctionalInterface
  public interface Sink {
    void take(MemorySegment bytes, long offset, int length);
  }

  private final BlockPool pool;
  private long[] pages = new long[0];
  private int[] blocks = new int[0];
  private int count;

  public HeldBytes(BlockPool pool) {
    this.pool = pool;
  }

  /**
   * Writes bytes, over what was there.
   *
   * @return false, and nothing is written, if the pool has too few blocks left
   */
  public boolean write(long position, MemorySegment source, long offset, int length) {
    if (length == 0) {
      return true;
    }
    long first = position / BlockPool.BLOCK_BYTES;
    long last = (position + length - 1) / BlockPool.BLOCK_BYTES;
    if (missing(first, last) > pool.available()) {
      return false;
    }
    long at = position;
    long end = position + length;
    while (at < end) {
      int within = (int) (at % BlockPool.BLOCK_BYTES);
      int part = (int) Math.min(end - at, BlockPool.BLOCK_BYTES - within);
      int block = block(at / BlockPool.BLOCK_BYTES);
      MemorySegment.copy(
          source, offset + (at - position), pool.memory(block), BlockPool.offset(block) + within, part);
      at += part;
    }
    return true;
  }

  /** Hands over {@code [position, position + length)}, all of which was written. */
  public void read(long position, long length, Sink sink) {
    long at = position;
    long end = position + length;
    while (at < end) {
      int within = (int) (at % BlockPool.BLOCK_BYTES);
      int part = (int) Math.min(end - at, BlockPool.BLOCK_BYTES - within);
      int block = blocks[Arrays.binarySearch(pages, 0, count, at / BlockPool.BLOCK_BYTES)];
      sink.take(pool.memory(block), BlockPool.offset(block) + within, part);
      at += part;
    }
  }

  /** Frees the blocks that lie wholly before {@code position}. */
  public void freeBefore(long position) {
    long page = position / BlockPool.BLOCK_BYTES;
    int freed = 0;
    while (freed < count && pages[freed] < page) {
      pool.give(blocks[freed++]);
    }
    if (freed > 0) {
      count -= freed;
      System.arraycopy(pages, freed, pages, 0, count);
      System.arraycopy(blocks, freed, blocks, 0, count);
    }
  }

  /** How many of the pages {@code [first, last]} have no block yet. */
  private long missing(long first, long last) {
    long there = insertion(last + 1) - insertion(first);
    return last - first + 1 - there;
  }

  private int insertion(long page) {
    if (count == 0 || pages[count - 1] < page) {
      return count;
    }
    int at = Arrays.binarySearch(pages, 0, count, page);
    return at < 0 ? -at - 1 : at;
  }

  /** The block of a page, taken from the pool if the page has none. */
  private int block(long page) {
    int at = insertion(page);
    if (at < count && pages[at] == page) {
      return blocks[at];
    }
    if (count == pages.length) {
      int room = Math.max(4, 2 * count);
      pages = Arrays.copyOf(pages, room);
      blocks = Arrays.copyOf(blocks, room);
    }
    System.arraycopy(pages, at, pages, at + 1, count - at);
    System.arraycopy(blocks, at, blocks, at + 1, count - at);
    pages[at] = page;
    blocks[at] = pool.take();
    count++;
    return blocks[at];
  }
}
