package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No line of a source is longer than a reader's window: the one rule of layout that the formatter can't check. */
class SourceLinesTest {
  private static final int LONGEST = 120;
  private static final String GENERATED = File.separator + "target" + File.separator;

  @Test
  void noLineIsTooLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    int read = 0;
    for (Path tree : List.of(Checkout.bundles(), Checkout.bundles().resolveSibling("releng"))) {
      for (Path file : sources(tree)) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST) {
            tooLong.add(file.getFileName() + ":" + (i + 1));
          }
        }
        read++;
      }
    }
    assertTrue(read > 100, read + " sources read");
    assertEquals(List.of(), tooLong);
  }

  private static List<Path> sources(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains(GENERATED))
          .sorted()
          .toList();
    }
  }
}
