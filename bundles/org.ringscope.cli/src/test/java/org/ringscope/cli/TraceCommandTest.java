package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.testing.SharedCaptures;

/** {@code trace} against vectors that Microsoft published ("Verifying the RSS Hash Calculation"). */
class TraceCommandTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "tcp4 66.9.149.187:2794 > 161.142.100.80:1766, 51ccc178",
    "udp4 199.92.111.2:14230 > 65.69.140.83:4739, c626b0ea",
    "ip4 24.19.198.95 > 12.22.207.184, d2d0a5de",
    "tcp6 [3ffe:2501:200:1fff::7]:2794 > [3ffe:2501:200:3::1]:1766, 40207d3d",
    "ip6 3ffe:1900:4545:3:200:f8ff:fe21:67cf > fe80::200:f8ff:fe21:67cf, 4b61e985",
  })
  void aFlowNeedsNoCapture(String flow, String hash) {
    int slot = Integer.parseUnsignedInt(hash, 16) & 127;
    CommandRun text = CommandRun.of("trace", "--flow", flow);
    assertEquals(0, text.exitCode(), text::toString);
    assertTrue(text.out().contains("0x" + hash), text::out);
    assertTrue(text.out().contains("goes to      ring " + slot % 8 + "\n"), text::out);
    CommandRun json = CommandRun.of("trace", "--json", "--flow", flow);
    assertTrue(json.out().contains("\"value\": \"0x" + hash + "\""), json::out);
    assertTrue(json.out().contains("\"slot\": " + slot), json::out);
  }

  @Test
  void rulesOfTheScenarioAreTried() throws Exception {
    Path scenario = folder.resolve("a.ringscope.yaml");
    Files.writeString(scenario, """
        rules:
          - flow-type tcp4 src-ip 10.0.0.0 m 0.0.0.255 dst-port 80 action 3 loc 1
          - flow-type tcp4 dst-port 443 action -1 loc 2
        """);
    CommandRun run = CommandRun.of("trace", "-s", scenario.toString(), "--flow", "tcp4 10.0.0.9:1 > 10.0.1.1:443");
    assertTrue(run.out().contains(
        "flow-type tcp4 src-ip 10.0.0.0 m 0.0.0.255 dst-port 80 action 3 loc 1: no, dst-port is 443\n"), run::out);
    assertTrue(run.out().contains("flow-type tcp4 dst-port 443 action -1 loc 2: matches\n"), run::out);
    assertTrue(run.out().contains("dropped (rule_drop)"), run::out);
  }

  @Test
  void aCapturedPacketIsExplainedWithItsOutcome() throws Exception {
    String capture = SampleCapture.in(folder, "good.pcap", 5);
    CommandRun run = CommandRun.of("trace", capture, "--packet", "3");
    assertEquals(0, run.exitCode(), run::toString);
    assertTrue(run.out().contains("packet       3, "), run::out);
    assertTrue(run.out().contains("delivered, rx"), run::out);
    CommandRun json = CommandRun.of("trace", capture, "--packet", "3", "--json");
    assertTrue(json.out().contains("\"verdict\": \"delivered\""), json::out);
  }

  /** tshark says of packet 31: tcp.seq 15929 (from 1), tcp.len 1448, so that it ends in the fifth buffer of 4 KiB. */
  @Test
  void theWayOfPayloadEndsInThePostedBuffers() throws Exception {
    String capture = SharedCaptures.file("reorder/gen_reorder_only.pcap").toString();
    CommandRun all = CommandRun.of("trace", capture, "--packet", "31", "--buffers", "8x4K");
    assertTrue(all.out().contains("bytes 3640-4095 of buffer D, reshuffled (out_of_order)"), all.toString());
    assertTrue(all.out().contains("bytes 0-991 of buffer E, reshuffled (out_of_order)"), all.toString());
    CommandRun few = CommandRun.of("trace", capture, "--packet", "31", "--buffers", "4x4K", "--busy", "1s", "--json");
    assertTrue(few.out().contains("\"fate\": \"held\""), few.toString());
    assertTrue(few.out().contains("\"cause\": \"no_buffer\""), few.toString());
    CommandRun wrong = CommandRun.of("trace", capture, "--packet", "31", "--policy", "record");
    assertEquals(ExitCode.WRONG_USAGE, wrong.exitCode(), wrong.toString());
  }

  @Test
  void theCardOfADumpDecidesAndDamageIsTold() throws Exception {
    Path dump = Files.writeString(folder.resolve("l.txt"),
        "Channel parameters for eth0:\nCurrent hardware settings:\nRX:\t\t0\nCombined:\t3\n");
    CommandRun flow =
        CommandRun.of("trace", "--ethtool", dump.toString(), "--flow", "tcp4 10.0.0.9:1 > 10.0.1.1:443");
    assertTrue(flow.out().contains("card         eth0, 3 rings"), flow::toString);
    byte[] whole = SampleCapture.bytes(5);
    Path cut = Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(whole, whole.length - 1));
    CommandRun damaged = CommandRun.of("trace", cut.toString(), "--packet", "1");
    assertEquals(ExitCode.DAMAGED_INPUT, damaged.exitCode(), damaged::toString);
    assertTrue(damaged.out().contains("packet       1, "), damaged::toString);
  }

  @Test
  void aFilteredPacketIsSaidToBeFiltered() throws Exception {
    String capture = SampleCapture.in(folder, "good.pcap", 5);
    CommandRun run = CommandRun.of("trace", capture, "--packet", "3", "--to", "+0.000000001");
    assertEquals(0, run.exitCode(), run::toString);
    assertTrue(run.out().contains("left out before the card"), run::out);
    assertTrue(run.out().contains("verdict      filtered"), run::out);
  }

  @Test
  void packetsAreGroupedByTheirWay() throws Exception {
    String capture = SampleCapture.in(folder, "good.pcap", 5);
    Path dot = folder.resolve("ways.dot");
    CommandRun text = CommandRun.of("trace", capture, "--paths", "--dot", dot.toString());
    assertTrue(text.out().contains("parse -> direction -> classify -> dispatch -> receive -> deliver"), text::out);
    assertTrue(Files.readString(dot).startsWith("digraph paths {"), text::toString);
    CommandRun json = CommandRun.of("trace", capture, "--paths", "--json");
    assertTrue(json.out().contains("\"verdict\": \"delivered\""), json::out);
  }

  @Test
  void droppedPacketsAreListedAndWritten() throws Exception {
    String capture = SampleCapture.in(folder, "good.pcap", 5);
    String[] slow = {"trace", capture, "--dropped", "ring_full", "--host", "1s/packet", "--rings", "1",
        "--ring-size", "2"};
    CommandRun list = CommandRun.of(slow);
    // Two descriptors and a host that is not done with the first packet before the last arrives: three find none.
    assertEquals(4, list.out().lines().count(), list::out);
    assertTrue(list.out().lines().skip(1).allMatch(line -> line.matches(" +[345] .* rx0 +2 .*")), list::out);
    CommandRun json = CommandRun.of(with(slow, "--json"));
    assertEquals(3, json.out().split("\"waiting\": 2", -1).length - 1, json::out);
    Path target = folder.resolve("dropped.pcapng");
    CommandRun written = CommandRun.of(with(slow, "-w", target.toString()));
    assertTrue(written.err().contains("3 packets written to "), written::toString);
    assertTrue(Files.size(target) > 0);
    CommandRun none = CommandRun.of("trace", capture, "--dropped", "above_mtu");
    assertEquals("No packet was dropped for above_mtu.\n", none.out());
  }

  private static String[] with(String[] words, String... more) {
    return Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void aStagesPacketsAreWritten() throws Exception {
    String capture = SampleCapture.in(folder, "good.pcap", 5);
    Path target = folder.resolve("classify.pcapng");
    CommandRun run = CommandRun.of("trace", capture, "--stage", "classify", "-w", target.toString());
    assertEquals(0, run.exitCode(), run::toString);
    assertTrue(run.err().contains("5 packets written to "), run::toString);
    assertTrue(Files.readString(target, StandardCharsets.ISO_8859_1).contains("stage classify, rx"), run::toString);
    CommandRun itself = CommandRun.of("trace", capture, "--stage", "classify", "-w", capture);
    assertEquals(ExitCode.FAILED, itself.exitCode(), itself::toString);
  }

  @Test
  void anEmptyCaptureHasNoPacketToTrace() throws Exception {
    String capture = SampleCapture.in(folder, "empty.pcap", 0);
    assertUsage("--packet: there is no packet in ", "trace", capture, "--packet", "1");
    assertEquals("", CommandRun.of("trace", capture, "--paths").out());
  }

  @Test
  void wrongUsageSaysWhatIsMissing() throws Exception {
    String capture = SampleCapture.in(folder, "good.pcap", 5);
    assertUsage("give a CAPTURE with --packet N", "trace");
    assertUsage("trace looks at one CAPTURE, not at 0", "trace", "--packet", "1");
    assertUsage("--packet: 1 to 5, not 0", "trace", capture, "--packet", "0");
    assertUsage("give only one of --packet and --paths", "trace", capture, "--packet", "1", "--paths");
    assertUsage("did you mean ring_full?", "trace", capture, "--dropped", "ring_ful");
    assertUsage("did you mean receive?", "trace", capture, "--stage", "recieve", "-w", "x.pcapng");
    assertUsage("--stage needs -w FILE", "trace", capture, "--stage", "receive");
    assertUsage("-w goes with --dropped or --stage", "trace", capture, "--packet", "1", "-w", "x.pcapng");
    assertUsage("--dot goes with --paths", "trace", capture, "--packet", "1", "--dot", "x.dot");
    assertUsage("--packet: 1 to 5, not 6", "trace", capture, "--packet", "6");
    assertUsage("--flow: 'tcp4' is not a flow", "trace", "--flow", "tcp4");
    assertUsage("--flow needs no capture", "trace", capture, "--flow", "ip4 10.0.0.1 > 10.0.0.2");
  }

  private static void assertUsage(String message, String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(ExitCode.WRONG_USAGE, run.exitCode(), run::toString);
    assertTrue(run.err().contains(message), run::err);
  }
}
