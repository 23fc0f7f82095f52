package org.ringscope.stack.hold;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Blocks of {@value #BLOCK_BYTES} bytes of native memory, up to a limit; taken from the system a chunk at a time. */
public final class BlockPool {
  /** A little more than an Ethernet segment: held data mostly comes in those. */
  public static final int BLOCK_BYTES = 2048;

  private static final int CHUNK_BLOCKS = 512;

  private final int limit;
  private final List<MemorySegment> chunks = new ArrayList<>();
  private int[] free = new int[CHUNK_BLOCKS];
  private int freeCount;
  private int taken;

  /** @param bytes most bytes in all blocks, rounded down to whole blocks */
  public BlockPool(long bytes) {
    limit = (int) Math.min(Integer.MAX_VALUE / 2, bytes / BLOCK_BYTES);
  }

  /** Blocks that can still be taken. */
  int available() {
    return limit - taken;
  }

  /** Bytes in blocks in use. */
  public long bytesInUse() {
    return (long) taken * BLOCK_BYTES;
  }

  /** Takes a block; the caller has looked whether one is {@link #available}. */
  int take() {
    if (freeCount == 0) {
      addChunk();
    }
    taken++;
    return free[--freeCount];
  }

  void give(int block) {
    taken--;
    free[freeCount++] = block;
  }

  /** Memory that holds the block, from {@link #offset} on. */
  MemorySegment memory(int block) {
    return chunks.get(block / CHUNK_BLOCKS);
  }

  static long offset(int block) {
    return (long) (block % CHUNK_BLOCKS) * BLOCK_BYTES;
  }

  private void addChunk() {
    int first = chunks.size() * CHUNK_BLOCKS;
    chunks.add(Arena.ofAuto().allocate((long) CHUNK_BLOCKS * BLOCK_BYTES));
    free = Arrays.copyOf(free, chunks.size() * CHUNK_BLOCKS);
    for (int block = first + CHUNK_BLOCKS - 1; block >= first; block--) {
      free[freeCount++] = block;
    }
  }
}
