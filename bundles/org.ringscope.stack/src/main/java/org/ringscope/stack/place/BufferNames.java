package org.ringscope.stack.place;

/** Names of buffers in the order of their posting: A … Z, AA, AB …, as spreadsheets name columns. */
public final class BufferNames {
  private static final int LETTERS = 26;

  private BufferNames() {}

  /** @param index from 0 */
  public static String of(int index) {
    StringBuilder name = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / LETTERS - 1) {
      name.append((char) ('A' + rest % LETTERS));
    }
    return name.reverse().toString();
  }
}
