package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The ringscope command as a program of its own, at work. */
final class RingscopeProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private RingscopeProcess(Process process) {
    this.process = process;
    said = process.errorReader();
  }

  /** Writes a command that runs the classes under test. */
  static Path command(Path folder) throws IOException {
    Path command = folder.resolve("ringscope");
    Path jvm = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(
        command,
        "#!/bin/sh\nexec '" + jvm + "' --enable-native-access=ALL-UNNAMED -Xlog:disable -Dringscope.command='" + command
            + "' -cp '" + System.getProperty("java.class.path") + "' org.ringscope.cli.Main \"$@\"\n");
    assertTrue(command.toFile().setExecutable(true));
    return command;
  }

  /** Starts it; what it prints to standard output goes to {@code ringscope.out} beside the command. */
  static RingscopeProcess start(Path command, Map<String, String> environment, String... words) throws IOException {
    List<String> line = Stream.concat(Stream.of(command.toString()), Stream.of(words)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectOutput(command.resolveSibling("ringscope.out").toFile());
    builder.environment().putAll(environment);
    return new RingscopeProcess(builder.start());
  }

  /** Waits for a line on standard error. */
  void awaitSaid(String part) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains(part)) {
        return;
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("expected '" + part + "' before the end of:\n" + before);
  }

  /** The wish to end, as Ctrl-C is one. */
  void interrupt() {
    process.toHandle().destroy();
  }

  /** No wish, and no way to tidy up. */
  void kill() {
    process.destroyForcibly();
  }

  long pid() {
    return process.pid();
  }

  /** Waits for it to end. */
  int exitCode() throws InterruptedException {
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it ends");
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
