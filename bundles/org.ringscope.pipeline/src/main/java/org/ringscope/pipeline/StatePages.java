package org.ringscope.pipeline;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stage saved, in pages of {@value #PAGE_WORDS} longs. Pages that are the same as at the same place of an
 * earlier checkpoint are not kept twice: of a large table little changes between two of them.
 */
public final class StatePages {
  static final int PAGE_WORDS = 512;

  private final long[][] pages;
  private final int words;

  private StatePages(long[][] pages, int words) {
    this.pages = pages;
    this.words = words;
  }

  /** @param before an earlier checkpoint of the same stage, or null */
  static StatePages of(long[] all, int words, @Nullable StatePages before) {
    long[][] pages = new long[(words + PAGE_WORDS - 1) / PAGE_WORDS][];
    for (int i = 0; i < pages.length; i++) {
      int from = i * PAGE_WORDS;
      int to = Math.min(words, from + PAGE_WORDS);
      long[] known = before == null || i >= before.pages.length ? null : before.pages[i];
      pages[i] = known != null && Arrays.equals(known, 0, known.length, all, from, to)
          ? known
          : Arrays.copyOfRange(all, from, to);
    }
    return new StatePages(pages, words);
  }

  /** A reader over all that was written. */
  public StateReader toReader() {
    long[] all = new long[words];
    int at = 0;
    for (long[] page : pages) {
      System.arraycopy(page, 0, all, at, page.length);
      at += page.length;
    }
    return new StateReader(all);
  }

  /** Longs written. */
  public int words() {
    return words;
  }

  /**
   * Bytes of the pages that {@code counted} doesn't hold yet, which holds them then: pages that checkpoints share are
   * counted once.
   *
   * @param counted a set by identity
   */
  public long addBytesTo(Set<long[]> counted) {
    long bytes = 0;
    for (long[] page : pages) {
      if (counted.add(page)) {
        bytes += (long) page.length * Long.BYTES;
      }
    }
    return bytes;
  }
}
