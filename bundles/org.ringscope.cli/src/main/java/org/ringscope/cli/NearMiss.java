package org.ringscope.cli;

import java.util.Arrays;
import java.util.List;

/** What somebody probably meant who typed a word that there is not. */
final class NearMiss {
  private NearMiss() {}

  /** As in {@code ; did you mean replay?}, or nothing if more than a third of the nearest known word would be wrong. */
  static String question(String typed, List<String> known) {
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(typed, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() || 3 * least > nearest.length() + 1 ? "" : "; did you mean " + nearest + "?";
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
