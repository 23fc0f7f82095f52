package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.testing.Program;

class PacketBuilderTest {
  private static final String A4 = "10.0.0.1";
  private static final String B4 = "10.0.0.2";
  private static final String A6 = "2001:db8::1";
  private static final String B6 = "2001:db8::2";

  private static PacketBuilder ethernet() {
    return new PacketBuilder().ethernet(0x020000000001L, 0x020000000002L);
  }

  /** Frames and the protocol chains that tshark gives them. */
  private static List<byte[]> frames(List<String> chains) {
    List<byte[]> frames = new ArrayList<>();
    byte[] data = {1, 2, 3};
    add(frames, chains, ethernet().ipv4(A4, B4).options(1, 1, 1, 0).tcp(1, 9999).options(2, 4, 5, 0xb4).flags(Tcp.SYN),
        "eth:ethertype:ip:tcp");
    add(frames, chains, ethernet().vlan(5).ipv6(A6, B6).tcp(1, 9999).payload(data),
        "eth:ethertype:vlan:ethertype:ipv6:tcp:data");
    add(frames, chains, ethernet().ipv6(A6, B6).hopByHop(5, 2, 0, 0).destinationOptions().udp(60_000, 60_001)
        .payload(data), "eth:ethertype:ipv6:ipv6.hopopts:ipv6.dstopts:udp:data");
    add(frames, chains, ethernet().ipv4(A4, B4).udp(60_000, 4789).vxlan(7).ethernet(1, 2).ipv4(B4, A4)
        .icmp(Icmp.ECHO_REQUEST, 0, 0x10001).payload(data),
        "eth:ethertype:ip:udp:vxlan:eth:ethertype:ip:icmp:data");
    add(frames, chains, ethernet().ipv4(A4, B4).gre().ipv6(A6, B6).icmpv6(Icmpv6.ECHO_REQUEST, 0, 1).payload(data),
        "eth:ethertype:ip:gre:ipv6:icmpv6:data");
    add(frames, chains, ethernet().ipv4(A4, B4).udp(60_000, 6081).geneve(9).ethernet(1, 2).vlan(8)
        .arp(Arp.REQUEST, 1, A4, 0, B4), "eth:ethertype:ip:udp:geneve:eth:ethertype:vlan:ethertype:arp");
    add(frames, chains, ethernet().mpls(100).mpls(200).ipv4(A4, B4).udp(60_000, 60_001).payload(data),
        "eth:ethertype:mpls:ip:udp:data");
    add(frames, chains, ethernet().ipv4(A4, B4).sctp(1, 9999, 77), "eth:ethertype:ip:sctp");
    add(frames, chains, ethernet().ipv4(A4, B4).ipv6(A6, B6).tcp(1, 9999), "eth:ethertype:ip:ipv6:tcp");
    add(frames, chains, ethernet().ipv6(A6, B6).ipv6Fragment(0, true, 5).udp(60_000, 60_001).payload(new byte[24]),
        "eth:ethertype:ipv6:ipv6.fraghdr:udp:data");
    return frames;
  }

  private static void add(List<byte[]> frames, List<String> chains, PacketBuilder builder, String chain) {
    frames.add(builder.build());
    chains.add(chain);
  }

  @Test
  void tsharkFindsNothingWrong(@TempDir Path folder) throws IOException, InterruptedException {
    List<String> chains = new ArrayList<>();
    Path file = folder.resolve("built.pcap");
    writePcap(file, frames(chains));
    List<String> lines = Program.run("tshark", "-r", file.toString(), "-o", "ip.check_checksum:TRUE",
        "-o", "tcp.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE", "-o", "sctp.checksum:CRC 32c",
        "-o", "ip.defragment:FALSE", "-o", "ipv6.defragment:FALSE",
        "-T", "fields", "-e", "frame.protocols", "-e", "ip.checksum.status", "-e", "tcp.checksum.status",
        "-e", "udp.checksum.status", "-e", "icmp.checksum.status", "-e", "icmpv6.checksum.status",
        "-e", "sctp.checksum.status", "-e", "_ws.malformed", "-e", "ip.len");
    assertEquals(chains, lines.stream().map(line -> line.split("\t", -1)[0]).toList());
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      for (int i = 1; i <= 6; i++) {
        assertTrue(!List.of(fields[i].split(",")).contains("0"), () -> "a bad checksum: " + line);
      }
      assertEquals("", fields[7], line);
    }
  }

  private static void writePcap(Path file, List<byte[]> frames) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(0xa1b2c3d4);
      out.writeInt(2 << 16 | 4);
      out.writeLong(0);
      out.writeInt(262_144);
      out.writeInt(LinkType.ETHERNET);
      for (byte[] frame : frames) {
        out.writeLong(0);
        out.writeInt(frame.length);
        out.writeInt(frame.length);
        out.write(frame);
      }
    }
  }

  @Test
  void builtFramesAreDissectedWithoutAMark() {
    Dissection dissection = new Dissection();
    for (byte[] frame : frames(new ArrayList<>())) {
      long headers =
          dissection.dissect(MemorySegment.ofArray(frame), 0, frame.length, frame.length, LinkType.ETHERNET);
      assertEquals(0, Headers.marks(headers));
    }
  }

  @Test
  void viewsReadWhatWasSet() {
    byte[] frame = ethernet().vlan(0xabc).ipv4(A4, B4).timeToLive(9).identification(0x1234).options(1, 1, 1, 0)
        .tcp(1234, 443).sequenceNumber(0xfedcba98L).acknowledgmentNumber(7).flags(Tcp.SYN | Tcp.ACK).window(500)
        .build();
    MemorySegment bytes = MemorySegment.ofArray(frame);
    assertEquals(0x020000000001L, Ethernet.destination(bytes, 0));
    assertEquals(0x020000000002L, Ethernet.source(bytes, 0));
    assertEquals(EtherType.VLAN, Ethernet.etherType(bytes, 0));
    assertEquals(0xabc, Vlan.identifier(bytes, 14));
    assertEquals(24, Ipv4.headerLength(bytes, 18));
    assertEquals(44, Ipv4.totalLength(bytes, 18));
    assertEquals(9, Ipv4.timeToLive(bytes, 18));
    assertEquals(0x1234, Ipv4.identification(bytes, 18));
    assertEquals(0x0a000001L, Ipv4.source(bytes, 18));
    assertEquals(1234, Tcp.sourcePort(bytes, 42));
    assertEquals(443, Tcp.destinationPort(bytes, 42));
    assertEquals(0xfedcba98L, Tcp.sequenceNumber(bytes, 42));
    assertEquals(Tcp.SYN | Tcp.ACK, Tcp.flags(bytes, 42));
    assertEquals(500, Tcp.window(bytes, 42));
    assertEquals(20, Tcp.headerLength(bytes, 42));
  }

  @Test
  void aSetterNeedsItsHeader() {
    assertThrows(IllegalStateException.class, () -> ethernet().flags(Tcp.SYN));
    assertThrows(IllegalArgumentException.class, () -> ethernet().vlan(4096));
    assertThrows(IllegalArgumentException.class, () -> ethernet().ipv4(A4, B4).fragment(12, true));
    assertThrows(IllegalArgumentException.class, () -> ethernet().ipv4(A4, "10.0.0"));
  }
}
