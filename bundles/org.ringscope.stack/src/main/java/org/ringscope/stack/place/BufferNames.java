package org.ringscope.stack.place;

/** Names of buffers in the order of their posting: A … Z, AA, AB …, as spreadsheets name columns. */
public final class BufferNames {
  private static final int LETTERS = 26;

  /** Those of one and of two letters, which all streams share. */
  private static final String[] SHORT = new String[LETTERS + LETTERS * LETTERS];

  static {
    for (int i = 0; i < SHORT.length; i++) {
      SHORT[i] = spell(i);
    }
  }

  private BufferNames() {}

  /** @param index from 0 */
  public static String of(int index) {
    return index < SHORT.length ? SHORT[index] : spell(index);
  }

  private static String spell(int index) {
    StringBuilder name = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / LETTERS - 1) {
      name.append((char) ('A' + rest % LETTERS));
    }
    return name.reverse().toString();
  }
}
