package org.ringscope.session.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.PcapWriter;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.pipeline.conversation.FlowEnds;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.testing.SharedCaptures;

class TrafficReaderTest {
  private static final int ACK = 0x10;
  private static final int SYN = 0x02;

  /** NOP, NOP, time stamps (RFC 7323, appendix A): with them 1,448 bytes fit an Ethernet's packet. */
  private static final int[] TIME_STAMPS = {1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 0};

  @TempDir Path folder;
  private final List<byte[]> frames = new ArrayList<>();

  @Test
  void aMergedFrameIsAsManyPacketsAsItsFlowsSegmentsFill() throws Exception {
    segment(1_400);
    segment(14_000);
    segment(14_001);
    Traffic traffic = read(TrafficReader.LEARN_MSS);
    assertEquals(1 + 10 + 11, traffic.packets());
    assertEquals(3, traffic.frames());
    assertEquals(2, traffic.mergedFrames());
    // Each packet on the wire has 14 bytes of Ethernet, 20 of IPv4 and 32 of TCP.
    assertEquals(1_400 + 14_000 + 14_001 + 22 * 66, traffic.table().bytes(0));
  }

  @Test
  void withoutAnOrdinarySegmentAnEthernetsIsTaken() throws Exception {
    segment(1_448 * 3);
    segment(1_448 * 3 + 1);
    segment(100);
    assertEquals(3 + 4 + 1, read(TrafficReader.LEARN_MSS).packets());
  }

  @Test
  void aGivenSizeCountsForAllAndOffForNone() throws Exception {
    segment(1_400);
    segment(14_000);
    assertEquals(2 + 20, read(700).packets());
    assertEquals(2, read(TrafficReader.NO_UNMERGE).packets());
  }

  @Test
  void aJumboSegmentIsNoMergedOne() throws Exception {
    frames.add(tcp().flags(SYN).options(2, 4, 0x23, 0x00).build());
    segment(8_948);
    segment(2 * 8_948);
    assertEquals(1 + 1 + 2, read(TrafficReader.LEARN_MSS).packets());
  }

  @Test
  void sentPacketsAreNotCounted() throws Exception {
    segment(1_000);
    frames.add(new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.2", "10.0.0.1").tcp(80, 1_000).flags(ACK).build());
    Scenario scenario = Scenario.DEFAULT.withLocal(LocalAddresses.parse(List.of("10.0.0.2")));
    Traffic traffic =
        TrafficReader.read(List.of(write()), scenario, TrafficReader.LEARN_MSS, Progress.NONE).traffic();
    assertEquals(1, traffic.packets());
  }

  @Test
  void aTunnelledPacketHasTwoFlows() throws Exception {
    frames.add(new PacketBuilder()
        .ethernet(1, 2).ipv4("192.0.2.1", "192.0.2.2").udp(50_000, 4_789).vxlan(7)
        .ethernet(3, 4).ipv4("10.0.0.1", "10.0.0.2").udp(5_000, 53).payload(new byte[10]).build());
    frames.add(new PacketBuilder()
        .ethernet(1, 2).ipv4("192.0.2.1", "192.0.2.2").gre()
        .ipv4("10.0.0.1", "10.0.0.2").tcp(5_000, 80).flags(ACK).build());
    TrafficTable table = read(TrafficReader.LEARN_MSS).table();
    assertEquals(2, table.size());
    assertEquals("udp4 192.0.2.1:50000 > 192.0.2.2:4789", table.outer(0).toString());
    assertEquals("udp4 10.0.0.1:5000 > 10.0.0.2:53", Objects.requireNonNull(table.inner(0)).toString());
    assertEquals("ip4 192.0.2.1 > 192.0.2.2", table.outer(1).toString());
    assertEquals("tcp4 10.0.0.1:5000 > 10.0.0.2:80", Objects.requireNonNull(table.inner(1)).toString());
  }

  @Test
  void fragmentsAreFlowsOfAddresses() throws Exception {
    frames.add(new PacketBuilder().ethernet(1, 2).ipv4("10.0.0.1", "10.0.0.2").fragment(0, true)
        .udp(1, 2).payload(new byte[32]).build());
    frames.add(new PacketBuilder().ethernet(1, 2).ipv4("10.0.0.1", "10.0.0.2").fragment(40, false)
        .payload(new byte[32]).build());
    TrafficTable table = read(TrafficReader.LEARN_MSS).table();
    assertEquals(1, table.size());
    assertEquals(FlowKey.parse("ip4 10.0.0.1 > 10.0.0.2"), table.outer(0));
    assertEquals(2, table.packets(0));
    assertNull(table.inner(0));
  }

  @Test
  void halvesAreThoseOfTime() throws Exception {
    for (int i = 0; i < 10; i++) {
      segment(10);
    }
    TrafficTable table = read(TrafficReader.LEARN_MSS).table();
    assertEquals(5, table.packets(0, 0));
    assertEquals(5, table.packets(0, 1));
  }

  @Test
  void aFullTableCountsWhatIsBeyond() {
    TrafficTable table = new TrafficTable(1);
    FlowEnds one = new FlowEnds();
    FlowEnds other = new FlowEnds();
    one.readFrom(new long[] {1, 0, 0, 0, 0}, 0);
    other.readFrom(new long[] {2, 0, 0, 0, 0}, 0);
    assertEquals(0, table.row(one, new FlowEnds()));
    assertEquals(-1, table.row(other, new FlowEnds()));
    assertEquals(0, table.row(one, new FlowEnds()));
  }

  @Test
  void aRealVxlanCaptureShowsItsInnerFlows() throws Exception {
    Path capture = SharedCaptures.file("tunnels/vxlan-encapsulated-http.pcap");
    TrafficTable table =
        TrafficReader.read(List.of(capture), Scenario.DEFAULT, TrafficReader.NO_UNMERGE, Progress.NONE)
            .traffic().table();
    for (int row = 0; row < table.size(); row++) {
      if (table.outer(row).destinationPort() == 4_789) {
        Objects.requireNonNull(table.inner(row));
      }
    }
  }

  private void segment(int payload) {
    frames.add(tcp().flags(ACK).options(TIME_STAMPS).payload(new byte[payload]).build());
  }

  private static PacketBuilder tcp() {
    return new PacketBuilder().ethernet(1, 2).ipv4("10.0.0.1", "10.0.0.2").tcp(1_000, 80);
  }

  private Traffic read(int mss) throws Exception {
    return TrafficReader.read(List.of(write()), Scenario.DEFAULT, mss, Progress.NONE).traffic();
  }

  private Path write() throws Exception {
    Path file = folder.resolve("a.pcap");
    try (PcapWriter writer = PcapWriter.create(file, LinkType.ETHERNET, 262_144)) {
      for (int i = 0; i < frames.size(); i++) {
        byte[] frame = frames.get(i);
        writer.write(1_000_000L * i, MemorySegment.ofArray(frame), 0, frame.length, frame.length);
      }
      writer.finish();
    }
    return file;
  }
}
