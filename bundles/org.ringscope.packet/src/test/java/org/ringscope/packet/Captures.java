package org.ringscope.packet;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Where the shared captures are, and tools to hold our reading against. A test without them is skipped and says so. */
public final class Captures {
  private Captures() {}

  public static Path folder() {
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

  /** The captures named in truth/summary.tsv. */
  public static List<Path> all() throws IOException {
    Path folder = folder();
    return Files.readAllLines(folder.resolve("truth/summary.tsv")).stream()
        .skip(1)
        .map(line -> folder.resolve(line.substring(0, line.indexOf('\t'))))
        .toList();
  }

  /** Runs tshark and returns the lines it printed. */
  public static List<String> tshark(String... arguments) throws IOException, InterruptedException {
    Process process = startTshark(arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines().toList();
  }

  /** Starts tshark; its output is to be read to the end. */
  public static Process startTshark(String... arguments) throws IOException {
    boolean there = List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tshark")));
    Assumptions.assumeTrue(there, "tshark is missing: install the Debian package tshark");
    List<String> command = new ArrayList<>(List.of("tshark"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
