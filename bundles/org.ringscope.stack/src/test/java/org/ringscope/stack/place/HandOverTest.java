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

  @Test
  void nothingIsHandedOverTwice() {
    Segments segments = segments(new HandOver(true, 0));
    segments.send(1, Tcp.ACK | Tcp.PSH, new byte[40]);
    segments.send(1, Tcp.ACK | Tcp.PSH, new byte[40]);
    segments.send(41, Tcp.ACK | Tcp.PSH, new byte[60]);
    segments.send(101, Tcp.ACK | Tcp.FIN, new byte[0]);
    assertEquals(List.of("0: 0-40 PUSH", "0: 40-100 FULL"), completed);
  }

  private Segments segments(HandOver handOver) {
    AdaptationLayer layer =
        new AdaptationLayer(LayerSettings.DEFAULT.withHandOver(handOver), TwoBuffers::new, new Completions());
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
    }
  }

  private static final class TwoBuffers implements Application {
    @Override
    public void advanceTo(StreamPlacement placement, long time) {
      while (placement.buffers().size() < 2) {
        placement.post(new PostedBuffer(100, null), time);
      }
    }

    @Override
    public void completed(StreamPlacement placement, int buffer, long time) {}
  }
}
