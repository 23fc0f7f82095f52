package org.ringscope.session;

import java.util.Arrays;
import java.util.List;

/** What somebody probably meant who typed a word that there is not. */
public final class NearMiss {
  private NearMiss() {}

  /** As in {@code ; did you mean replay?}, or nothing if more than a third of the nearest known word would be wrong. */
  public static String question(String typed, List<String> known) {
    if (known.isEmpty()) {
      return "";
    }
    String nearest = nearest(typed, known);
    return 3 * distance(typed, nearest) > nearest.length() + 1 ? "" : "; did you mean " + nearest + "?";
  }

  /** The known word – there has to be one – that the fewest changes make of the typed one; the first of several. */
  static String nearest(String typed, List<String> known) {
    String nearest = known.getFirst();
    for (String candidate : known) {
      if (distance(typed, candidate) < distance(typed, nearest)) {
        nearest = candidate;
      }
    }
    return nearest;
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
