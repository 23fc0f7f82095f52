package org.ringscope.capture.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ringscope.capture.CaptureFile;
import org.ringscope.capture.Packets;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.testing.SharedCaptures;

final class Pcap4jSourceTest {
  /** Captures that libpcap 1.10 or pcap4j 1.8.2 can't read whole, and why. */
  private static final Map<String, String> NOT_BY_PCAP4J =
      Map.ofEntries(
          Map.entry("gen_pcap_huge_caplen.pcap", "libpcap does not know the Nokia variant that Wireshark sees here"),
          Map.entry("gen_pcap_usec_overflow.pcap", "pcap4j drops packets with a fraction above a second"),
          Map.entry("timestamp_invalid_micro.pcap", "pcap4j drops packets with a fraction above a second"),
          Map.entry("gen_png_option_len_overrun.pcapng", "libpcap refuses the file because of its first interface"),
          Map.entry("pcap-invalid-version-2.pcap", "libpcap refuses version 2.5"),
          Map.entry("too_many_interfaces.pcapng", "libpcap wants one snap length for all interfaces"),
          Map.entry("gen_png_multisection_le_be_le.pcapng", "libpcap wants one byte order for all sections"),
          Map.entry("gen_png_queues_mixed_resol_le.pcapng", "libpcap wants one link type for all interfaces"),
          Map.entry("many_interfaces-1.pcapng", "libpcap wants one link type for all interfaces"),
          Map.entry("pcapng-test-generator_output_be_advanced_test102.pcapng", "libpcap wants one link type"),
          Map.entry("pcapng-test-generator_output_be_difficult_test201.pcapng", "libpcap wants one link type"),
          Map.entry("pcapng-test-generator_output_le_advanced_test100.pcapng", "libpcap wants one link type"),
          Map.entry("pcapng-test-generator_output_le_basic_test006.pcapng", "libpcap wants one link type"),
          Map.entry("pcapng-test-generator_output_le_difficult_test202.pcapng", "libpcap wants one link type"),
          Map.entry("pcapng-test-generator_output_be_basic_test011.pcapng", "libpcap gives simple packets no time"),
          Map.entry("pcapng-test-generator_output_le_basic_test016.pcapng", "libpcap gives simple packets no time"));

  private static Pcap4jSource open(Path path) throws IOException {
    try {
      return Pcap4jSource.openFile(path);
    } catch (IOException e) {
      if (e.getMessage().contains("not installed")) {
        abort("libpcap is missing; install the Debian package libpcap0.8.");
      }
      throw e;
    }
  }

  @TestFactory
  Stream<DynamicTest> bothReadersGiveTheSamePackets() throws IOException {
    return SharedCaptures.files("").stream()
        .filter(path -> !NOT_BY_PCAP4J.containsKey(path.getFileName().toString()))
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> compare(path)));
  }

  private static void compare(Path path) throws IOException {
    try (Pcap4jSource theirs = open(path);
        CaptureFile ours = CaptureFile.open(path)) {
      List<String> expected = Packets.all(theirs).stream().map(Pcap4jSourceTest::withoutInterface).toList();
      assertEquals(expected, Packets.all(ours).stream().map(Pcap4jSourceTest::withoutInterface).toList());
      if (!expected.isEmpty()) {
        assertEquals(theirs.interfaces().getFirst().linkType(), ours.interfaces().getFirst().linkType());
      }
    }
  }

  /** libpcap tells neither the interface nor the direction of a packet. */
  private static String withoutInterface(Packets.Packet packet) {
    return packet.number() + " " + packet.asText() + " " + packet.hash();
  }

  @Test
  void packetsThatPcap4jLosesAreSaid() throws IOException {
    try (Pcap4jSource source = open(SharedCaptures.file("malformed/timestamp_invalid_micro.pcap"))) {
      assertEquals(2, Packets.all(source).size());
      assertTrue(source.damage().orElseThrow().message().startsWith("1 packets have a time"));
    }
  }

  @Test
  void anUnknownInterfaceIsNamed() throws IOException {
    IOException e = assertThrows(IOException.class, () -> Pcap4jSource.openInterface("no-such-if0", 0, null).close());
    assertTrue(e.getMessage().contains("no-such-if0") || e.getMessage().contains("libpcap"), e.getMessage());
  }

  @Test
  void theLoopbackIsCapturedLive() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Pcap4jSource source = openLoopback("udp port " + socket.getLocalPort())) {
      byte[] payload = "one packet".getBytes(StandardCharsets.US_ASCII);
      socket.send(new DatagramPacket(payload, payload.length, socket.getLocalSocketAddress()));
      PacketBlock block = new PacketBlock(1);
      assertTrue(source.fill(block));
      // Ethernet, IPv4 and UDP headers: 14 + 20 + 8 bytes.
      assertEquals(42 + payload.length, block.originalLength[0]);
      assertEquals(1, source.interfaces().getFirst().linkType());
    }
  }

  private static Pcap4jSource openLoopback(String filter) {
    try {
      return Pcap4jSource.openInterface("lo", 0, filter);
    } catch (IOException e) {
      return abort("Can't capture here: " + e.getMessage());
    }
  }
}
