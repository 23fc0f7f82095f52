package org.ringscope.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Real captures with what tshark says of them, beside the project. Tests that need them are skipped where they are not. */
final class SharedCaptures {
  private SharedCaptures() {}

  static Path folder() {
    String named = System.getProperty("ringscope.captures");
    if (named != null) {
      return Path.of(named);
    }
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      for (Path candidate : List.of(up.resolve("shared/captures"), up.resolve("../shared/captures").normalize())) {
        if (Files.isDirectory(candidate)) {
          return candidate;
        }
      }
    }
    Assumptions.abort("no shared/captures beside the project; name it with -Dringscope.captures=FOLDER");
    throw new IllegalStateException();
  }

  /** Rows of truth/summary.tsv by column name. */
  static List<Map<String, String>> summary() throws IOException {
    List<String> lines = Files.readAllLines(folder().resolve("truth/summary.tsv"));
    String[] columns = lines.getFirst().split("\t");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], values[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
