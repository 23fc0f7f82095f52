package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code mirror} lets say of a mirror. */
class MirrorOptionsTest {
  private static final int PACKETS = 25;

  @TempDir private Path folder = Path.of("");

  private CommandRun mirror(String... options) throws Exception {
    String[] command = new String[options.length + 4];
    command[0] = "mirror";
    command[1] = SampleCapture.in(folder, "a.pcap", PACKETS);
    command[2] = "--to";
    command[3] = folder.resolve("out.pcapng").toString();
    System.arraycopy(options, 0, command, 4, options.length);
    return CommandRun.of(command);
  }

  @Test
  void withoutOptionsAllThatIsReceivedIsCopied() throws Exception {
    CommandRun run = mirror();
    assertEquals(0, run.exitCode(), run::toString);
    assertTrue(run.err().contains("debug: carried 25 of 25 packets\n"), run::err);
  }

  @Test
  void whatTheModelLosesIsToldByCause() throws Exception {
    CommandRun run = mirror("--sample", "10", "--json");
    assertTrue(run.err().contains("debug: carried 3 of 25 packets; lost sampled_out 22\n"), run::err);
    assertTrue(run.out().contains("\"sampled_out\": 22"), run::out);
    CommandRun shortened = mirror("--snap", "20", "--json");
    assertTrue(shortened.out().contains("\"truncated\": 25"), shortened::out);
    assertTrue(shortened.out().contains("\"captured_bytes\": " + 20 * PACKETS), shortened::out);
  }

  @Test
  void divertedPacketsAreNotDelivered() throws Exception {
    CommandRun run = mirror("--divert", "--rate", "1p/s,burst=1", "--json");
    assertTrue(run.out().contains("\"delivered\": 0"), run::out);
    assertTrue(run.out().contains("\"diverted\": 25"), run::out);
    assertTrue(run.out().contains("\"binding\": \"divert\""), run::out);
  }

  @Test
  void aScenariosMirrorsWorkInReplayAndMirror() throws Exception {
    Path scenario = Files.writeString(folder.resolve("a.ringscope.yaml"), "mirrors: {tap: {snap: 40, sample: 5}}\n");
    CommandRun run = mirror("-s", scenario.toString());
    assertTrue(run.err().contains("tap: carried 5 of 25 packets; lost sampled_out 20\n"), run::err);
    String capture = SampleCapture.in(folder, "a.pcap", PACKETS);
    CommandRun replay = CommandRun.of("replay", capture, "-s", scenario.toString());
    assertTrue(replay.out().contains("lost sampled_out 20\n"), replay::out);
    for (String format : new String[] {"json", "csv", "html", "prom"}) {
      Path report = folder.resolve("r." + format);
      CommandRun.of("replay", capture, "-s", scenario.toString(), "--report", report.toString());
      assertTrue(Files.readString(report).contains("sampled_out"), format);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "--ring|x|--ring: a whole number belongs here, not 'x'",
    "--ring|-1|--ring: rings count from 0, not -1",
    "--snap|0|--snap: a snap length is 1 or more bytes, not 0",
    "--rate|fast|--rate: 'fast' is no rate",
    "--flow|a|--flow: 'a' is not a flow",
    "--direction|up|--direction: receive or send or both, not up",
    "--encapsulate|gre|--encapsulate: no encapsulation gre",
    "--debug-host|slow|--debug-host: Not a host cost"
  })
  void whatCantBeUnderstoodIsWrongUsage(String option, String value, String message) throws Exception {
    CommandRun run = mirror(option, value);
    assertEquals(ExitCode.WRONG_USAGE, run.exitCode(), run::toString);
    assertTrue(run.err().contains(message), run::err);
  }

  @Test
  void contradictionsAndWhatIsNotThereAreSaid() throws Exception {
    assertTrue(mirror("--divert", "--direction", "send").err().contains("only received packets can be diverted"));
    assertTrue(mirror("--ring", "99").err().contains("mirror debug: no ring 99; there are 8 from 0"));
    assertTrue(mirror("--vnic", "web").err().contains("mirror debug: no destination web; there is device"));
  }
}
