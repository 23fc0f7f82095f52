package org.ringscope.view.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;

class PacketTreeTest {
  private static final int IP = 14;
  private static final int TCP = IP + 20;

  private static PacketTree tree() {
    byte[] bytes = new PacketBuilder().ethernet(0x0200_0000_0002L, 0x0200_0000_0001L).ipv4("10.0.0.1", "10.0.0.2")
        .timeToLive(64).tcp(1000, 80).flags(Tcp.SYN).payload((byte) 'h', (byte) 'i').build();
    return PacketTree.of(new PacketBytes(1, bytes, bytes.length, LinkType.ETHERNET));
  }

  private static Stream<TreeRow> all(List<TreeRow> rows) {
    return rows.stream().flatMap(row -> Stream.concat(Stream.of(row), all(row.rows())));
  }

  private static TreeRow row(PacketTree tree, String filterName) {
    return all(tree.rows()).filter(row -> row.filterName().equals(filterName)).findFirst().orElseThrow();
  }

  @Test
  void headersAreTheUppermostRows() {
    assertEquals(
        List.of(
            "Ethernet II, 02:00:00:00:00:01 → 02:00:00:00:00:02",
            "Internet Protocol Version 4, 10.0.0.1 → 10.0.0.2",
            "Transmission Control Protocol, 1000 → 80 (SYN)",
            "Data, 2 bytes"),
        tree().rows().stream().map(TreeRow::text).toList());
  }

  @Test
  void aBitFieldShowsItsBitsAmongTheOthers() {
    PacketTree tree = tree();
    assertEquals(".... 0101 = Internet Header Length: 20 bytes", row(tree, "ip.hdr_len").text());
    assertEquals(".... ..1. = SYN: Set", row(tree, "tcp.flags.syn").text());
    assertEquals("...0 0000 0000 0000 = Fragment Offset: 0 (0 bytes)", row(tree, "ip.frag_offset").text());
    assertEquals("Time to Live: 64", row(tree, "ip.ttl").text());
    assertTrue(row(tree, "tcp.checksum").text().endsWith(" [correct]"), row(tree, "tcp.checksum").text());
  }

  @Test
  void aFieldHasItsBytes() {
    PacketTree tree = tree();
    assertEquals(new ByteRange(IP + 8, 1), row(tree, "ip.ttl").bytes());
    assertEquals(new ByteRange(TCP + 12, 2), row(tree, "tcp.flags").bytes());
    assertEquals(new ByteRange(TCP + 20, 2), row(tree, "data").bytes());
    assertEquals(0, row(tree, "tcp.len").bytes().length());
  }

  @Test
  void aByteLeadsToItsField() {
    PacketTree tree = tree();
    assertEquals(List.of("ip", "ip.ttl"), names(tree.pathTo(IP + 8)));
    assertEquals(List.of("ip", "ip.src"), names(tree.pathTo(IP + 13)));
    assertEquals(List.of("tcp", "tcp.hdr_len"), names(tree.pathTo(TCP + 12)));
    assertEquals(List.of("tcp", "tcp.flags"), names(tree.pathTo(TCP + 13)));
    assertEquals(List.of("data", "data.data"), names(tree.pathTo(TCP + 21)));
    assertEquals(List.of(), tree.pathTo(TCP + 22));
    assertEquals(List.of(), tree.pathTo(-1));
  }

  private static List<String> names(List<TreeRow> path) {
    return path.stream().map(row -> row.filterName()).toList();
  }

  @Test
  void aRowIsCopiedAsValueFilterAndBytes() {
    PacketTree tree = tree();
    assertEquals("64", CopyText.VALUE.of(row(tree, "ip.ttl"), tree.packet()));
    assertEquals("Time to Live: 64", CopyText.NAME_AND_VALUE.of(row(tree, "ip.ttl"), tree.packet()));
    assertEquals("ip.ttl == 64", CopyText.FILTER.of(row(tree, "ip.ttl"), tree.packet()));
    assertEquals("40", CopyText.BYTES.of(row(tree, "ip.ttl"), tree.packet()));
    assertEquals("0a000001", CopyText.BYTES.of(row(tree, "ip.src"), tree.packet()));
    assertEquals("", CopyText.BYTES.of(row(tree, "tcp.len"), tree.packet()));
  }

  @Test
  void aFilterIsWrittenAsItsFieldIs() {
    PacketTree tree = tree();
    assertEquals("ip.src == 10.0.0.1", row(tree, "ip.src").filter());
    assertEquals("eth.dst == 02:00:00:00:00:02", row(tree, "eth.dst").filter());
    assertEquals("eth.type == 0x0800", row(tree, "eth.type").filter());
    assertEquals("tcp.flags.syn == 1", row(tree, "tcp.flags.syn").filter());
    assertEquals("tcp.flags == 0x002", row(tree, "tcp.flags").filter());
    assertEquals("ip.hdr_len == 20", row(tree, "ip.hdr_len").filter());
    assertEquals("tcp", row(tree, "tcp").filter());
    assertEquals("data.data", row(tree, "data.data").filter());
  }

  @Test
  void aPacketOfAnUnknownLinkTypeIsData() {
    PacketTree tree = PacketTree.of(new PacketBytes(1, new byte[3], 3, 999));
    assertEquals(List.of("Data, 3 bytes"), tree.rows().stream().map(TreeRow::text).toList());
    assertEquals(List.of(), PacketTree.of(new PacketBytes(1, new byte[0], 3, 1)).rows());
  }
}
