package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.testing.NetworkNamespace;
import org.ringscope.testing.Program;

/** Captures on the loopback of a network of their own, where nothing else is sent. */
class LiveCommandTest {
  private static final int DATAGRAMS = 50;

  @TempDir
  private Path folder = Path.of("");

  /** What is captured while datagrams are sent and received; each is one packet of the loopback. */
  private String replay(boolean interrupted, String... words) throws Exception {
    Path command = RingscopeProcess.command(folder);
    NetworkNamespace.run(() -> {
      Program.run("ip", "link", "set", "lo", "up");
      try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
          RingscopeProcess process = RingscopeProcess.start(command, Map.of(), words)) {
        process.awaitSaid("capturing on lo");
        for (int i = 0; i < DATAGRAMS; i++) {
          byte[] payload = ("datagram " + i).getBytes(StandardCharsets.US_ASCII);
          receiver.send(new DatagramPacket(payload, payload.length, receiver.getLocalSocketAddress()));
        }
        if (interrupted) {
          process.interrupt();
        }
        assertEquals(ExitCode.DONE, process.exitCode());
      }
    });
    return Files.readString(folder.resolve("ringscope.out"));
  }

  private static void assertPackets(int expected, String json) {
    assertEquals(expected, new CommandRun(0, json, "").packetsIn(), json);
  }

  @Test
  void countEndsIt() throws Exception {
    assertPackets(DATAGRAMS, replay(false, "replay", "--live", "lo", "--count", "" + DATAGRAMS, "--json"));
  }

  @Test
  void secondsEndIt() throws Exception {
    assertPackets(DATAGRAMS, replay(false, "replay", "--live", "lo", "--seconds", "5", "--json"));
  }

  @Test
  void theWishToEndBringsTheReportOfAllThatCame() throws Exception {
    assertPackets(DATAGRAMS, replay(true, "replay", "--live", "lo", "--json"));
  }

  @Test
  void filterAndMirrorWorkOnLivePackets() throws Exception {
    Path mirrored = folder.resolve("mirrored.pcapng");
    replay(true, "mirror", "--live", "lo", "--filter", "udp[8:4] = 0x64617461 and udp[17] = 0x31", "--to",
        mirrored.toString());
    Program.require("tshark");
    List<String> payloads =
        Program.tsharkFields(mirrored, "udp.payload").stream().map(LiveCommandTest::text).toList();
    // "datagram N" has its number at octet 17 of the UDP header and payload: those whose number begins with 1.
    assertEquals(
        List.of("datagram 1", "datagram 10", "datagram 11", "datagram 12", "datagram 13", "datagram 14", "datagram 15",
            "datagram 16", "datagram 17", "datagram 18", "datagram 19"),
        payloads);
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.US_ASCII);
  }

  @Test
  void anUnknownInterfaceIsAnsweredWithThoseThereAre() throws IOException {
    CommandRun unknown = CommandRun.of("replay", "--live", "nosuch0");
    assertEquals(ExitCode.FAILED, unknown.exitCode());
    CommandRun unnamed = CommandRun.of("replay", "--live");
    assertEquals(ExitCode.WRONG_USAGE, unnamed.exitCode());
    for (CommandRun run : List.of(unknown, unnamed)) {
      assertTrue(run.err().contains("lo (127.0.0.1") || run.err().contains("libpcap"), run.err());
    }
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() throws IOException {
    String capture = SampleCapture.in(folder, "some.pcap", 1);
    for (List<String> words : List.of(
        List.of("replay", capture, "--live", "lo"), List.of("replay", capture, "--seconds", "3"),
        List.of("replay", "--live", "lo", "--count", "0"), List.of("replay"),
        List.of("mirror", "--live", "lo", "--pace", "1", "--to", folder.resolve("x.pcap").toString()))) {
      assertEquals(ExitCode.WRONG_USAGE, CommandRun.of(words.toArray(String[]::new)).exitCode(), words::toString);
    }
  }
}
