package org.ringscope.capture;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Other programs, as sources of truth. */
public final class Tools {
  private static final Map<String, String> PACKAGES =
      Map.of("tshark", "tshark", "capinfos", "tshark", "mergecap", "tshark", "tcpdump", "tcpdump", "zstd", "zstd");

  private Tools() {}

  /** Output lines of a command; the test is skipped where the program is missing. */
  public static List<String> run(String... command) throws IOException, InterruptedException {
    require(command[0]);
    Path errors = Files.createTempFile("ringscope-test", ".err");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output.lines().toList();
    } finally {
      Files.delete(errors);
    }
  }

  /** Lines of {@code tshark -T fields}, columns separated by a blank. */
  public static List<String> tshark(Path file, String... fields) throws IOException, InterruptedException {
    Stream<String> head = Stream.of("tshark", "-r", file.toString(), "-T", "fields", "-E", "separator=/s");
    Stream<String> tail = Stream.of(fields).flatMap(field -> Stream.of("-e", field));
    return run(Stream.concat(head, tail).toArray(String[]::new));
  }

  private static void require(String program) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    String name = PACKAGES.getOrDefault(program, program);
    assumeTrue(found, program + " is missing; install the Debian package " + name + ".");
  }
}
