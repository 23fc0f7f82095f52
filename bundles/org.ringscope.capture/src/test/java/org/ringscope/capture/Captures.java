package org.ringscope.capture;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The captures that lie beside the project, with what tshark says of them. */
public final class Captures {
  private static final String PROPERTY = "ringscope.captures";

  private Captures() {}

  /** One line of truth/summary.tsv. */
  public record Truth(
      String file, long packets, long bytes, long captured, String first, String last, boolean damaged) {
    static Truth parse(String line) {
      String[] columns = line.split("\t");
      return new Truth(
          columns[0],
          Long.parseLong(columns[1]),
          Long.parseLong(columns[2]),
          Long.parseLong(columns[3]),
          columns[4],
          columns[5],
          !columns[columns.length - 1].equals("-"));
    }

    Path path() {
      return folder().resolve(file);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  /** The folder; the test is skipped where it is missing. */
  public static Path folder() {
    Path found = find();
    String missing = "No folder shared/captures beside the project, and property " + PROPERTY + " is not set.";
    assumeTrue(found != null, missing);
    return found;
  }

  private static Path find() {
    String set = System.getProperty(PROPERTY);
    if (set != null) {
      return Path.of(set);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (Path candidate : List.of(at.resolve("shared/captures"), at.resolve("../shared/captures"))) {
        if (Files.isDirectory(candidate)) {
          return candidate.normalize();
        }
      }
    }
    return null;
  }

  public static List<Truth> truth() throws IOException {
    try (Stream<String> lines = Files.lines(folder().resolve("truth/summary.tsv"))) {
      return lines.skip(1).map(Truth::parse).toList();
    }
  }

  /** All capture files that are not compressed, in a fixed order. */
  public static List<Path> uncompressed() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(path -> path.toString().matches(".*\\.pcap(ng)?")).sorted().toList();
    }
  }

  public static Path file(String name) {
    return folder().resolve(name);
  }
}
