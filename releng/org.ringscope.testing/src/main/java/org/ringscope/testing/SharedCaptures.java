package org.ringscope.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real captures beside the project, with what tshark says of them. A test without them is skipped and says so. */
public final class SharedCaptures {
  private static final String PROPERTY = "ringscope.captures";

  private SharedCaptures() {}

  /** The folder named by property {@value #PROPERTY}, else the nearest {@code shared/captures} on the way upwards. */
  public static Path folder() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Path.of(named);
    }
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path candidate = up.resolve("shared").resolve("captures");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return Assumptions.abort("no shared/captures beside the project; name it with -D" + PROPERTY + "=FOLDER");
  }

  /** @param name path in the folder, such as {@code basic/get.pcap} */
  public static Path file(String name) {
    return folder().resolve(name);
  }

  /** The uncompressed capture files in a folder and below, sorted; {@code ""} is the whole collection. */
  public static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(file(name))) {
      return files.filter(file -> file.toString().matches(".*\\.(pcap|pcapng|cap)")).sorted().toList();
    }
  }

  /** The captures that {@link #summary} has rows of. */
  public static List<Path> summarized() throws IOException {
    return summary().stream().map(row -> file(row.getOrDefault("file", ""))).toList();
  }

  /** Rows of truth/summary.tsv, values by column name. */
  public static List<Map<String, String>> summary() throws IOException {
    List<String> lines = Files.readAllLines(file("truth/summary.tsv"));
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
