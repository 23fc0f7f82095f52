package org.ringscope.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs run to their end, timed from the outside. */
final class TimedProcess {
  private TimedProcess() {}

  /**
   * Runs a program whose output nobody reads.
   *
   * @return wall-clock seconds
   * @throws IOException if it can't be started or fails; with what it said
   */
  static double run(List<String> command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("ringscope-benchmarks", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(errors.toFile());
      long begin = System.nanoTime();
      int exitCode = builder.start().waitFor();
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (exitCode != 0) {
        throw new IOException(
            String.join(" ", command) + " ended with exit code " + exitCode + ":\n" + Files.readString(errors));
      }
      return seconds;
    } finally {
      Files.delete(errors);
    }
  }

  /** Runs a program and returns what it printed. */
  static String read(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " ended with exit code " + process.exitValue() + ".");
    }
    return output.strip();
  }

  /** Whether {@code program} is found on the PATH. */
  static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
