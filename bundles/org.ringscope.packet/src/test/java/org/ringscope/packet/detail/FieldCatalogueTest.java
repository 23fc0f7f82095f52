package org.ringscope.packet.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.LayerWalk;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.testing.Program;

class FieldCatalogueTest {
  /** Names that Wireshark lacks: bytes it takes apart or names otherwise. */
  private static final Set<String> OUR_OWN = Set.of(
      "trailer", "snap", "capture", "tag", "ip.option", "ip.opt.data", "sctp.chunk", "sctp.chunk_value",
      "tcp.options.mptcp", "capture.header", "tag.header", "sctp.data_ssn");

  @Test
  void namesAndKindsAreWiresharks() throws IOException, InterruptedException {
    Map<String, Set<String>> known = new HashMap<>();
    for (String line : Program.run("tshark", "-G", "fields")) {
      String[] columns = line.split("\t");
      String kind = columns[0].equals("P") ? "protocol" : columns[3];
      known.computeIfAbsent(columns[2], name -> new TreeSet<>()).add(kind);
    }
    List<String> strange = new ArrayList<>();
    for (FieldType type : FieldCatalogue.all()) {
      Set<String> kinds = known.getOrDefault(type.filterName(), Set.of());
      boolean own = OUR_OWN.contains(type.filterName()) || type.filterName().endsWith(".header");
      if (!own && kinds.stream().noneMatch(kind -> fits(type, kind))) {
        strange.add(type + " is " + type.kind() + ", Wireshark's " + kinds);
      }
    }
    assertEquals(List.of(), strange);
    assertTrue(FieldCatalogue.all().size() > 250, FieldCatalogue.all().size() + " fields");
  }

  private static boolean fits(FieldType type, String wireshark) {
    return switch (type.kind()) {
      case PROTOCOL -> wireshark.equals("protocol");
      case BYTES -> Set.of("FT_BYTES", "FT_NONE", "protocol").contains(wireshark);
      // Wireshark calls some flags numbers of one bit, and TCP's three reserved bits a flag.
      case FLAG -> wireshark.equals("FT_BOOLEAN") || wireshark.startsWith("FT_UINT");
      case UNSIGNED -> wireshark.startsWith("FT_UINT") || wireshark.equals("FT_BOOLEAN");
      case IPV4 -> wireshark.equals("FT_IPv4");
      case IPV6 -> wireshark.equals("FT_IPv6");
      case MAC -> wireshark.equals("FT_ETHER");
    };
  }

  @Test
  void aNameIsFoundAsItIsWritten() {
    assertEquals("Time to Live", find("ip.ttl").name());
    assertNull(FieldCatalogue.find("IP.TTL"));
    assertNull(FieldCatalogue.find("ip."));
  }

  @Test
  void aTunnelHasTheValuesOfBothHeadersFromTheOutsideIn() {
    byte[] packet = new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").udp(1000, 4789).vxlan(7)
        .ethernet(2, 1).ipv4("192.168.0.1", "192.168.0.2").tcp(5, 80).build();
    assertEquals(List.of(0x0a000001L, 0x0a000002L, 0xc0a80001L, 0xc0a80002L), values("ip.addr", packet));
    assertEquals(List.of(7L), values("vxlan.vni", packet));
    assertEquals(List.of(5L, 80L), values("tcp.port", packet));
    assertEquals(List.of(1L, 1L), values("ip.checksum.status", packet));
    assertEquals(List.of(0L), values("tcp", packet));
    assertEquals(List.of(), values("sctp", packet));
  }

  @Test
  void aSearchEndsWhenItsConsumerHasEnough() {
    byte[] packet = new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).build();
    List<Long> seen = new ArrayList<>();
    FieldCatalogue.values(new LayerWalk(), find("udp.port"), MemorySegment.ofArray(packet), 0, packet.length,
        packet.length, LinkType.ETHERNET, (number, first, length) -> {
          seen.add(number);
          return false;
        });
    assertEquals(List.of(1L), seen);
  }

  private static FieldType find(String name) {
    return Objects.requireNonNull(FieldCatalogue.find(name), name);
  }

  private static List<Long> values(String name, byte[] packet) {
    List<Long> values = new ArrayList<>();
    FieldCatalogue.values(new LayerWalk(), find(name), MemorySegment.ofArray(packet), 0, packet.length, packet.length,
        LinkType.ETHERNET, (number, first, length) -> values.add(number));
    return values;
  }
}
