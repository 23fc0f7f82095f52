package org.ringscope.pipeline.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.HeaderScan;
import org.ringscope.packet.Icmp;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.HandOff;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StageGraph;
import org.ringscope.pipeline.StateWriter;

class ConversationStageTest {
  private static final String A = "10.0.0.1";
  private static final String B = "10.0.0.2";

  private final HeaderScan scan = new HeaderScan();
  private ConversationStage stage = stage(1000);

  private static ConversationStage stage(int limit) {
    var ethernet = new CaptureInterface("", LinkType.ETHERNET, 0, 1_000_000, 0);
    return new ConversationStage(limit, () -> List.of(ethernet));
  }

  private static PacketBuilder ethernet() {
    return new PacketBuilder().ethernet(0x02_00_00_00_00_02L, 0x02_00_00_00_00_01L);
  }

  private static byte[] tcp(String source, int sourcePort, String destination, int port, int flags, long sequence) {
    return ethernet().ipv4(source, destination).tcp(sourcePort, port).flags(flags).sequenceNumber(sequence).build();
  }

  private void see(byte[] frame) {
    var pool = new BatchPool();
    PacketBatch batch = pool.take();
    batch.bytes = MemorySegment.ofArray(frame);
    batch.count = 1;
    batch.capturedLength[0] = frame.length;
    batch.originalLength[0] = frame.length;
    batch.headers[0] = scan.scan(batch.bytes, 0, frame.length, frame.length, LinkType.ETHERNET);
    var end = new HandOff();
    var graph =
        StageGraph.builder(pool).add(stage).add(end).connect(stage, ConversationStage.COUNTED, end).build();
    graph.accept(batch);
    graph.requireConservation();
  }

  private void expect(long tcp, long udp, long untracked) {
    assertEquals(new ConversationCounts(tcp, udp, untracked), stage.counts());
  }

  @Test
  void bothDirectionsAreOneConversation() {
    see(tcp(A, 1000, B, 80, Tcp.SYN, 5));
    see(tcp(B, 80, A, 1000, Tcp.SYN | Tcp.ACK, 900));
    see(ethernet().ipv6("fe80::2", "fe80::1").udp(53, 53).build());
    see(ethernet().ipv6("fe80::1", "fe80::2").udp(53, 53).build());
    expect(1, 1, 0);
  }

  @Test
  void portsOfOneProtocolAreNotTheOthers() {
    see(tcp(A, 1000, B, 80, Tcp.ACK, 5));
    see(ethernet().ipv4(A, B).udp(1000, 80).build());
    see(ethernet().ipv4(A, B).udp(80, 1000).build());
    expect(1, 2, 0);
  }

  @Test
  void aSynWithAnotherNumberIsAnotherConnection() {
    see(tcp(A, 1000, B, 80, Tcp.SYN, 5));
    see(tcp(A, 1000, B, 80, Tcp.SYN, 5));
    expect(1, 0, 0);
    see(tcp(A, 1000, B, 80, Tcp.SYN, 77));
    expect(2, 0, 0);
    see(tcp(B, 80, A, 1000, Tcp.SYN | Tcp.ACK, 1234));
    see(tcp(A, 1000, B, 80, Tcp.ACK, 78));
    expect(2, 0, 0);
  }

  @Test
  void whatTunnelsCarryAndErrorsQuoteCountsToo() {
    see(ethernet().ipv4(A, B).udp(50_000, 4789).vxlan(7)
        .ethernet(1, 2).ipv4("192.168.0.1", "192.168.0.2").tcp(1, 2).flags(Tcp.ACK).build());
    expect(1, 1, 0);
    byte[] failed = new PacketBuilder().ipv4(B, A).udp(5353, 9).payload(new byte[4]).build();
    see(ethernet().ipv4(A, B).icmp(Icmp.UNREACHABLE, 3, 0).payload(failed).build());
    expect(1, 2, 0);
  }

  @Test
  void aFullTableKeepsWhatItHasAndCountsTheRest() {
    stage = stage(2);
    see(ethernet().ipv4(A, B).udp(1, 1).build());
    see(ethernet().ipv4(A, B).udp(2, 1).build());
    see(ethernet().ipv4(A, B).udp(3, 1).build());
    see(ethernet().ipv4(B, A).udp(1, 2).build());
    see(tcp(A, 1, B, 1, Tcp.SYN, 0));
    expect(0, 2, 2);
  }

  @Test
  void aRestoredStageGoesOnAsTheOneSaved() {
    see(tcp(A, 1000, B, 80, Tcp.SYN, 5));
    var saved = new StateWriter();
    stage.save(saved);
    stage = stage(1000);
    stage.restore(saved.toReader());
    see(tcp(A, 1000, B, 80, Tcp.SYN, 5));
    expect(1, 0, 0);
    see(tcp(A, 1000, B, 80, Tcp.SYN, 6));
    expect(2, 0, 0);
  }

  /** Against sets of pairs of ends as text. */
  @Property(tries = 20)
  void manyPairsAreToldApart(@ForAll @Size(min = 1, max = 3000) List<@IntRange(max = 0xffff) Integer> numbers) {
    stage = stage(1 << 20);
    Set<Set<String>> pairs = new HashSet<>();
    for (int number : numbers) {
      String source = "10.0.0." + number % 5;
      String destination = "10.0.0." + number / 5 % 5;
      int sourcePort = 20_000 + number / 25 % 50;
      int port = 20_000 + number / 1250;
      see(ethernet().ipv4(source, destination).udp(sourcePort, port).build());
      pairs.add(Set.copyOf(List.of(source + ":" + sourcePort, destination + ":" + port)));
    }
    expect(0, pairs.size(), 0);
  }
}
