package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.testing.Program;

/** tshark lists debug virtual NICs among its interfaces, and captures from them. */
class WiresharkTest {
  private static final int PACKETS = 40;

  @TempDir
  private Path folder = Path.of("");

  private Path command = Path.of("");
  private Map<String, String> environment = Map.of();
  private String capture = "";

  @BeforeEach
  void install() throws IOException, InterruptedException {
    Program.require("tshark");
    Program.require("tcpdump");
    command = RingscopeProcess.command(folder);
    environment = Map.of(
        "HOME", Files.createDirectory(folder.resolve("home")).toString(),
        "XDG_CONFIG_HOME", "",
        "XDG_STATE_HOME", "",
        "XDG_RUNTIME_DIR", Files.createDirectory(folder.resolve("run")).toString());
    capture = SampleCapture.in(folder, "its 'own'.pcap", PACKETS);
    for (int times = 0; times < 2; times++) {
      try (RingscopeProcess install = RingscopeProcess.start(command, environment, "mirror", "--install-extcap")) {
        assertEquals(ExitCode.DONE, install.exitCode());
      }
    }
    String written = Files.readString(folder.resolve("ringscope.out"));
    for (Path place : List.of(folder.resolve("home/.config/wireshark"), folder.resolve("home/.local/lib/wireshark"))) {
      assertTrue(written.contains(place.resolve("extcap/ringscope").toString()), written);
    }
  }

  private List<String> tshark(String... words) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("tshark"), Stream.of(words)).toList());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertFalse(said.contains("Error by extcap"), said);
    return said.lines().toList();
  }

  /** An interface that {@code tshark -D} lists, as in {@code 14. NAME (description)}. */
  private String listed(String start) throws IOException, InterruptedException {
    List<String> all = tshark("-D");
    return all.stream()
        .map(line -> line.replaceFirst("^\\d+\\. (\\S+).*", "$1"))
        .filter(name -> name.startsWith(start))
        .findFirst()
        .orElseGet(() -> Assumptions.abort("this tshark looks for no extcap programs in its user's folders: " + all));
  }

  /** Times, decoding and bytes as tcpdump prints them. */
  private static List<String> packets(Path file) throws IOException, InterruptedException {
    return Program.run("tcpdump", "-tt", "-nn", "-xx", "-r", file.toString());
  }

  @Test
  void aRunningDebugNicIsListedAndGivesItsFrames() throws IOException, InterruptedException {
    Path captured = folder.resolve("captured.pcapng");
    try (RingscopeProcess mirror =
        RingscopeProcess.start(command, environment, "mirror", capture, "--to", "tcp:0")) {
      mirror.awaitSaid("waits for its first client");
      String name = listed("ringscope-debug-");
      tshark("-i", name, "-w", captured.toString());
      assertEquals(ExitCode.DONE, mirror.exitCode());
    }
    assertEquals(packets(Path.of(capture)), packets(captured));
    assertTrue(tshark("-D").stream().noneMatch(line -> line.contains("ringscope-debug-")), "it ended");
    try (Stream<Path> records = Files.list(folder.resolve("run/ringscope"))) {
      assertEquals(0, records.count(), "nothing is left behind");
    }
  }

  @Test
  void aReplayIsStartedFromTheList() throws IOException, InterruptedException {
    Path captured = folder.resolve("captured.pcapng");
    tshark("-i", listed("ringscope-replay"), "-o", "extcap.ringscope_replay.capturefile:" + capture, "-w",
        captured.toString());
    assertEquals(packets(Path.of(capture)), packets(captured));
  }

  @Test
  void aReaderThatHasEnoughEndsTheReplay() throws IOException, InterruptedException {
    Path captured = folder.resolve("captured.pcapng");
    // At this pace the replay takes an hour.
    tshark("-c", "1", "-i", listed("ringscope-replay"), "-o", "extcap.ringscope_replay.capturefile:" + capture, "-o",
        "extcap.ringscope_replay.pace:0.00001", "-w", captured.toString());
    assertEquals(1, Program.run("tcpdump", "-r", captured.toString()).size());
  }

  @Test
  void whatAKilledOneLeftBehindIsNotListedAndGoes() throws IOException, InterruptedException {
    Path records = folder.resolve("run/ringscope");
    try (RingscopeProcess killed = RingscopeProcess.start(command, environment, "mirror", capture, "--to", "tcp:0")) {
      killed.awaitSaid("waits for its first client");
      killed.kill();
      killed.exitCode();
    }
    try (Stream<Path> left = Files.list(records)) {
      assertEquals(1, left.count());
    }
    assertTrue(tshark("-D").stream().noneMatch(line -> line.contains("ringscope-debug-")), "its process is gone");
    try (RingscopeProcess next = RingscopeProcess.start(command, environment, "mirror", capture, "--to", "tcp:0")) {
      next.awaitSaid("waits for its first client");
      try (Stream<Path> left = Files.list(records)) {
        String only = Files.readString(left.findFirst().orElseThrow());
        assertTrue(only.contains("\npid=" + next.pid() + "\n"), only);
      }
      next.interrupt();
      next.exitCode();
    }
    try (Stream<Path> left = Files.list(records)) {
      assertEquals(0, left.count());
    }
  }
}
