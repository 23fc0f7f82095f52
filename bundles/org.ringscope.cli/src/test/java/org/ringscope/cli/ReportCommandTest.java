package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final Pattern RINGS = Pattern.compile("\"rings\": \\[\n.*\"device_drops\"", Pattern.DOTALL);
  private static final Pattern STAGE = Pattern.compile("\"name\": \"([a-z-]+)\",\\s*\"in\"");

  @TempDir private Path folder = Path.of("");
  private String a = "";
  private String b = "";

  @BeforeEach
  void writeReports() throws IOException {
    a = report("a", SampleCapture.in(folder, "a.pcap", 40));
    b = report("b", SampleCapture.in(folder, "b.pcap", 7), "--rings", "4");
  }

  private String report(String name, String... capture) {
    String file = at(name + ".json");
    String[] arguments = new String[capture.length + 3];
    System.arraycopy(capture, 0, arguments, 1, capture.length);
    arguments[0] = "replay";
    arguments[capture.length + 1] = "--report";
    arguments[capture.length + 2] = file;
    assertEquals(0, CommandRun.of(arguments).exitCode());
    return file;
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static CommandRun expect(int exitCode, String onErr, String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(exitCode, run.exitCode(), run::toString);
    assertTrue(run.err().contains(onErr), () -> "expected '" + onErr + "' in " + run);
    return run;
  }

  /** Without a host that takes time, packets don't depend on each other: one replay of both is the reference. */
  @Test
  void mergedRingsAreThoseOfOneReplayOfBoth() throws IOException {
    String c = report("c", at("b.pcap"));
    CommandRun merged = expect(0, "", "report", "merge", a, c, "--json");
    CommandRun both = expect(0, "", "replay", "--json", at("a.pcap"), at("b.pcap"));
    assertEquals(rings(both.out()), rings(merged.out()));
    assertEquals(47, merged.packetsIn());
  }

  private static String rings(String json) {
    var matcher = RINGS.matcher(json);
    assertTrue(matcher.find(), json);
    return matcher.group();
  }

  @Test
  void placementIsMergedAndCompared() throws IOException {
    String ring = placed("ring", "--policy", "ring");
    String pages = placed("pages", "--policy", "pages");
    String merged = expect(0, "", "report", "merge", ring, pages, "--json").out();
    assertTrue(merged.contains("\"other_settings\""), merged);
    CommandRun diff = expect(1, "", "report", "diff", ring, pages, "--exit-code");
    assertTrue(diff.out().contains("placement.buffers"), diff::toString);
    assertTrue(expect(0, "", "report", "diff", ring, a).out().contains("PLACED STREAMS"));
  }

  private String placed(String name, String... settings) {
    List<String> arguments = new ArrayList<>(List.of("place", at("a.pcap"), "--report", at(name + ".json")));
    arguments.addAll(List.of(settings));
    assertEquals(0, CommandRun.of(arguments.toArray(String[]::new)).exitCode());
    return at(name + ".json");
  }

  /** If this fails, a stage is new: give it its place in the order of a merged report's stages. */
  @Test
  void stagesStandInTheOrderInWhichPacketsMeetThem() throws IOException {
    String slow = report("slow", at("a.pcap"), "--host", "250ns/packet,2us/poll", "--per-interface");
    assertEquals(stages(Files.readString(Path.of(slow))),
        stages(expect(0, "", "report", "merge", slow, slow, "--json").out()));
  }

  private static List<String> stages(String json) {
    return STAGE.matcher(json).results().map(found -> found.group(1)).toList();
  }

  @Test
  void aMergedReportIsMergedOnInAnyGrouping() {
    String ab = at("ab.json");
    String ba = at("ba.json");
    expect(0, "", "report", "merge", a, b, "--report", ab);
    expect(0, "", "report", "merge", b, a, "--report", ba, "--report", at("ba.html"), "--report", at("ba.csv"),
        "--report", at("ba.prom"));
    String left = expect(0, "", "report", "merge", ab, a, "--json").out();
    assertEquals(left, expect(0, "", "report", "merge", a, ba, "--json").out());
    assertTrue(Files.exists(Path.of(at("ba.prom"))));
  }

  @Test
  void theTextNamesSettingsThatDiffer() {
    String text = expect(0, "", "report", "merge", a, b).out();
    assertTrue(text.contains("one report of 2 replays; their settings differ in rings (4, 8)"), text);
  }

  @Test
  void aCaptureThatCountsTwiceIsTold() {
    expect(0, "a.pcap is in " + a + " and in " + a + ": it counts twice", "report", "merge", a, a);
  }

  @Test
  void differencesAreToldAndCountAsFailureOnlyWhenAskedFor() {
    String text = expect(0, "", "report", "diff", a, b).out();
    assertTrue(text.contains("scenario.rings"), text);
    assertTrue(text.contains("RING PACKETS"), text);
    expect(1, "", "report", "diff", "--exit-code", a, b);
    expect(0, "", "report", "diff", "--exit-code", a, a);
    assertTrue(expect(0, "", "report", "diff", a, a, "--json").out().contains("\"equal\": true"));
  }

  @Test
  void whatIsNoReportSaysWhatItIs() throws IOException {
    Files.createFile(folder.resolve("empty.json"));
    Files.writeString(folder.resolve("text.json"), "Dear diary");
    Files.writeString(folder.resolve("cut.json"), Files.readString(Path.of(a)).substring(0, 300));
    Files.writeString(folder.resolve("info.json"), expect(0, "", "info", "--json", at("a.pcap")).out());
    for (String command : List.of("merge", "diff")) {
      assertFails("nosuch.json: no such file", command, at("nosuch.json"));
      assertFails("is a directory", command, folder.toString());
      assertFails("empty.json is empty", command, at("empty.json"));
      assertFails("text.json: line 1, byte", command, at("text.json"));
      assertFails("cut.json: line", command, at("cut.json"));
      assertFails("info --json has no rings", command, at("info.json"));
      assertFails("a.pcap: line 1", command, at("a.pcap"));
      assertFails("is no file name", command, "a\0b");
    }
  }

  private void assertFails(String message, String command, String file) {
    CommandRun run = expect(1, message, "report", command, a, file);
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run::err);
  }

  @Test
  void wordsThatDoNotFitAreWrongUsage() {
    expect(2, "merge A.json", "report");
    expect(2, "did you mean merge", "report", "merg", a);
    expect(2, "name the reports", "report", "merge");
    expect(2, "name two reports", "report", "diff", a);
    expect(2, "name two reports", "report", "diff", a, b, a);
    expect(2, "--exit-code belongs to", "report", "merge", "--exit-code", a, b);
    expect(2, "--report belongs to", "report", "diff", a, b, "--report", at("x.json"));
    expect(2, ".json, .csv, .html, .prom", "report", "merge", a, b, "--report", at("x.txt"));
  }
}
