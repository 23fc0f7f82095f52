package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Whatever a capture holds, the command line ends with an exit code, never a stack trace: {@link CommandRun} looks. */
class CaptureSweepTest {
  private static final List<String> FOLDERS = List.of("basic", "ipv6", "vlan", "tunnels", "frag", "pcap", "pcapng");

  @Test
  void malformedCapturesAreReplayedUpToTheDamageOrRefusedInWords() throws IOException {
    for (Path file : SharedCaptures.files("malformed")) {
      for (String command : List.of("info", "replay", "place")) {
        CommandRun run = CommandRun.of(command, file.toString());
        switch (run.exitCode()) {
          case ExitCode.DONE -> assertEquals("", run.err(), file::toString);
          case ExitCode.DAMAGED_INPUT -> assertTrue(run.err().matches("(?s).*byte [0-9,]+.*"), file + ": " + run.err());
          default -> {
            assertEquals(ExitCode.FAILED, run.exitCode(), file + ": " + run);
            assertTrue(run.err().startsWith("ringscope: " + file), run::err);
          }
        }
      }
    }
  }

  @Test
  void everyPacketIsInARing() throws IOException {
    for (String folder : FOLDERS) {
      for (Path file : SharedCaptures.files(folder)) {
        CommandRun run = CommandRun.of("replay", "--json", file.toString());
        if (run.exitCode() != ExitCode.FAILED) {
          assertEquals(run.packetsIn(), run.packetsInRings(), file::toString);
        }
      }
    }
  }

  @Test
  void filtersSelectWhatTcpdumpSelects() throws IOException, InterruptedException {
    Program.require("tcpdump");
    List<String> differences = new ArrayList<>();
    for (String folder : List.of("basic", "ipv6", "vlan")) {
      for (Path file : SharedCaptures.files(folder)) {
        for (String filter : List.of("tcp", "udp and not port 53", "vlan")) {
          CommandRun run = CommandRun.of("replay", "--json", "--filter", filter, file.toString());
          long expected = tcpdumpCount(file, filter);
          // Below zero: tcpdump itself refuses, as it does `vlan` on a link type without tags; so must we.
          if (expected < 0 ? run.exitCode() != ExitCode.FAILED : run.packetsIn() != expected) {
            differences.add(file + " '" + filter + "': tcpdump " + expected + ", " + run.exitCode() + " " + run.err());
          }
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  @Test
  void aWrongFilterIsQuotedWithTheReason() throws IOException {
    Path file = SharedCaptures.files("basic").getFirst();
    CommandRun run = CommandRun.of("replay", "--filter", "tcp and and", file.toString());
    if (run.err().contains("libpcap0.8")) {
      Assumptions.abort("libpcap is missing: install the Debian package libpcap0.8");
    }
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertTrue(run.err().contains("'tcp and and' is wrong") && run.err().contains("syntax error"), run::err);
  }

  /** Packets as tcpdump counts them, or -1 if it refuses the expression. */
  private static long tcpdumpCount(Path file, String filter) throws IOException, InterruptedException {
    Process tcpdump = new ProcessBuilder("tcpdump", "--count", "-r", file.toString(), filter)
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(tcpdump.getInputStream().readAllBytes()).strip();
    return tcpdump.waitFor() == 0 ? Long.parseLong(out.substring(0, out.indexOf(' '))) : -1;
  }

  @Property(tries = 100)
  void aCaptureCutAnywhereSurvives(@ForAll @IntRange(max = 2) int which, @ForAll @IntRange(max = 1_000_000) int where)
      throws IOException {
    byte[] bytes = sample(which);
    int kept = where % bytes.length;
    byte[] cut = Arrays.copyOf(bytes, kept);
    replay(cut);
  }

  @Property(tries = 200)
  void aCaptureWithAnyBytesChangedSurvives(
      @ForAll @IntRange(max = 2) int which,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 1_000_000) Integer> places,
      @ForAll @IntRange(min = 1, max = 255) int flipped)
      throws IOException {
    byte[] bytes = sample(which);
    for (int place : places) {
      bytes[place % bytes.length] ^= (byte) flipped;
    }
    replay(bytes);
  }

  private static byte[] sample(int which) throws IOException {
    Path shared = SharedCaptures.folder();
    return switch (which) {
      case 0 -> SampleCapture.bytes(20);
      case 1 -> Files.readAllBytes(shared.resolve("basic/get.pcap"));
      default -> Files.readAllBytes(shared.resolve("vlan/vlan-pcp-dei.pcapng"));
    };
  }

  private static void replay(byte[] content) throws IOException {
    Path file = Files.createTempFile("ringscope-sweep", ".pcap");
    try {
      Files.write(file, content);
      CommandRun run = CommandRun.of(
          "replay", "--json", "--top", "3", "--host", "1us/packet", "--ring-size", "2", "--local", "10.0.0.1",
          "--workers", "2", file.toString());
      assertTrue(run.exitCode() == 0 || run.exitCode() == 1 || run.exitCode() == 3, run::toString);
      if (run.exitCode() != ExitCode.DONE) {
        assertTrue(run.err().startsWith("ringscope: " + file), run::err);
      }
      CommandRun placed = CommandRun.of("place", "--json", "--buffers", "2x1000", "--join", "lro", file.toString());
      assertEquals(run.exitCode(), placed.exitCode(), placed::toString);
    } finally {
      Files.delete(file);
    }
  }
}
