package org.ringscope.view.filter.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ringscope.view.ShownPackets;

/**
 * The packets that a filter lets through, in order, as far as they are known: a bit a packet, and for each 65,536
 * packets how many matched before. Grows from the capture's beginning without gaps. Thread-safe; every method returns
 * within microseconds.
 */
public final class FilteredPackets implements ShownPackets {
  private static final int CHUNK_SHIFT = 16;
  private static final int CHUNK_WORDS = (1 << CHUNK_SHIFT) / Long.SIZE;

  /** A chunk's bits and the matches before it; the latter is right up to the chunk that is being filled. */
  private static final class Chunk {
    final long[] words = new long[CHUNK_WORDS];
    long before;
  }

  private final List<Chunk> chunks = new ArrayList<>();
  /** Judged packets that others before are waited for: from the first's index to the one behind the last. */
  private final TreeMap<Long, Long> waiting = new TreeMap<>();

  private long judged;
  private long size;
  private boolean complete;

  /** Packets that match so far. */
  @Override
  public synchronized long size() {
    return size;
  }

  /** Packets judged so far, from the capture's first. */
  public synchronized long judged() {
    return judged;
  }

  /** Whether all packets of the capture were judged: {@link #size} is final. */
  public synchronized boolean isComplete() {
    return complete;
  }

  /**
   * The number of a packet that matches.
   *
   * @param k which one, 1 … {@link #size}
   * @return its number in the capture, from 1
   */
  @Override
  public synchronized long number(long k) {
    if (k < 1 || k > size) {
      throw new IndexOutOfBoundsException("Match " + k + " of " + size + ".");
    }
    int which = chunkOf(k);
    Chunk chunk = chunks.get(which);
    long left = k - chunk.before;
    int word = 0;
    while (left > Long.bitCount(chunk.words[word])) {
      left -= Long.bitCount(chunk.words[word]);
      word++;
    }
    long bits = chunk.words[word];
    for (; left > 1; left--) {
      bits &= bits - 1;
    }
    return ((long) which << CHUNK_SHIFT) + word * (long) Long.SIZE + Long.numberOfTrailingZeros(bits) + 1;
  }

  /** The chunk with the {@code k}-th match: the last one that fewer match before. */
  private int chunkOf(long k) {
    int low = 0;
    int high = (int) (judged - 1 >>> CHUNK_SHIFT);
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (chunks.get(middle).before < k) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** How many of the packets 1 … {@code number} match, so far: the place of that packet, or of the last one before. */
  public synchronized long matchesUpTo(long number) {
    long end = Math.min(number, judged);
    if (end < 1) {
      return 0;
    }
    Chunk chunk = chunks.get((int) (end - 1 >>> CHUNK_SHIFT));
    int inChunk = (int) (end & (1 << CHUNK_SHIFT) - 1);
    int bits = inChunk == 0 ? 1 << CHUNK_SHIFT : inChunk;
    return chunk.before + count(chunk, 0, bits);
  }

  @Override
  public long entryUpTo(long number) {
    return matchesUpTo(number);
  }

  @Override
  public synchronized boolean isDecided(long number) {
    return number <= judged || complete;
  }

  /** The place of a packet among those that match, from 1; 0 if it is none of them. */
  public synchronized long indexOf(long number) {
    long here = matchesUpTo(number);
    return number >= 1 && here > matchesUpTo(number - 1) ? here : 0;
  }

  /** Matches among a chunk's bits from {@code from} up to {@code end}. */
  private static long count(Chunk chunk, int from, int end) {
    long count = 0;
    for (int bit = from; bit < end; ) {
      int word = bit / Long.SIZE;
      int next = Math.min(end, (word + 1) * Long.SIZE);
      long bits = chunk.words[word] >>> bit % Long.SIZE;
      count += Long.bitCount(next - bit == Long.SIZE ? bits : bits & (1L << next - bit) - 1);
      bit = next;
    }
    return count;
  }

  /**
   * Enters which of some consecutive packets match; in any order, each once.
   *
   * @param first number of the first one; {@code first - 1} is a multiple of 64
   * @param count how many; a multiple of 64 but for the capture's last ones
   * @param bits bit i of word w stands for packet {@code first + 64 w + i}
   */
  synchronized void enter(long first, int count, long[] bits) {
    int words = Math.ceilDiv(count, Long.SIZE);
    for (int i = 0; i < words; i++) {
      long word = (first - 1) / Long.SIZE + i;
      chunk((int) (word / CHUNK_WORDS)).words[(int) (word % CHUNK_WORDS)] = bits[i];
    }
    waiting.put(first - 1, first - 1 + count);
    Map.Entry<Long, Long> next = waiting.firstEntry();
    while (next != null && next.getKey() == judged) {
      advanceTo(next.getValue());
      waiting.pollFirstEntry();
      next = waiting.firstEntry();
    }
  }

  private Chunk chunk(int which) {
    while (chunks.size() <= which) {
      chunks.add(new Chunk());
    }
    return chunks.get(which);
  }

  private void advanceTo(long end) {
    while (judged < end) {
      Chunk chunk = chunk((int) (judged >>> CHUNK_SHIFT));
      int from = (int) (judged & (1 << CHUNK_SHIFT) - 1);
      if (from == 0) {
        chunk.before = size;
      }
      int until = (int) Math.min(1 << CHUNK_SHIFT, from + end - judged);
      size += count(chunk, from, until);
      judged += until - from;
    }
  }

  synchronized void complete() {
    complete = true;
  }
}
