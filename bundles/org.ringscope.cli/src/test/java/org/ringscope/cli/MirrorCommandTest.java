package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.testing.Program;

class MirrorCommandTest {
  private static final int PACKETS = 200;

  @TempDir private Path folder = Path.of("");
  private String capture = "";

  @BeforeEach
  void writeCapture() throws IOException {
    capture = SampleCapture.in(folder, "in.pcap", PACKETS);
  }

  private Path scenario(String text) throws IOException {
    return Files.writeString(folder.resolve("a.ringscope.yaml"), text);
  }

  @Test
  void everyTargetGetsAllAndIsToldOf() throws Exception {
    Path pcapng = folder.resolve("out.pcapng");
    Path pcap = folder.resolve("out.pcap");
    CommandRun run = CommandRun.of("mirror", capture, "--to", pcapng.toString(), "--to", pcap.toString());
    assertEquals(0, run.exitCode(), run::toString);
    assertEquals("", run.out());
    for (Path file : List.of(pcapng, pcap)) {
      assertTrue(run.err().contains(file + ": 200 frames, "), run::err);
      assertEquals(
          Program.run("tshark", "-r", capture, "-x"), Program.run("tshark", "-r", file.toString(), "-x"));
    }
  }

  @Test
  void whatCameOutStandsBesideTheReportNotInIt() throws Exception {
    String[] targets = {folder.resolve("a.pcapng").toString(), folder.resolve("b.pcapng").toString()};
    CommandRun one = CommandRun.of("mirror", capture, "--json", "--to", targets[0]);
    CommandRun two = CommandRun.of("mirror", capture, "--json", "--to", targets[0], "--to", targets[1]);
    assertEquals(report(one), report(two));
    assertEquals(PACKETS, two.packetsIn());
    assertTrue(two.out().contains("\"target\": \"" + targets[1] + "\""), two::out);
    assertFalse(report(two).contains(targets[1]), two::out);
  }

  private static String report(CommandRun run) {
    return run.out().substring(0, run.out().indexOf("\"deliveries\""));
  }

  @Test
  void targetsOfAScenariosMirrorsGoByName() throws Exception {
    String settings = scenario("mirrors:\n  first: {ring: 0}\n  second: {ring: 1}\n").toString();
    Path first = folder.resolve("first.pcapng");
    Path second = folder.resolve("second.pcapng");
    CommandRun run = CommandRun.of(
        "mirror", capture, "-s", settings, "--to", "first=" + first, "--to", "second=" + second);
    assertEquals(0, run.exitCode(), run::toString);
    assertEquals(
        List.of("0"), Program.tsharkFields(first, "frame.interface_queue").stream().distinct().toList());
    assertEquals(
        List.of("1"), Program.tsharkFields(second, "frame.interface_queue").stream().distinct().toList());
    CommandRun whose = CommandRun.of("mirror", capture, "-s", settings, "--to", first.toString());
    assertEquals(2, whose.exitCode());
    assertTrue(whose.err().contains("there are first, second"), whose::err);
  }

  @ParameterizedTest
  @CsvSource({
    "tcp:70000, is no port",
    "tcp:nothing, neither PORT",
    "'', the empty name",
  })
  void aTargetThatIsNoneIsWrongUsage(String target, String why) {
    CommandRun run = CommandRun.of("mirror", capture, "--to", target);
    assertEquals(2, run.exitCode(), run::toString);
    assertTrue(run.err().contains(why), run::err);
  }

  @Test
  void whatCanNotBeWrittenFailsAndSaysWhy() throws Exception {
    List<List<String>> wrong = List.of(
        List.of(folder.toString(), "it is a folder"),
        List.of(folder.resolve("missing/out.pcapng").toString(), "missing does not exist; create it first"),
        List.of(capture, "is the capture itself"),
        List.of("/dev/full", "No space left on device"));
    for (List<String> target : wrong) {
      CommandRun run = CommandRun.of("mirror", capture, "--to", target.getFirst());
      assertEquals(1, run.exitCode(), run::toString);
      assertTrue(run.err().contains(target.getLast()), run::err);
    }
    assertArrayEquals(SampleCapture.bytes(PACKETS), Files.readAllBytes(Path.of(capture)));
  }

  @Test
  void toIsTheTargetAlone() throws Exception {
    String help = CommandRun.of("mirror", "--help").out();
    assertEquals(1, help.lines().filter(line -> line.startsWith("  --to ")).count(), help);
    String settings = scenario("capture: {to: +0.05}\n").toString();
    String target = folder.resolve("a.pcap").toString();
    CommandRun run = CommandRun.of("mirror", capture, "-s", settings, "--from", "+0.01", "--to", target);
    // A packet a millisecond: from the eleventh to the fiftieth.
    assertTrue(run.err().contains("a.pcap: 40 frames, "), run::err);
  }

  @Test
  void paceAndTargetsAreChecked() {
    assertEquals(2, CommandRun.of("mirror", capture).exitCode());
    assertEquals(2, CommandRun.of("mirror", capture, "--to", "-", "--json").exitCode());
    CommandRun pace = CommandRun.of("mirror", capture, "--to", "x", "--pace", "slow");
    assertEquals(2, pace.exitCode());
    assertTrue(pace.err().contains("--pace: a number above 0, or max, not slow"), pace::err);
  }

  @Test
  void aServerThatIsNotThereIsToldOf() {
    CommandRun run = CommandRun.of("replay", "tcp://127.0.0.1:1");
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("No capture comes from tcp://127.0.0.1:1: Connection refused."), run::err);
    CommandRun nonsense = CommandRun.of("info", "tcp://nowhere");
    assertEquals(1, nonsense.exitCode());
    assertTrue(nonsense.err().contains("names no server"), nonsense::err);
  }
}
