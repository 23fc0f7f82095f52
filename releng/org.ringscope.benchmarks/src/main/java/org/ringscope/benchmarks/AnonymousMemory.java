package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most anonymous memory this process had, looked at every few milliseconds: heap, native memory, stacks, but no
 * mapped files.
 */
final class AnonymousMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int PERIOD_MS = 5;

  private final Thread watcher = Thread.ofPlatform().daemon().name("memory").unstarted(this::watch);
  private volatile long most;

  private AnonymousMemory() {}

  /** Watches until the process ends. */
  static AnonymousMemory watchFromNow() {
    AnonymousMemory memory = new AnonymousMemory();
    memory.watcher.start();
    return memory;
  }

  private void watch() {
    try {
      while (true) {
        most = Math.max(most, now());
        Thread.sleep(PERIOD_MS);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RssAnon in bytes, see proc_pid_status(5). */
  private static long now() throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("RssAnon:")) {
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException(STATUS + " has no RssAnon: that takes Linux 4.5.");
  }

  /** Bytes. */
  long most() {
    return most;
  }
}
