package org.ringscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real captures beside the project. Tests that need them are skipped where they are not. */
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
    return Assumptions.abort("no shared/captures beside the project; name it with -Dringscope.captures=FOLDER");
  }

  /** Files of a folder, sorted. */
  static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder().resolve(name))) {
      return files.filter(file -> file.toString().matches(".*\\.(pcap|pcapng|cap)")).sorted().toList();
    }
  }
}
