package org.ringscope.capture.tap;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ringscope.testing.Program;

/** tcpdump, which listens on a device and writes down what it hears. */
final class Listener implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** A kernel that is not kept from it sends four frames in this time. */
  private static final long TIME_FOR_MORE_MILLIS = 1500;

  private final Process tcpdump;
  private final Path file;

  private Listener(Process tcpdump, Path file) {
    this.tcpdump = tcpdump;
    this.file = file;
  }

  /** Listens from now on; for {@code tcpdump} to own what it writes, it stays root ({@code -Z}). */
  static Listener on(String device, Path file, String... options) throws IOException {
    Program.require("tcpdump");
    List<String> command = new ArrayList<>(
        List.of("tcpdump", "-i", device, "-w", file.toString(), "-U", "-B", "32768", "-Z", "root"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).start();
    BufferedReader said = process.errorReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains("listening on")) {
        return new Listener(process, file);
      }
    }
    throw new IOException("tcpdump ended before it listened.");
  }

  /** Waits for as many frames as there should be, and then for others that should not come. */
  List<byte[]> heard(int expected) throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE_NANOS;
    while (PlainPcap.frames(file).size() < expected && System.nanoTime() < giveUp) {
      Thread.sleep(50);
    }
    Thread.sleep(TIME_FOR_MORE_MILLIS);
    close();
    return PlainPcap.frames(file);
  }

  @Override
  public void close() {
    tcpdump.destroy();
    tcpdump.onExit().join();
  }
}
