package org.ringscope.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Other programs, as sources of truth. A test without them is skipped and says what to install. */
public final class Program {
  /** Debian packages of programs that are not called as their package is. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "capinfos", "tshark", "ip", "iproute2", "mergecap", "tshark", "promtool", "prometheus", "sysctl", "procps");

  private Program() {}

  /** Skips the test where the program is not on the path. */
  public static void require(String name) {
    boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    if (!found) {
      Assumptions.abort(name + " is missing: install the Debian package " + PACKAGES.getOrDefault(name, name));
    }
  }

  /** Lines that a program printed; what it says on standard error, and its exit code, don't matter. */
  public static List<String> run(String... command) throws IOException, InterruptedException {
    require(command[0]);
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.lines().toList();
  }

  /** What tshark finds in each packet: lines of fields, separated by a blank. */
  public static List<String> tsharkFields(Path file, String... fields) throws IOException, InterruptedException {
    Stream<String> head = Stream.of("tshark", "-r", file.toString(), "-T", "fields", "-E", "separator=/s");
    Stream<String> tail = Stream.of(fields).flatMap(field -> Stream.of("-e", field));
    return run(Stream.concat(head, tail).toArray(String[]::new));
  }
}
