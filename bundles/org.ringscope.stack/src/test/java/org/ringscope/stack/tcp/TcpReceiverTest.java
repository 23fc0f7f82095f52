package org.ringscope.stack.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.Tcp;
import org.ringscope.stack.Fragments;
import org.ringscope.stack.Segments;

/** A stream's life and its oddities, as RFC 9293, RFC 7323 and RFC 6093 have them. */
class TcpReceiverTest {
  private static final int NO_OPERATION = 1;
  private static final int TIMESTAMPS = 8;

  private final List<String> heard = new ArrayList<>();
  private TcpReceiver receiver = receiver(ReceiveSettings.DEFAULT);
  private Segments segments = new Segments(receiver);

  private TcpReceiver receiver(ReceiveSettings settings) {
    return new TcpReceiver(settings, new StreamAssembler(1 << 20, new Texts()));
  }

  @Test
  void aSegmentInFragmentsReachesItsStream() {
    segments.open(0);
    List<byte[]> fragments = Fragments.cut(Segments.forward(1).payload(bytes("one two three")).build(), 16, 7);
    assertEquals(3, fragments.size());
    segments.feed(fragments.get(2));
    segments.feed(fragments.get(0));
    assertEquals(List.of(), heard);
    segments.feed(fragments.get(1));
    assertEquals(List.of("one two three"), heard);
  }

  @Test
  void aConnectionOpensAndCloses() {
    segments.open(0);
    assertEquals(StreamState.OPENING, state());
    segments.feed(Segments.backward().sequenceNumber(0).flags(Tcp.SYN | Tcp.ACK).acknowledgmentNumber(1));
    assertEquals(StreamState.OPEN, state());
    segments.send(1, Tcp.ACK | Tcp.FIN, bytes("bye"));
    assertEquals(StreamState.HALF_CLOSED, state());
    segments.feed(Segments.backward().flags(Tcp.FIN | Tcp.ACK).acknowledgmentNumber(5));
    assertEquals(StreamState.CLOSED, state());
  }

  @Test
  void aDirectionIsClosedWhenAllBeforeItsFinHasCome() {
    segments.open(0);
    segments.send(4, Tcp.ACK | Tcp.FIN, bytes("bye"));
    assertEquals(StreamState.OPENING, state());
    segments.send(1, bytes("one"));
    assertEquals(StreamState.HALF_CLOSED, state());
    assertEquals(List.of("one", "bye"), heard);
  }

  @Test
  void aCaptureMayBeginInTheMidstOfAStream() {
    segments.send(1000, bytes("midst"));
    assertEquals(StreamState.MID_STREAM, state());
  }

  @Test
  void aResetEndsAConnection() {
    segments.open(0);
    segments.send(1, Tcp.RST, new byte[0]);
    assertEquals(StreamState.RESET, state());
  }

  @Test
  void portsUsedAgainAreAnotherStream() {
    segments.open(0);
    segments.send(1, bytes("old"));
    segments.open(5000);
    segments.send(5001, bytes("new"));
    assertEquals(2, receiver.streams().size());
    assertEquals(StreamState.REPLACED, state());
    assertEquals(3, receiver.streams().get(1).forward().next());
  }

  /** RFC 6093, section 3: urgent data is data in line, whatever the pointer says. */
  @Test
  void urgentDataStaysInTheStream() {
    segments.open(0);
    segments.send(1, Tcp.ACK | Tcp.URG, bytes("abc"));
    segments.send(4, bytes("def"));
    assertEquals(List.of("abc", "def"), heard);
    assertEquals(1, receiver.streams().getFirst().forward().count(SegmentCounter.URGENT));
  }

  @Test
  void aSegmentFromBeforeTheNumbersWrappedIsNotTaken() {
    protectAgainstWrapped();
    timestamped(1, 100, "new");
    timestamped(4, 99, "old");
    timestamped(4, 101, "good");
    assertEquals(List.of("new", "good"), heard);
    assertEquals(1, count(SegmentCounter.OLD_TIMESTAMPS));
    assertEquals(3, count(SegmentCounter.OUTDATED_BYTES));
  }

