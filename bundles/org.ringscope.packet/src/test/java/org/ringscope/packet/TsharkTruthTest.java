package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Every capture's protocol and checksum counts are tshark's: truth/summary.tsv. */
class TsharkTruthTest {
  private static final List<String> COLUMNS = List.of(
      "ipv4", "ipv6", "tcp", "udp", "arp", "icmp", "icmpv6", "other", "vlan", "fragments",
      "bad_ip_csum", "bad_tcp_csum", "bad_udp_csum");
  private static final int[] PROTOCOLS = {
    Protocols.IPV4, Protocols.IPV6, Protocols.TCP, Protocols.UDP, Protocols.ARP, Protocols.ICMP, Protocols.ICMPV6,
  };

  /**
   * Captures whose frames this test's plain reader doesn't read as tshark does, with the filter that shows what tshark
   * sees. The bundle that reads captures has its own test of them.
   */
  private static final Map<String, String> OTHER_FRAMES = Map.of(
      // Record 2 claims 2 GiB. tshark then takes the file for one with longer record headers: 3 garbled frames.
      "malformed/gen_pcap_huge_caplen.pcap", "frame.number > 1");

  @Test
  void countsOfEveryCaptureAreTsharks() throws IOException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Map<String, String> truth : SharedCaptures.summary()) {
      String file = truth.get("file");
      if (OTHER_FRAMES.containsKey(file)) {
        continue;
      }
      Map<String, Integer> counts = count(SharedCaptures.file(file));
      for (String column : COLUMNS) {
        int expected = Integer.parseInt(truth.get(column));
        int actual = counts.getOrDefault(column, 0);
        if (expected != actual) {
          differences.add(file + " " + column + ": tshark " + expected + ", here " + actual);
        }
        compared++;
      }
    }
    assertEquals(List.of(), differences);
    assertTrue(compared > 2_000, compared + " counts compared");
  }

  @Test
  void theFilterOfAnExceptionShowsItsReason() throws IOException, InterruptedException {
    for (Map.Entry<String, String> exception : OTHER_FRAMES.entrySet()) {
      Path file = SharedCaptures.file(exception.getKey());
      List<String> shown = Program.run("tshark", "-r", file.toString(), "-Y", exception.getValue());
      assertFalse(shown.isEmpty(), exception.getKey());
      assertEquals(1, PlainCapture.read(file).frames().size());
    }
  }

  private static Map<String, Integer> count(Path file) throws IOException {
    PlainCapture capture = PlainCapture.read(file);
    Dissection dissection = new Dissection();
    Map<String, Integer> counts = new HashMap<>();
    for (PlainCapture.Frame frame : capture.frames()) {
      long headers = dissection.dissect(
          capture.bytes(), frame.offset(), frame.captured(), frame.original(), frame.linkType());
      int protocols = Headers.protocols(headers);
      for (int i = 0; i < PROTOCOLS.length; i++) {
        add(counts, COLUMNS.get(i), (protocols & PROTOCOLS[i]) != 0);
      }
      add(counts, "other", (protocols & (Protocols.IPV4 | Protocols.IPV6 | Protocols.ARP)) == 0);
      add(counts, "vlan", (protocols & Protocols.VLAN) != 0);
      add(counts, "fragments", (protocols & Protocols.FRAGMENT) != 0);
      int marks = Headers.marks(headers);
      add(counts, "bad_ip_csum", (marks & Marks.BAD_IP_CHECKSUM) != 0);
      add(counts, "bad_tcp_csum", (marks & Marks.BAD_TCP_CHECKSUM) != 0);
      add(counts, "bad_udp_csum", (marks & Marks.BAD_UDP_CHECKSUM) != 0);
    }
    return counts;
  }

  private static void add(Map<String, Integer> counts, String column, boolean found) {
    counts.merge(column, found ? 1 : 0, Integer::sum);
  }
}
