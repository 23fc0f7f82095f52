package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and what is said on which stream. */
class MainTest {
  private static final int PACKETS = 40;

  @TempDir private Path folder = Path.of("");
  private String good = "";

  @BeforeEach
  void write() throws IOException {
    good = SampleCapture.in(folder, "good.pcap", PACKETS);
  }

  private static CommandRun expect(int exitCode, String onErr, String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(exitCode, run.exitCode(), run::toString);
    assertTrue(run.err().contains(onErr), () -> "expected '" + onErr + "' in " + run);
    if (exitCode == ExitCode.FAILED || exitCode == ExitCode.WRONG_USAGE) {
      assertEquals("", run.out(), "nothing on standard output");
      assertTrue(run.err().startsWith("ringscope: "), run::err);
    }
    return run;
  }

  @Test
  void aGoodCaptureGivesATableAndSilence() {
    CommandRun run = expect(0, "", "replay", good);
    assertEquals("", run.err());
    assertTrue(run.out().contains("40 packets"), run::out);
    for (int ring = 0; ring < 8; ring++) {
      assertTrue(run.out().contains("rx" + ring), run::out);
    }
  }

  @Test
  void severalCapturesAreOneDevice() throws IOException {
    String other = SampleCapture.in(folder, "other.pcap", 7);
    CommandRun run = expect(0, "", "replay", "--json", good, other);
    assertEquals(PACKETS + 7, run.packetsIn());
    assertEquals(PACKETS + 7, run.packetsInRings());
  }

