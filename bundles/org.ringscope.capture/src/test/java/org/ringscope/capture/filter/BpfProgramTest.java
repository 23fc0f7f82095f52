package org.ringscope.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.capture.CaptureFile;
import org.ringscope.capture.Packets;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

final class BpfProgramTest {
  private static final List<String> CAPTURES =
      List.of(
          "basic/mixed.pcap",
          "basic/IgmpPackets.pcap",
          "vlan/q-in-q.pcap",
          "tunnels/vxlan.pcap",
          "frag/fragmented-3.pcap",
          "ipv6/ipv6-routing-header.pcap",
          "malformed/fuzz-2006-06-26-2594.pcap",
          "pcap/sll.pcap",
          "pcap/raw_ip.pcap",
          "pcap/null_loopback.pcap",
          "pcap/gen_pcap_snaplen60_be.pcap");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp",
        "udp",
        "arp or icmp",
        "ip6",
        "not ip",
        "port 53",
        "tcp port 80",
        "tcp[tcpflags] & (tcp-syn|tcp-fin) != 0",
        "tcp[13] = 2 or udp[4:2] > 100",
        "host 10.1.1.1",
        "net 192.168.0.0/16",
        "src net 10 and dst portrange 1000-6000",
        "ip[8] < 64",
        "ip[6:2] & 0x1fff != 0",
        "greater 200",
        "less 64",
        "len - 14 > ip[2:2]",
        "ip proto \\udp and not port 4000",
        "ip broadcast or ip multicast",
        "(ip[0] & 0xf) * 4 > 20",
        "(ip[2:2] - ((ip[0] & 0xf) << 2)) != 0",
        "ip[9] / 2 = 8",
        "ip[9] % 4 = 1",
        "ip[9] ^ 17 = 0",
        "ip[100] = 0 or tcp",
        "icmp6 or ip6 proto 17",
        "ip[2:2] >> 3 > 20 and ip[2:2] << 1 < 1000",
        "ip[len - 20] != 5",
        "not (tcp or udp or icmp)",
        "tcp[((tcp[12] & 0xf0) >> 2):4] = 0x47455420",
        "ip6[6] = 43 or ip6[40] = 17",
        "sctp or igmp"
      })
  void acceptsThePacketsThatTcpdumpShows(String expression) throws IOException, InterruptedException {
    for (String capture : CAPTURES) {
      Path path = SharedCaptures.file(capture);
      assertEquals(shownByTcpdump(path, expression), accepted(path, expression), capture);
    }
  }

  /** Times and lengths, as tcpdump's own copy of the packets has them. */
  private static List<String> shownByTcpdump(Path path, String expression) throws IOException, InterruptedException {
    Path copy = Files.createTempFile("filtered", ".pcap");
    try {
      Program.run("tcpdump", "-r", path.toString(), "-w", copy.toString(), expression);
      try (CaptureFile file = CaptureFile.open(copy)) {
        return Packets.all(file).stream().map(Packets.Packet::asText).toList();
      }
    } finally {
      Files.delete(copy);
    }
  }

  private static List<String> accepted(Path path, String expression) throws IOException {
    List<String> accepted = new ArrayList<>();
    try (CaptureFile file = CaptureFile.open(path)) {
      BpfProgram program = compile(expression, file.interfaces().getFirst().linkType());
      PacketBlock block = new PacketBlock(1);
      while (file.fill(block)) {
        for (int i = 0; i < block.count; i++) {
          int captured = block.capturedLength[i];
          int original = block.originalLength[i];
          if (program.accepts(block.bytes(), block.offset[i], captured, original)) {
            accepted.add(Packets.seconds(block.time[i]) + " " + original + " " + captured);
          }
        }
      }
    }
    return accepted;
  }

  private static BpfProgram compile(String expression, int linkType) throws FilterException {
    try {
      return BpfProgram.compile(expression, linkType, 0);
    } catch (FilterException e) {
      if (e.getMessage().contains("not installed")) {
        abort("libpcap is missing; install the Debian package libpcap0.8.");
      }
      throw e;
    }
  }

  @Test
  void aWrongExpressionIsNamedWithLibpcapsReason() throws FilterException {
    compile("ip", 1);
    FilterException e = assertThrows(FilterException.class, () -> BpfProgram.compile("tcp prot 80", 1, 0));
    assertTrue(e.getMessage().startsWith("Filter 'tcp prot 80' is wrong: "), e.getMessage());
    assertTrue(e.getMessage().contains("syntax error"), e.getMessage());
  }

  @Test
  void whatTheLinkTypeCannotTellIsAnError() throws FilterException {
    compile("ip", 1);
    assertThrows(FilterException.class, () -> BpfProgram.compile("ether host 1:2:3:4:5:6", 101, 0));
  }
}
