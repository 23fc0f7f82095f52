package org.ringscope.view.filter.scan;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.session.Scenario;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.view.CaptureReplay;

/** Filters beside tshark's -Y, over all sound shared captures but the large ones, strung together to one. */
class FilterAgainstTsharkTest {
  /** Custom blocks are frames for tshark and none for us, which shifts frame numbers. */
  private static final Set<String> WITH_CUSTOM_BLOCKS = Set.of(
      "pcapng/pcapng-test-generator_output_le_difficult_test202.pcapng",
      "pcapng/pcapng-test-generator_output_be_advanced_test102.pcapng",
      "pcapng/gen_png_queues_mixed_resol_le.pcapng");

  private static final List<String> STATELESS = List.of(
      "ip.defragment:FALSE", "ipv6.defragment:FALSE", "tcp.desegment_tcp_streams:FALSE",
      "tcp.relative_sequence_numbers:FALSE");

  @TempDir static Path folder;
  private static CaptureReplay replay;
  private static Path capture;

  @BeforeAll
  static void stringTogether() throws IOException, InterruptedException {
    capture = folder.resolve("all.pcapng");
    List<String> command = new ArrayList<>(List.of("mergecap", "-a", "-w", capture.toString()));
    for (Map<String, String> row : SharedCaptures.summary()) {
      if (isComparable(row)) {
        command.add(SharedCaptures.file(row.getOrDefault("file", "")).toString());
      }
    }
    Program.run(command.toArray(String[]::new));
    replay = Scans.replayed(capture, Scenario.DEFAULT);
  }

  @AfterAll
  static void close() throws IOException {
    if (replay != null) {
      replay.close();
    }
  }

  /**
   * Leaves out what the two see differently on purpose: where a header is cut off or contradicts itself, tshark shows
   * the fields before that place and for us the header's start makes it one; where a large send leaves a length open,
   * tshark puts the frame's in its place.
   */
  private static boolean isComparable(Map<String, String> row) {
    String file = row.getOrDefault("file", "");
    return !file.matches("(large|malformed|roce-or-jumbo)/.*") && !WITH_CUSTOM_BLOCKS.contains(file)
        && "-".equals(row.get("reader_message"))
        && Objects.equals(row.get("bytes_on_wire"), row.get("bytes_captured"));
  }

  private static Set<Long> tshark(String filter) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString()));
    STATELESS.forEach(preference -> command.addAll(List.of("-o", preference)));
    command.addAll(List.of("-Y", filter, "-T", "fields", "-e", "frame.number"));
    return Program.run(command.toArray(String[]::new)).stream().map(Long::valueOf).collect(toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "(tcp or udp and frame.len > 500) and not arp",
    "icmp or icmpv6 or sctp or gre or vlan",
    "ah or esp and not udp or vxlan or geneve or mpls",
    "not eth",
    "ip.src == 10.0.0.0/8 and ip.dst != 10.0.0.0/8",
    "ip.addr != 192.168.0.0/16",
    "!(ip.addr == 192.168.0.0/16)",
    "ip.addr > 192.0.0.0/8 or ip.addr <= 10.0.0.0/8",
    "ip.src in {10.0.0.1..10.0.0.9, 172.16.0.0/12}",
    "tcp.port in {80, 443, 8000..8100} or udp.port == 53",
    "tcp.port ne 80 and tcp.port not in {443}",
    "tcp.srcport > 40000 && tcp.dstport lt 1024",
    "tcp.flags.syn == 1 and tcp.flags.ack == 0 or tcp.flags.reset == 1",
    "tcp.len > 0 and tcp.window_size_value < 512",
    "tcp.seq > 2147483648 and tcp.ack == 0",
    "frame.len > 1000 or frame.cap_len <= 60",
    "frame.number in {5..8, 100, 2000..3000}",
    "frame.time_relative > 0.5 and frame.time_relative < 86400",
    "eth.addr == ff:ff:ff:ff:ff:ff or eth.src > 80:00:00:00:00:00",
    "eth.type == 0x8100 or vlan.id in {10, 20} or vlan.priority > 2",
    "arp.opcode == 1",
    "ip.ttl < 64 and ip.proto == 17 or ip.len > 1400 or ip.id == 0",
    "ipv6.addr == fe80::/10 or ipv6.dst == ff00::/8",
    "ipv6.nxt == 58 and ipv6.hlim == 255 or ipv6.plen > 1000",
    "udp.length > 200 and udp.srcport != 53",
    "icmp.type == 3 and icmp.code in {1, 3} or icmpv6.type == 135",
    "(esp.spi >= 0x1000 or esp.sequence == 1) and not udp",
    "vxlan.vni",
    "tcp.options.mss_val == 1460 or tcp.flags == 0x011 or ip.flags.df == 1 and ip.dsfield.dscp > 0",
    "arp.src.proto_ipv4 == 10.0.0.0/8 or icmpv6.nd.ns.target_address == fe80::/10 or gre.proto == 0x0800"
  })
  void findsTheSameFrames(String filter) throws Exception {
    Set<Long> expected = tshark(filter);
    assertFalse(expected.isEmpty(), "no frame of the shared captures matches " + filter);
    Set<Long> onlyOurs = new TreeSet<>(Scans.numbers(replay, filter));
    Set<Long> onlyTsharks = new TreeSet<>(expected);
    onlyTsharks.removeAll(onlyOurs);
    onlyOurs.removeAll(expected);
    assertEquals(Set.of(), onlyTsharks, "found by tshark alone");
    assertEquals(Set.of(), onlyOurs, "found by us alone");
  }
}
