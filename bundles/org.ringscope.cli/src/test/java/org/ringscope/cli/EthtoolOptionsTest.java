package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay --ethtool}: the card is the one in the dumps. */
class EthtoolOptionsTest {
  private static final int PACKETS = 40;
  private static final String CHANNELS =
      "Channel parameters for %s:\nCurrent hardware settings:\nRX:\t\t0\nCombined:\t%d\n";

  @TempDir private Path folder = Path.of("");
  private String capture = "";

  @BeforeEach
  void write() throws IOException {
    capture = SampleCapture.in(folder, "good.pcap", PACKETS);
  }

  private String dump(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  @Test
  void takesRingsAndSizeFromSeveralFilesAndAFolder() throws IOException {
    String driver = dump("driver.txt", "# ethtool -i eth0\ndriver: i40e\n");
    dump("sos/ethtool_-l_eth0", CHANNELS.formatted("eth0", 3));
    dump("sos/ethtool_-g_eth0", "Ring parameters for eth0:\nCurrent hardware settings:\nRX:\t\t2048\n");
    CommandRun run =
        CommandRun.of("replay", "--json", "--ethtool", driver, "--ethtool", folder.resolve("sos").toString(), capture);
    assertEquals(0, run.exitCode(), run::toString);
    assertTrue(run.out().replace(" ", "").contains("\"ring_size\":2048"), run::out);
    assertTrue(run.out().contains("rx2"), run::out);
    assertFalse(run.out().contains("rx3"), run::out);
    assertEquals(PACKETS, run.packetsInRings());
    assertTrue(run.err().contains("eth0: rings 3 (ethtool -l)"), run::err);
    assertTrue(run.err().contains("eth0: the ring of a packet is not predictable"), run::err);
  }

  @Test
  void asksWhichDeviceIsMeant() throws IOException {
    String both = dump("both.txt", CHANNELS.formatted("eth0", 3) + CHANNELS.formatted("eth1", 5));
    CommandRun unclear = CommandRun.of("replay", "--ethtool", both, capture);
    assertEquals(ExitCode.WRONG_USAGE, unclear.exitCode());
    assertTrue(unclear.err().contains("eth0, eth1"), unclear::err);
    CommandRun chosen = CommandRun.of("replay", "--ethtool", both, "--dev", "eth1", capture);
    assertEquals(0, chosen.exitCode(), chosen::toString);
    assertTrue(chosen.out().contains("rx4"), chosen::out);
    assertEquals(ExitCode.WRONG_USAGE, CommandRun.of("replay", "--dev", "eth1", capture).exitCode());
  }

  @Test
  void anOptionWinsOverTheDumpButAProfileContradictsIt() throws IOException {
    String dump = dump("l.txt", CHANNELS.formatted("eth0", 3));
    CommandRun fewer = CommandRun.of("replay", "--ethtool", dump, "--rings", "2", capture);
    assertEquals(0, fewer.exitCode(), fewer::toString);
    assertFalse(fewer.out().contains("rx2"), fewer::out);
    CommandRun both = CommandRun.of("replay", "--ethtool", dump, "--profile", "ice", capture);
    assertEquals(ExitCode.WRONG_USAGE, both.exitCode());
  }

  @Test
  void theReportTellsWhereSettingsComeFrom() throws IOException {
    String dump = dump("l.txt", CHANNELS.formatted("eth0", 3)
        + "Ring parameters for eth0:\nCurrent hardware settings:\nRX:\t\t2048\n");
    CommandRun text = CommandRun.of("replay", "--ethtool", dump, capture);
    assertTrue(text.out().contains("from       rings 3 (ethtool -l), ring-size 2048 (ethtool -g)"), text::out);
    CommandRun json = CommandRun.of("replay", "--json", "--rings=2", "--ethtool", dump, capture);
    assertTrue(json.out().contains("ethtool -g"), json::out);
    assertFalse(json.out().contains("ethtool -l"), json::out);
    assertFalse(CommandRun.of("replay", capture).out().contains("from       "));
  }

  @Test
  void whatIfAndPredictTellItAsReplayDoes() throws IOException {
    String dump = dump("l.txt", CHANNELS.formatted("eth0", 3)
        + "Ring parameters for eth0:\nCurrent hardware settings:\nRX:\t\t2048\n");
    String rings = "{\"setting\":\"rings\",\"value\":\"3\",\"source\":\"ethtool-l\"}";
    String size = "{\"setting\":\"ring-size\",\"value\":\"2048\",\"source\":\"ethtool-g\"}";
    String replay = CommandRun.of("replay", "--json", "--ethtool", dump, capture).out().replaceAll("\\s", "");
    assertTrue(replay.contains(rings) && replay.contains(size), replay);
    String predict = CommandRun.of("predict", "--json", "--ethtool", dump, capture).out().replaceAll("\\s", "");
    assertTrue(predict.contains(rings) && predict.contains(size), predict);
    String whatIf = CommandRun.of("whatif", "--json", "--vary", "rings=1,2", "--ethtool", dump, capture).out()
        .replaceAll("\\s", "");
    assertTrue(whatIf.contains(size), whatIf);
    assertFalse(whatIf.contains(rings), "what is varied comes from the command line");
    assertFalse(CommandRun.of("whatif", "--json", "--vary", "rings=1,2", capture).out().contains("sources"));
  }

  @Test
  void profilesOfDriversCanBeNamed() {
    CommandRun run = CommandRun.of("replay", "--json", "--profile", "bnxt", capture);
    assertEquals(0, run.exitCode(), run::toString);
    assertTrue(run.out().replace(" ", "").contains("\"ring_size\":511"), run::out);
  }

  @Test
  void namesWhatItDidNotUnderstand() throws IOException {
    String dump = dump("l.txt", CHANNELS.formatted("eth0", 3) + "Banana:\t7\n");
    CommandRun run = CommandRun.of("replay", "--ethtool", dump, capture);
    assertEquals(0, run.exitCode(), run::toString);
    assertTrue(run.err().contains("l.txt:5: Banana:"), run::err);
  }
}