  @Test
  void jsonIsOneDocument() throws IOException {
    CommandRun run = expect(0, "", "replay", "--json", "--top", "3", good);
    int depth = 0;
    int documents = 0;
    try (JsonParser parser = new JsonFactory().createParser(run.out())) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        documents += depth == 0 ? 1 : 0;
      }
    }
    assertEquals(1, documents);
    assertEquals(PACKETS, run.packetsIn());
  }

  @Test
  void reportsOfEveryEndingAppearAndNothingElse() throws IOException {
    List<String> names = List.of("r.json", "r.csv", "r.html", "r.prom");
    String[] arguments = Stream.concat(
            Stream.of("replay", good), names.stream().flatMap(name -> Stream.of("--report", at(name))))
        .toArray(String[]::new);
    expect(0, "", arguments);
    assertTrue(Files.readString(folder.resolve("r.json")).stripTrailing().endsWith("}"));
    assertTrue(Files.readString(folder.resolve("r.html")).stripTrailing().endsWith("</html>"));
    assertTrue(Files.readString(folder.resolve("r.csv")).endsWith("\n"));
    assertTrue(Files.readString(folder.resolve("r.prom")).endsWith("\n"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(names.size() + 1, files.count(), "no temporary file stays");
    }
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void anUnwritableReportIsAFailureThatNamesIt() throws IOException {
    Files.createDirectory(folder.resolve("dir.json"));
    expect(1, "dir.json: it is a folder", "replay", good, "--report", at("dir.json"));
    expect(1, "does not exist", "replay", good, "--report", at("nowhere/r.json"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "--report|r.txt|.json, .csv, .html, .prom",
    "--rings|0|--rings: 1 to 4096, not 0",
    "--rings|x|'--rings'",
    "--ring-size|0|--ring-size: 1 to",
    "--ring-size|-1|--ring-size: 1 to",
    "--host|fast|Not a host cost: 'fast'",
    "--host|1.2.3ns/packet|1.2.3ns/packet",
    "--local|zz|--local: Not a MAC or IP address: zz",
    "--from|x|--from: Not a time: x",
    "--to|+1e999999999|--to: Not a time",
    "--workers|0|--workers: 1 to",
    "--top|-1|--top: 0 or more",
    "--profile|nope|no profile nope; there is generic",
  })
  void aWrongValueIsWrongUsage(String option, String value, String message) {
    CommandRun run = expect(2, message, "replay", good, option, value);
    assertTrue(run.err().lines().count() <= 3, run::err);
  }

  @Test
  void anEmptySpanIsWrongUsage() {
    expect(2, "+5", "replay", good, "--from", "+5", "--to", "+1");
  }

  @Test
  void anUnknownOptionNamesTheNearest() {
    expect(2, "--rings", "replay", good, "--rign", "4");
    expect(2, "'replay --help'".substring(1), "replay", good, "--rign", "4");
  }

  @Test
  void anUnknownCommandOrNoneIsWrongUsage() {
    expect(2, "replay", "replya", good);
    expect(2, "Say what to do");
    expect(2, "CAPTURE", "replay");
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertTrue(expect(0, "", "--help").out().contains("replay"));
    assertTrue(expect(0, "", "replay", "--help").out().contains("--ring-size"));
    assertTrue(expect(0, "", "--version").out().matches("(?s)ringscope \\d.*"));
  }

  @Test
  void whatIsNoCaptureSaysWhatItIs() throws IOException {
    Files.createFile(folder.resolve("empty.pcap"));
    Files.writeString(folder.resolve("text.pcap"), "Dear diary, nothing was captured today.\n");
    expect(1, "does not exist", "replay", at("nosuch.pcap"));
    expect(1, "empty.pcap is empty", "replay", at("empty.pcap"));
    expect(1, "text.pcap is no capture file", "replay", at("text.pcap"));
    expect(1, "is a directory", "replay", folder.toString());
    expect(1, "empty name", "replay", "");
    expect(1, "is no file name", "replay", "a\0b.pcap");
    expect(1, "only once", "replay", "-", "-");
  }

  @Test
  void devicesAndPipesThatEndAreEmpty() {
    if (!Files.exists(Path.of("/dev/null"))) {
      Assumptions.abort("no /dev/null on this system");
    }
    expect(1, "/dev/null is empty", "replay", "/dev/null");
  }

  @Test
  void aFileCutShortIsToldWithItsByteAndKeepsWhatIsBefore() throws IOException {
    byte[] whole = SampleCapture.bytes(PACKETS);
    int last = SampleCapture.RECORD_HEADER + SampleCapture.frame(PACKETS - 1).length;
    Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(whole, whole.length - 3));
    CommandRun run = expect(3, Integer.toString(whole.length - last), "replay", "--json", at("cut.pcap"));
    assertTrue(run.err().replace(",", "").contains("39 packets"), run::err);
    assertEquals(PACKETS - 1, run.packetsIn());
  }

  @Test
  void infoTellsOfEveryCaptureThoughOneIsMissing() {
    CommandRun run = CommandRun.of("info", at("nosuch.pcap"), good);
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("nosuch.pcap does not exist"), run::err);
    assertTrue(run.out().contains("good.pcap"), run::out);
  }

  @Test
  void anInterfaceThatIsNotThereIsAFailure() {
    expect(1, "no interface eth7 in the capture; there is 0", "replay", good, "--interface", "eth7");
    assertEquals(PACKETS, expect(0, "", "replay", "--json", good, "--interface", "0").packetsIn());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void workersDoNotShow(int workers) {
    String[] arguments = {"replay", "--json", "--top", "5", "--host", "250ns/packet,2us/poll", good, "--workers"};
    String[] one = Arrays.copyOf(arguments, arguments.length + 1);
    String[] several = one.clone();
    one[arguments.length] = "1";
    several[arguments.length] = Integer.toString(workers);
    assertEquals(CommandRun.of(one).out(), CommandRun.of(several).out());
  }

  @Test
  void aScenarioFileIsReadAndAnOptionWins() throws IOException {
    Path scenario = Files.writeString(folder.resolve("s.yaml"), "nic:\n  rings: 3\n");
    assertTrue(!expect(0, "", "replay", good, "-s", scenario.toString()).out().contains("rx3"));
    assertTrue(expect(0, "", "replay", good, "-s", scenario.toString(), "--rings", "4").out().contains("rx3"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "nic:\\n  rigns: 3|:2: unknown key rigns; did you mean rings",
    "nic:\\n  rings: many|:2: rings: a whole number",
    "nic: [1, 2|:1",
    "capture:\\n  from: +5\\n  to: +1|no packet can be at or after +5",
    "\\0\\1|s.yaml",
  })
  void aWrongScenarioNamesFileAndLine(String text, String message) throws IOException {
    String content = text.replace("\\n", "\n").replace("\\0", "\0").replace("\\1", "\1");
    Path scenario = Files.writeString(folder.resolve("s.yaml"), content);
    CommandRun run = expect(1, message, "replay", good, "-s", scenario.toString());
    assertTrue(run.err().contains("s.yaml"), run::err);
  }

  @Test
  void whatIsNoScenarioSaysSo() throws IOException {
    expect(1, "no such file", "replay", good, "-s", at("nosuch.yaml"));
    expect(1, "is a directory", "replay", good, "-s", folder.toString());
    expect(1, "is no UTF-8 text", "replay", good, "-s", good);
    Files.writeString(folder.resolve("deep.yaml"), "[".repeat(500_000));
    expect(1, "deep.yaml", "replay", good, "-s", at("deep.yaml"));
  }
}
