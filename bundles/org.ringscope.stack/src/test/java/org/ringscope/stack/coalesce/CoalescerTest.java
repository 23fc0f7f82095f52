package org.ringscope.stack.coalesce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.stack.Segments;
import org.ringscope.stack.tcp.TcpSegment;

/** What Linux's GRO and FreeBSD's LRO join, worked by hand from their rules. */
class CoalescerTest {
  private static final int SIZE = 100;

  private final List<String> out = new ArrayList<>();
  private final TcpSegment segment = new TcpSegment();
  private final Dissection dissection = new Dissection();
  private Coalescer coalescer = new Coalescer(CoalesceSettings.of(CoalescingRule.GRO), this::note);
  private long packets;
  private long time;

  @Test
  void consecutiveSegmentsBecomeOne() {
    data(0, 1, 2);
    coalescer.finish();
    assertEquals(List.of("1: 1+300"), out);
    assertEquals(3, coalescer.segmentsIn());
    assertEquals(1, coalescer.segmentsOut());
  }

  @Test
  void aPushEndsTheSegmentAndStaysInIt() {
    data(0);
    feed(segment(1).flags(Tcp.ACK | Tcp.PSH));
    assertEquals(List.of("1: 1+200 PSH"), out);
  }

  @Test
  void aShorterSegmentIsTheLast() {
    data(0);
    feed(Segments.forward(1 + SIZE).payload(new byte[SIZE / 2]));
    assertEquals(List.of("1: 1+150"), out);
  }

  @Test
  void aLongerSegmentBeginsAnother() {
    data(0);
    feed(Segments.forward(1 + SIZE).payload(new byte[2 * SIZE]));
    assertEquals(List.of("1: 1+100"), out);
    coalescer.finish();
    assertEquals(List.of("1: 1+100", "2: 101+200"), out);
  }

  @Test
  void aGapBeginsAnother() {
    data(0, 2);
    coalescer.finish();
    assertEquals(List.of("1: 1+100", "2: 201+100"), out);
  }

  @Test
  void aRepeatedSegmentBeginsAnother() {
    data(0, 0, 1);
    coalescer.finish();
    assertEquals(List.of("1: 1+100", "2: 1+200"), out);
  }

  @Test
  void emptySegmentsAndResetsGoOnAtOnceBehindTheirData() {
    data(0);
    feed(Segments.forward(1 + SIZE));
    feed(Segments.forward(1 + SIZE).flags(Tcp.RST));
    assertEquals(List.of("1: 1+100", "2: 101+0", "3: 101+0"), out);
  }

  @Test
  void groJoinsNothingThatTellsOfAnotherMoment() {
    feed(timestamped(0, 7));
    feed(timestamped(1, 8));
    feed(timestamped(2, 8).acknowledgmentNumber(1));
    feed(timestamped(3, 8).acknowledgmentNumber(1).window(9));
    coalescer.finish();
    assertEquals(List.of("1: 1+100", "2: 101+100", "3: 201+100", "4: 301+100"), out);
  }

  @Test
  void lroJoinsWhatWentOn() {
    coalescer = new Coalescer(CoalesceSettings.of(CoalescingRule.LRO), this::note);
    feed(timestamped(0, 7));
    feed(timestamped(1, 8).acknowledgmentNumber(1).window(9));
    feed(timestamped(2, 7));
    assertEquals(List.of("1: 1+200 window 9 timestamp 8"), out);
  }

  @Test
  void hopsLeftAndTrafficClassHaveToBeTheSame() {
    data(0);
    feed(new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").timeToLive(63).tcp(1024, 80)
        .sequenceNumber(1 + SIZE).payload(new byte[SIZE]));
    coalescer.finish();
    assertEquals(List.of("1: 1+100", "2: 101+100"), out);
  }

