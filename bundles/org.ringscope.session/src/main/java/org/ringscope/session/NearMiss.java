package org.ringscope.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody probably meant who typed a word that there is not. */
public final class NearMiss {
  private NearMiss() {}

  /** As in {@code ; did you mean replay?}, or nothing if no known word is {@link #near}. */
  public static String question(String typed, List<String> known) {
    return near(typed, known).map(word -> "; did you mean " + word + "?").orElse("");
  }

  /** The nearest known word, unless more than a third of it would be wrong. */
  public static Optional<String> near(String typed, List<String> known) {
    return nearest(typed, known).filter(word -> 3 * distance(typed, word) <= word.length() + 1);
  }

  /** The known word that takes the fewest changes; empty if none is known. */
  static Optional<String> nearest(String typed, List<String> known) {
    return known.stream().min(Comparator.comparingInt(word -> distance(typed, word)));
  }

  /** Letters inserted, removed or replaced (Levenshtein), two swapped neighbours counting as two. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
