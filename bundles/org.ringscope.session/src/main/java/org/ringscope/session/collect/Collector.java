package org.ringscope.session.collect;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the script on this host, and captures for it where there is no tcpdump. */
public final class Collector {
  /** Longest the exit waits for the script to clean up; it kills and removes, nothing else. */
  private static final long EXIT_WAIT_SECONDS = 3;

  /** How a shell ends that was interrupted. */
  private static final int INTERRUPTED = 130;

  private final String interfaceName;
  private final int seconds;
  private final String target;
  private final Consumer<String> told;

  private @Nullable LiveCapture capture;
  private @Nullable IOException failure;

  /**
   * @param seconds how long to capture
   * @param target the archive; empty for HOST-INTERFACE.tar in the current folder
   * @param told takes what the script says, line by line, on another thread
   */
  public Collector(String interfaceName, int seconds, String target, Consumer<String> told) {
    this.interfaceName = interfaceName;
    this.seconds = seconds;
    this.target = target;
    this.told = told;
  }

  /**
   * Collects.
   *
   * @return whether the archive is written; if not, the script has said why
   * @throws IOException if the script can't be run or the capture fails
   * @throws InterruptedException if the user ended it; nothing is left behind
   */
  public boolean run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(
        "sh", "-c", CollectScript.text("", seconds), "collect", interfaceName, Integer.toString(seconds), target);
    if (!hasTcpdump()) {
      builder.environment().put("RINGSCOPE_CAPTURER", "caller");
    }
    Process process = start(builder);
    Thread onExit = new Thread(() -> end(process), "collect-on-exit");
    Runtime.getRuntime().addShutdownHook(onExit);
    try {
      Thread said = Thread.ofVirtual().start(() -> process.errorReader().lines().forEach(told));
      answer(process);
      int exitCode = process.waitFor();
      said.join();
      if (failure != null) {
        throw failure;
      }
      if (exitCode == INTERRUPTED) {
        throw new InterruptedException("interrupted");
      }
      return exitCode == 0;
    } finally {
      if (capture != null) {
        capture.abandon();
      }
      if (process.isAlive()) {
        end(process);
      }
      forget(onExit);
    }
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IOException("collecting needs a POSIX shell: can't start sh", e);
    }
  }

  private static void forget(Thread onExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException runsAlready) {
      // The program is ending, and that is why we are here.
      return;
    }
  }

  private static boolean hasTcpdump() {
    String path = System.getenv("PATH");
    return path != null && Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tcpdump")));
  }

  /** The script asks, a line a wish, when to begin and to end the capture; no answer lets it give up. */
  private void answer(Process process) throws IOException, InterruptedException {
    try (BufferedReader wishes = process.inputReader(); OutputStream answers = process.getOutputStream()) {
      for (String wish = wishes.readLine(); wish != null && failure == null; wish = wishes.readLine()) {
        try {
          answers.write((answer(wish) + '\n').getBytes(StandardCharsets.US_ASCII));
          answers.flush();
        } catch (IOException failed) {
          failure = failed;
        }
      }
    }
  }

  private String answer(String wish) throws IOException, InterruptedException {
    String begin = "capture ";
    if (wish.startsWith(begin)) {
      capture = LiveCapture.start(interfaceName, Path.of(wish.substring(begin.length())));
      return "started";
    }
    if (wish.equals("stop") && capture != null) {
      capture.finish();
      return "stopped";
    }
    throw new IOException("the collecting script says what nobody understands: " + wish);
  }

  /** By its handle: Process.destroy would close the streams under whoever reads them. */
  private static void end(Process process) {
    process.toHandle().destroy();
    try {
      process.waitFor(EXIT_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException exitAnyway) {
      Thread.currentThread().interrupt();
    }
  }
}