  @Test
  void withoutProtectionAnOlderTimestampOnlyCounts() {
    segments.open(0);
    timestamped(1, 100, "new");
    timestamped(4, 99, "old");
    assertEquals(List.of("new", "old"), heard);
    assertEquals(1, count(SegmentCounter.OLD_TIMESTAMPS));
  }

  /** RFC 7323, section 4.3: a segment beyond a hole does not make its timestamp the recent one. */
  @Test
  void aLateSegmentIsTakenThoughNewerOnesCameBeyondIt() {
    protectAgainstWrapped();
    timestamped(4, 101, "two");
    timestamped(1, 100, "one");
    assertEquals(List.of("one", "two"), heard);
    assertEquals(0, count(SegmentCounter.OLD_TIMESTAMPS));
  }

  /** RFC 7323, section 5.5. */
  @Test
  void afterTwentyFourDaysAnOldTimestampTellsNothing() {
    protectAgainstWrapped();
    timestamped(1, 100, "new");
    segments.pause(Duration.ofDays(24).toNanos());
    timestamped(4, 99, "idle");
    assertEquals(List.of("new", "idle"), heard);
  }

  /** RFC 7323, section 5.3, R1. */
  @Test
  void aResetIsTakenWhateverItsTimestamp() {
    protectAgainstWrapped();
    timestamped(1, 100, "new");
    segments.feed(Segments.forward(4).flags(Tcp.RST).options(timestamp(99)));
    assertEquals(StreamState.RESET, state());
  }

  /** The snap length may leave nothing of a segment but its headers. */
  @Test
  void payloadThatWasCutOffIsMissing() {
    segments.open(0);
    byte[] frame = Segments.forward(1).payload(bytes("gone")).build();
    segments.feed(Arrays.copyOf(frame, frame.length - 4), frame.length);
    segments.send(5, bytes("there"));
    assertEquals(List.of("4 CUT_OFF", "there"), heard);
  }

  @Test
  void aKeepAliveIsNoData() {
    segments.open(0);
    segments.send(1, bytes("data"));
    segments.send(4, bytes("a"));
    assertEquals(1, count(SegmentCounter.KEEP_ALIVES));
    assertEquals(List.of("data"), heard);
  }

  @Test
  void fragmentsThatNeverBecomeWholeAreNoSegment() {
    segments.open(0);
    segments.feed(Fragments.cut(Segments.forward(1).payload(bytes("one two three")).build(), 16, 7).get(0));
    assertEquals(List.of(), heard);
    assertEquals(1, receiver.fragments().waiting());
  }

  private void protectAgainstWrapped() {
    receiver = receiver(ReceiveSettings.DEFAULT.withProtectionAgainstWrapped(true));
    segments = new Segments(receiver);
    segments.open(0);
  }

  private void timestamped(long sequenceNumber, int timestamp, String text) {
    segments.feed(Segments.forward(sequenceNumber).options(timestamp(timestamp)).payload(bytes(text)));
  }

  private static int[] timestamp(int value) {
    return new int[] {NO_OPERATION, NO_OPERATION, TIMESTAMPS, 10, 0, 0, value >>> 8, value & 0xff, 0, 0, 0, 0};
  }

  private StreamState state() {
    assertTrue(!receiver.streams().isEmpty());
    return receiver.streams().getFirst().state();
  }

  private long count(SegmentCounter counter) {
    return receiver.streams().getFirst().forward().count(counter);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private final class Texts implements InOrderListener {
    @Override
    public void bytes(StreamDirection direction, MemorySegment bytes, long offset, int length) {
      byte[] copy = bytes.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
      heard.add(new String(copy, StandardCharsets.US_ASCII));
    }

    @Override
    public void missing(StreamDirection direction, long length, Absence why) {
      heard.add(length + " " + why);
    }
  }
}