  @Test
  void nothingWaitsLongerThanTheTimeout() {
    data(0);
    time += CoalesceSettings.of(CoalescingRule.GRO).timeout() + 1;
    data(1);
    assertEquals(List.of("1: 1+100"), out);
  }

  @Test
  void dataComesBeforeItsAcknowledgment() {
    data(0, 1);
    feed(Segments.backward().acknowledgmentNumber(1));
    assertEquals(List.of("3: 1+0"), out);
    feed(Segments.backward().acknowledgmentNumber(1 + SIZE));
    assertEquals(List.of("3: 1+0", "1: 1+200", "4: 1+0"), out);
  }

  @Test
  void aJoinedPacketIsNoLongerThanItsHeaderCanTell() {
    int size = 1448;
    int joined = (0xffff - 40) / size;
    for (int i = 0; i <= joined; i++) {
      feed(Segments.forward(1 + (long) i * size).payload(new byte[size]));
    }
    assertEquals(List.of("1: 1+" + joined * size), out);
  }

  @Test
  void moreFlowsThanHaveRoomLetTheOneGoOnThatHasWaitedLongest() {
    coalescer = new Coalescer(new CoalesceSettings(CoalescingRule.GRO, 2, 1000), this::note);
    for (int port = 1; port <= 3; port++) {
      feed(new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(port, 80).payload(new byte[port]));
    }
    assertEquals(List.of("1: 0+1"), out);
  }

  @Test
  void payloadStaysAsItWasOverIpv6Too() {
    byte[] sent = new byte[4 * SIZE];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = (byte) i;
    }
    List<byte[]> got = new ArrayList<>();
    coalescer = new Coalescer(CoalesceSettings.of(CoalescingRule.GRO), (batch, row) -> {
      segment.read(batch, row);
      got.add(segment.bytes().asSlice(segment.payload(), segment.payloadLength()).toArray(ValueLayout.JAVA_BYTE));
    });
    for (int i = 0; i < 4; i++) {
      feed(new PacketBuilder().ethernet(2, 1).ipv6("2001:db8::1", "2001:db8::2").tcp(1, 2)
          .sequenceNumber(0xffff_ff00L + i * SIZE & 0xffff_ffffL)
          .payload(Arrays.copyOfRange(sent, i * SIZE, (i + 1) * SIZE)));
    }
    coalescer.finish();
    assertEquals(1, got.size());
    assertArrayEquals(sent, got.getFirst());
  }

  private void data(int... numbers) {
    for (int number : numbers) {
      feed(segment(number));
    }
  }

  private static PacketBuilder segment(int number) {
    return Segments.forward(1 + (long) number * SIZE).payload(new byte[SIZE]);
  }

  private static PacketBuilder timestamped(int number, int value) {
    return Segments.forward(1 + (long) number * SIZE).options(1, 1, 8, 10, 0, 0, 0, value, 0, 0, 0, 0)
        .payload(new byte[SIZE]);
  }

  private void feed(PacketBuilder packet) {
    byte[] frame = packet.build();
    PacketBatch batch = new PacketBatch();
    batch.bytes = MemorySegment.ofArray(frame);
    batch.count = 1;
    batch.number[0] = ++packets;
    batch.time[0] = time++;
    batch.capturedLength[0] = frame.length;
    batch.originalLength[0] = frame.length;
    batch.headers[0] = dissection.dissect(batch.bytes, 0, frame.length, frame.length, LinkType.ETHERNET);
    coalescer.take(batch, 0);
  }

  private void note(PacketBatch batch, int row) {
    segment.read(batch, row);
    StringBuilder text = new StringBuilder();
    text.append(segment.packet()).append(": ").append(segment.sequence()).append('+').append(segment.payloadLength());
    text.append(segment.has(Tcp.PSH) ? " PSH" : "");
    text.append(segment.window() == 9 && segment.isTimestamped() && segment.payloadLength() > SIZE
        ? " window 9 timestamp " + segment.timestamp()
        : "");
    out.add(text.toString());
  }
}
