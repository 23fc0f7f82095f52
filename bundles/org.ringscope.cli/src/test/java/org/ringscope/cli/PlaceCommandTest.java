package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.testing.SharedCaptures;

class PlaceCommandTest {
  @Test
  void eachDirectionOfEachStreamIsAFile(@TempDir Path folder) throws Exception {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    Path out = folder.resolve("streams");
    CommandRun run = CommandRun.of("place", capture, "--out", out.toString(), "--held", "0", "--buffers", "1x1K");
    assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
    assertTrue(run.out().contains(" bytes were given up"), "what has no buffer can't wait, but is in the files");
    List<String> truth = Files.readAllLines(SharedCaptures.file("truth/tcp/gen_lossy_v4.pcap.txt"));
    int compared = 0;
    for (String line : truth) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        byte[] content = Files.readAllBytes(out.resolve("stream-" + columns[0] + "-" + columns[1] + ".bin"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        assertEquals(columns[4], HexFormat.of().formatHex(digest), line);
        compared++;
      }
    }
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(compared, files.count(), "nothing else stands there");
    }
  }

  @Test
  void theSameCommandPrintsTheSame() throws IOException, InterruptedException {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    CommandRun run = CommandRun.of("place", capture, "--json", "--stream", "0", "--buffers", "4x16K");
    assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
    assertTrue(run.out().contains("\"bytes\": 400010"), run.out());
    CommandRun again = CommandRun.of("place", capture, "--json", "--stream", "0", "--buffers", "4x16K");
    assertEquals(run.out(), again.out());
  }

  @Test
  void aStreamThatStandsAloneShowsItsBuffers() throws IOException {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    CommandRun run = CommandRun.of("place", capture, "--stream", "0", "--buffers", "4x64K", "--no-header-split");
    assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
    // 400,010 bytes fill six buffers of 65,536 and 6,794 bytes of a seventh.
    assertTrue(run.out().lines().anyMatch(line -> line.matches("F .* 65,536 .* no header split")), run.out());
    assertTrue(run.out().lines().anyMatch(line -> line.matches("G .* 6,794 +58,742 .* no header split")), run.out());
  }

  @Test
  void reportsHaveASectionOnPlacement(@TempDir Path folder) throws IOException {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    for (String ending : List.of("json", "csv", "html", "prom")) {
      Path file = folder.resolve("r." + ending);
      CommandRun run = CommandRun.of("place", capture, "--sequence-aware", "--report", file.toString());
      assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
      assertTrue(Files.readString(file).contains("direct"), ending);
    }
    CommandRun diff = CommandRun.of(
        "report", "diff", folder.resolve("r.json").toString(), folder.resolve("r.json").toString());
    assertEquals(ExitCode.DONE, diff.exitCode(), diff.toString());
  }

  @Test
  void otherSettingsAreTried() throws IOException {
    String capture = SharedCaptures.file("basic/tcpreplay_test.pcap").toString();
    CommandRun run = CommandRun.of("place", capture, "--what-if");
    assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
    assertTrue(run.out().contains("suggestion Best with an ordinary card: descriptors of 1448 bytes"), run.out());
    CommandRun json = CommandRun.of("place", capture, "--what-if", "--json");
    assertTrue(json.out().contains("\"suggestions\": ["), json.out());
    CommandRun pipe = CommandRun.of("place", "-", "--what-if");
    assertEquals(ExitCode.WRONG_USAGE, pipe.exitCode(), pipe.toString());
    assertTrue(pipe.err().contains("needs a file, not standard input"), pipe.err());
    CommandRun server = CommandRun.of("place", "tcp://127.0.0.1:9", "--what-if");
    assertEquals(ExitCode.WRONG_USAGE, server.exitCode(), server.toString());
  }

  /** tshark finds a stream in it, in VXLAN. */
  @Test
  void tcpInsideTunnelsIsLeftOut() throws IOException {
    String capture = SharedCaptures.file("tunnels/vxlan-encapsulated-http.pcap").toString();
    CommandRun run = CommandRun.of("place", capture);
    assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
    assertTrue(run.out().contains("no TCP stream outside tunnels"), run.out());
    assertTrue(CommandRun.of("place", "--help").out().contains("inside tunnels"));
  }

  @Test
  void whatIsNoTcpHasNothingToPlace() throws IOException {
    CommandRun run = CommandRun.of("place", SharedCaptures.file("basic/arp-who-has.pcap").toString(), "--what-if");
    assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
    assertTrue(run.out().contains("no TCP stream outside tunnels: there is nothing to place"), run.out());
  }

  @Test
  void badCapturesAreToldInWords(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pcap"));
    byte[] whole = Files.readAllBytes(SharedCaptures.file("reorder/gen_lossy_v4.pcap"));
    Path cut = Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(whole, whole.length - 7));
    expect(ExitCode.FAILED, "is empty", empty.toString());
    expect(ExitCode.FAILED, "is a directory", folder.toString());
    expect(ExitCode.FAILED, "does not exist", folder.resolve("none.pcap").toString());
    CommandRun run = expect(ExitCode.DAMAGED_INPUT, "cut.pcap", cut.toString());
    assertTrue(run.out().contains("10.20.0.2"), run.out());
  }

  @Test
  void whereStreamsCantBeWrittenIsSaid(@TempDir Path folder) throws IOException {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    Path file = Files.createFile(folder.resolve("file"));
    expect(ExitCode.FAILED, file + " can't be written: " + file + " is no folder.", capture, "--out", file.toString());
    Path taken = Files.createDirectories(folder.resolve("taken").resolve("stream-0-dir1.bin").resolve("x"));
    expect(ExitCode.FAILED, "stream-0-dir1.bin is a folder and in the way", capture, "--out",
        String.valueOf(taken.getParent().getParent()));
    try (Stream<Path> left = Files.list(folder.resolve("taken"))) {
      assertTrue(left.noneMatch(path -> path.getFileName().toString().startsWith(".")), "nothing hidden stays");
    }
    if (Files.isDirectory(Path.of("/proc/self"))) {
      expect(ExitCode.FAILED, "nothing can be made in /proc; choose another folder", capture, "--out", "/proc/x");
    }
  }

  private static CommandRun expect(int exitCode, String message, String... words) {
    CommandRun run = CommandRun.of(
        Stream.concat(Stream.of("place"), Stream.of(words)).toArray(String[]::new));
    assertEquals(exitCode, run.exitCode(), run.toString());
    assertTrue(run.err().contains(message), run.err());
    return run;
  }

  @ParameterizedTest
  @CsvSource({
    "--buffers=many, COUNTxSIZE", "--buffers=0x1, 1 or more buffers", "--stream=-5, 0 or more",
    "--descriptor=0, 64 or more", "--stream=4, numbered from 0", "--stream=-1, 0 or more",
    "--descriptor=1, 64 or more", "--buffers=999999999x1, at most 65536 buffers",
    "--buffers=1x9999999999M, 64 GiB in all", "--policy=loop, '--policy: ring, one, record, late or pages, not loop'",
    "--policy=late, say how late", "--policy=record, say how long records are", "--busy=-1s, --busy: Not a time",
    "--busy=2000000s, 0 s to an hour", "--overlap=best, '--overlap: first, last, bsd or linux, not best'",
    "--held=much, --held: Not a size", "--delay=soon, --delay: Not a time", "--report=x.txt, .json",
    "--join=tso, '--join: off, gro or lro, not tso'", "--hand-over=never, '--hand-over: push, full, or a time'",
    "'--hand-over=full,push', full stands alone"
  })
  void whatCantBeIsSaid(String option, String message) throws IOException, InterruptedException {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    CommandRun run = CommandRun.of("place", capture, option);
    assertEquals(ExitCode.WRONG_USAGE, run.exitCode(), run.toString());
    assertTrue(run.err().contains(message), run.err());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "one|2x1M|one buffer is posted once", "pages|4x1000|pages have 4096 bytes, not 1000"
  })
  void whatAPolicyHasNotIsSaid(String policy, String buffers, String message) throws IOException {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    expect(ExitCode.WRONG_USAGE, message, capture, "--policy", policy, "--buffers", buffers);
  }
}
