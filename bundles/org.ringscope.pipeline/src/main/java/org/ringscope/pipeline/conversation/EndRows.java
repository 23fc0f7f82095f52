package org.ringscope.pipeline.conversation;

import java.util.Arrays;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * Rows of longs by two ends: an open-addressing table in one array, nothing allocated a packet.
 *
 * <p>The first {@value #KEY_WORDS} words of a row are its key: type and ports – never 0 –, and each end's address in
 * two words. The words behind belong to the table's user and begin as 0.
 */
public final class EndRows {
  /** Words that a key takes; a row's own words begin there. */
  public static final int KEY_WORDS = 5;

  private static final int FIRST_ROWS = 1 << 10;

  private final int words;
  private final int limit;
  private long[] rows;
  private int mask = FIRST_ROWS - 1;
  private int size;

  /**
   * @param words words of a row, its key among them
   * @param limit most rows kept
   */
  public EndRows(int words, int limit) {
    this.words = words;
    this.limit = limit;
    rows = new long[FIRST_ROWS * words];
  }

  /** Where the row with that key begins in {@link #rows}, made if need be; -1 if the table is full without it. */
  public int find(long typeAndPorts, long first, long firstLow, long second, long secondLow) {
    int at = slot(typeAndPorts, first, firstLow, second, secondLow);
    if (rows[at] != 0) {
      return at;
    }
    if (size == limit) {
      return -1;
    }
    if (++size * 4L > (mask + 1) * 3L) {
      grow();
      at = slot(typeAndPorts, first, firstLow, second, secondLow);
    }
    rows[at] = typeAndPorts;
    rows[at + 1] = first;
    rows[at + 2] = firstLow;
    rows[at + 3] = second;
    rows[at + 4] = secondLow;
    return at;
  }

  /** Where the row with that key begins in {@link #rows}; -1 if there is none. */
  public int lookup(long typeAndPorts, long first, long firstLow, long second, long secondLow) {
    int at = slot(typeAndPorts, first, firstLow, second, secondLow);
    return rows[at] == 0 ? -1 : at;
  }

  /**
   * Frees the row that begins at {@code at}. Rows behind it move up where their place would not be found any more, so
   * that {@code at} may hold another row then.
   */
  public void remove(int at) {
    int hole = at / words;
    int next = hole + 1 & mask;
    while (rows[next * words] != 0) {
      if ((next - home(next * words) & mask) >= (next - hole & mask)) {
        System.arraycopy(rows, next * words, rows, hole * words, words);
        hole = next;
      }
      next = next + 1 & mask;
    }
    Arrays.fill(rows, hole * words, (hole + 1) * words, 0);
    size--;
  }

  /** Frees all rows. */
  public void clear() {
    Arrays.fill(rows, 0);
    size = 0;
  }

  private int home(int at) {
    return hash(rows[at], rows[at + 1], rows[at + 2], rows[at + 3], rows[at + 4]) & mask;
  }

  private static int hash(long typeAndPorts, long first, long firstLow, long second, long secondLow) {
    long mixed = (typeAndPorts * 31 + first) * 0x9e37_79b9_7f4a_7c15L ^ firstLow;
    mixed = (mixed ^ mixed >>> 32) * 0xd6e8_feb8_6659_fd93L + second * 0xc2b2_ae3d_27d4_eb4fL ^ secondLow;
    return (int) (mixed ^ mixed >>> 29 ^ mixed >>> 47);
  }

  private int slot(long typeAndPorts, long first, long firstLow, long second, long secondLow) {
    int slot = hash(typeAndPorts, first, firstLow, second, secondLow);
    while (true) {
      int at = (slot++ & mask) * words;
      if (rows[at] == 0
          || rows[at] == typeAndPorts
              && rows[at + 1] == first
              && rows[at + 2] == firstLow
              && rows[at + 3] == second
              && rows[at + 4] == secondLow) {
        return at;
      }
    }
  }

  private void grow() {
    long[] old = rows;
    rows = new long[old.length * 2];
    mask = mask * 2 + 1;
    for (int from = 0; from < old.length; from += words) {
      if (old[from] != 0) {
        int to = slot(old[from], old[from + 1], old[from + 2], old[from + 3], old[from + 4]);
        System.arraycopy(old, from, rows, to, words);
      }
    }
  }

  /** All rows, used or – with 0 as their first word – free. Valid until the next {@link #find}. */
  public long[] rows() {
    return rows;
  }

  /** Rows in use. */
  public int size() {
    return size;
  }

  public void save(StateWriter writer) {
    writer.write(size);
    writer.write(rows);
  }

  public void restore(StateReader reader) {
    size = (int) reader.read();
    rows = reader.readArray();
    mask = rows.length / words - 1;
  }
}
