package org.ringscope.stack.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.Tcp;
import org.ringscope.stack.Segments;
import org.ringscope.stack.tcp.ReceiveSettings;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpReceiver;

/** When an application gets what is in its buffers, worked by hand: two buffers of 100 bytes. */
class HandOverTest {
  private static final long TIMEOUT = 1_000_000;

  private final List<String> completed = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private int buffersAtFirst = 2;
  private AdaptationLayer layer = layer(HandOver.DEFAULT);

  @Test
  void aFullBufferIsHandedOver() {
    Segments segments = segments(new HandOver(true, 0));
    segments.send(1, new byte[150]);
    assertEquals(List.of("0: 0-100 FULL"), completed);
  }

  @Test
  void aPushHandsOverAPartOfABuffer() {
    Segments segments = segments(new HandOver(true, 0));
    segments.send(1, Tcp.ACK | Tcp.PSH, new byte[40]);
    segments.send(41, Tcp.ACK | Tcp.PSH, new byte[100]);
    assertEquals(List.of("0: 0-40 PUSH", "0: 40-100 FULL", "1: 100-140 PUSH"), completed);
  }

  @Test
  void aPushBeyondAHoleWaitsForTheHoleToClose() {
    Segments segments = segments(new HandOver(true, 0));
    segments.send(31, Tcp.ACK | Tcp.PSH, new byte[30]);
    assertEquals(List.of(), completed);
    segments.send(1, new byte[30]);
    assertEquals(List.of("0: 0-60 PUSH"), completed);
  }

  @Test
  void withoutPushOnlyFullBuffersAndTheEndAreHandedOver() {
    Segments segments = segments(new HandOver(false, 0));
    segments.send(1, Tcp.ACK | Tcp.PSH, new byte[40]);
    segments.send(41, Tcp.ACK | Tcp.FIN, new byte[10]);
    assertEquals(List.of("0: 0-50 FIN"), completed);
  }

  @Test
  void aFinWithoutDataHandsOverWhatIsThere() {
    Segments segments = segments(new HandOver(true, 0));
    segments.send(1, new byte[40]);
    segments.send(41, Tcp.ACK | Tcp.FIN, new byte[0]);
    assertEquals(List.of("0: 0-40 FIN"), completed);
  }

  @Test
  void bytesThatWaitedLongEnoughAreHandedOver() {
    Segments segments = segments(new HandOver(true, TIMEOUT));
    segments.send(1, new byte[40]);
    segments.send(41, new byte[10]);
    segments.pause(TIMEOUT);
    segments.send(51, new byte[10]);
    assertEquals(List.of("0: 0-50 TIMEOUT"), completed);
  }

  /** Of 40 and 10 bytes the first 40 came at 2 µs, for the SYN was at 1 µs. */
  @Test
  void theyAreWhenTheyHadWaitedLongEnough() {
    Segments segments = segments(new HandOver(true, TIMEOUT));
    segments.send(1, new byte[40]);
    segments.pause(2 * TIMEOUT);
    segments.send(41, new byte[70]);
    assertEquals(List.of("0: 0-40 TIMEOUT", "0: 40-100 FULL"), completed);
    assertEquals(List.of(2_000 + TIMEOUT, 3_000 + 2 * TIMEOUT), times);
  }

  @Test
  void theCapturesEndHandsOverWhatHadWaitedLongEnough() {
    Segments segments = segments(new HandOver(true, TIMEOUT));
    segments.send(1, new byte[40]);
    layer.finish(2_000 + TIMEOUT);
    assertEquals(List.of("0: 0-40 TIMEOUT"), completed);
    assertEquals(List.of(2_000 + TIMEOUT), times);
  }

  @Test
  void theCapturesEndDoesNotHandOverWhatStillWaits() {
    Segments segments = segments(new HandOver(true, TIMEOUT));
    segments.send(1, new byte[40]);
    layer.finish(2_000 + TIMEOUT - 1);
    assertEquals(List.of(), completed);
  }

  @Test
  void aFinThatComesLateFindsNothingToHandOver() {
    Segments segments = segments(new HandOver(true, TIMEOUT));
    segments.send(1, new byte[40]);
    segments.pause(TIMEOUT);
    segments.send(41, Tcp.ACK | Tcp.FIN, new byte[0]);
    assertEquals(List.of("0: 0-40 TIMEOUT"), completed);
  }

  /** Bytes 100 to 150 wait in no buffer until one is posted, and in that one from then on. */
  @Test
  void bytesWaitFromWhenTheirBufferIsPosted() {
    buffersAtFirst = 1;
    Segments segments = segments(new HandOver(true, TIMEOUT));
    segments.send(1, new byte[150]);
    long posted = 2_000 + 3 * TIMEOUT;
    layer.placements().getFirst().post(new PostedBuffer(100, null), posted);
    layer.finish(posted + TIMEOUT);
    assertEquals(List.of("0: 0-100 FULL", "1: 100-150 TIMEOUT"), completed);
    assertEquals(List.of(2_000L, posted + TIMEOUT), times);
  }

  /** The hole closes by the acknowledgment, 1 µs after what is behind it came. */
  @Test
  void bytesBehindAHoleThatIsNeverFilledWaitFromWhenItIsAcknowledged() {
    Segments segments = segments(new HandOver(true, TIMEOUT));
    segments.send(31, new byte[30]);
    segments.acknowledge(61);
    layer.finish(3_000 + TIMEOUT);
    assertEquals(List.of("0: 0-60 TIMEOUT"), completed);
    assertEquals(List.of(3_000 + TIMEOUT), times);
  }

  @Test
  void nothingIsHandedOverTwice() {
    Segments segments = segments(new HandOver(true, 0));
    segments.send(1, Tcp.ACK | Tcp.PSH, new byte[40]);
    segments.send(1, Tcp.ACK | Tcp.PSH, new byte[40]);
    segments.send(41, Tcp.ACK | Tcp.PSH, new byte[60]);
    segments.send(101, Tcp.ACK | Tcp.FIN, new byte[0]);
    assertEquals(List.of("0: 0-40 PUSH", "0: 40-100 FULL"), completed);
  }

  private AdaptationLayer layer(HandOver handOver) {
    return new AdaptationLayer(LayerSettings.DEFAULT.withHandOver(handOver), FewBuffers::new, new Completions());
  }

  private Segments segments(HandOver handOver) {
    layer = layer(handOver);
    Segments segments = new Segments(new TcpReceiver(ReceiveSettings.DEFAULT, layer));
    segments.open(0);
    return segments;
  }

  private final class Completions implements PlacementListener {
    @Override
    public void placed(
        StreamDirection direction,
        long packet,
        long time,
        long position,
        int length,
        Fate fate,
        @Nullable Cause cause) {}

    @Override
    public void completed(StreamDirection direction, int buffer, long from, long to, long time, Completion why) {
      completed.add(buffer + ": " + from + "-" + to + " " + why);
      times.add(time);
    }
  }

  private final class FewBuffers implements Application {
    @Override
    public void advanceTo(StreamPlacement placement, long time) {
      while (placement.buffers().size() < buffersAtFirst) {
        placement.post(new PostedBuffer(100, null), time);
      }
    }

    @Override
    public void completed(StreamPlacement placement, int buffer, long time) {}
  }
}
