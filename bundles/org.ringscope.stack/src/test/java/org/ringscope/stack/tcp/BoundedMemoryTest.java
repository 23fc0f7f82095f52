package org.ringscope.stack.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.stack.place.AdaptationLayer;
import org.ringscope.stack.place.Application;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.LayerSettings;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.StreamPlacement;

/** Holes that are never filled, in 100,000 streams, cost no more memory than the limits allow. */
class BoundedMemoryTest {
  private static final int STREAMS = 100_000;
  private static final int ROUNDS = 3;
  private static final long HELD_BYTES = 8 << 20;
  private static final int RANGES = 150_000;
  private static final int RANGES_PER_DIRECTION = 2;
  private static final int SOURCE = 26;
  private static final int SEQUENCE = 38;
  private static final int PAYLOAD = 100;

  /** The attack's streams have other ports than the good one. */
  private static final int SOURCE_PORT = 34;

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final MemorySegment bytes = MemorySegment.ofArray(
      new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1024, 80).sequenceNumber(1).flags(Tcp.ACK)
          .payload(new byte[PAYLOAD]).build());
  private final PacketBatch batch = batch(bytes);

  @Test
  void streamsAndTheirHeldBytesAndRangesAreGivenUpByCause() {
    StreamAssembler assembler = new StreamAssembler(HELD_BYTES, new Nobody());
    TcpReceiver receiver = receiver(STREAMS / 2, assembler);
    attack(receiver, assembler::heldBytes);
    assertEquals(STREAMS / 2, receiver.streams().size());
    assertEquals((long) ROUNDS * STREAMS / 2, receiver.untracked());
    requireAllAccountedFor(receiver, (long) ROUNDS * STREAMS / 2 * PAYLOAD);
  }

  @Test
  void aGoodStreamGoesOnAfterwards() {
    StreamAssembler assembler = new StreamAssembler(HELD_BYTES, new Nobody());
    TcpReceiver receiver = receiver(STREAMS + 1, assembler);
    attack(receiver, assembler::heldBytes);
    for (int i = 0; i < 10; i++) {
      send(receiver, 0, 9, 1 + i * PAYLOAD);
    }
    StreamDirection good = receiver.streams().getLast().forward();
    assertEquals(10 * PAYLOAD, good.next());
    // Its data out of order is refused, as long as the memory is used up, and taken when it is sent again in order.
    send(receiver, 0, 9, 1 + 11 * PAYLOAD);
    assertEquals(PAYLOAD, good.count(SegmentCounter.REFUSED_BYTES));
    send(receiver, 0, 9, 1 + 10 * PAYLOAD);
    send(receiver, 0, 9, 1 + 11 * PAYLOAD);
    assertEquals(12 * PAYLOAD, good.next());
  }

  @Test
  void bytesWithoutABufferAreHeldWithinTheLimit() {
    LayerSettings settings = LayerSettings.DEFAULT.withHeldBytes(HELD_BYTES);
    AdaptationLayer layer = new AdaptationLayer(settings, Late::new, PlacementListener.NONE);
    TcpReceiver receiver = receiver(STREAMS, layer);
    attack(receiver, layer::heldBytes);
    requireAllAccountedFor(receiver, (long) ROUNDS * STREAMS * PAYLOAD);
    long held = layer.placements().stream().mapToLong(placement -> placement.counts().bytes(Fate.HELD)).sum();
    assertEquals(sum(receiver, SegmentCounter.NEW_BYTES), held);
  }

  private static TcpReceiver receiver(int streams, StreamListener listener) {
    ReceiveLimits limits = new ReceiveLimits(streams, RANGES_PER_DIRECTION, RANGES);
    return new TcpReceiver(ReceiveSettings.DEFAULT.withLimits(limits), listener);
  }

  /** In each round a segment of every stream comes that does not join to the one before. */
  private void attack(TcpReceiver receiver, LongSupplier heldBytes) {
    for (int round = 0; round < ROUNDS; round++) {
      for (int stream = 0; stream < STREAMS; stream++) {
        send(receiver, stream, 1024, 1 + round * 1000);
      }
      assertTrue(heldBytes.getAsLong() <= HELD_BYTES, () -> heldBytes.getAsLong() + " bytes held");
      long ranges = receiver.streams().stream().mapToLong(stream -> stream.forward().heldRanges()).sum();
      assertTrue(ranges <= RANGES, () -> ranges + " ranges held");
    }
  }

  private void send(TcpReceiver receiver, int source, int port, int sequence) {
    bytes.set(INT, SOURCE, source);
    bytes.set(SHORT, SOURCE_PORT, (short) port);
    bytes.set(INT, SEQUENCE, sequence);
    receiver.receive(batch, 0);
  }

  private static void requireAllAccountedFor(TcpReceiver receiver, long sent) {
    long refused = sum(receiver, SegmentCounter.REFUSED_BYTES);
    assertTrue(refused > 0, "nothing was given up");
    assertEquals(sent, sum(receiver, SegmentCounter.NEW_BYTES) + refused);
  }

  private static PacketBatch batch(MemorySegment bytes) {
    PacketBatch batch = new PacketBatch();
    batch.bytes = bytes;
    batch.count = 1;
    int length = (int) bytes.byteSize();
    batch.capturedLength[0] = length;
    batch.originalLength[0] = length;
    batch.headers[0] = new Dissection().dissect(bytes, 0, length, length, LinkType.ETHERNET);
    return batch;
  }

  private static long sum(TcpReceiver receiver, SegmentCounter counter) {
    return receiver.streams().stream().mapToLong(stream -> stream.forward().count(counter)).sum();
  }

  private static final class Nobody implements InOrderListener {
    @Override
    public void bytes(StreamDirection direction, MemorySegment bytes, long offset, int length) {}

    @Override
    public void missing(StreamDirection direction, long length, Absence why) {}
  }

  /** Never posts a buffer. */
  private static final class Late implements Application {
    @Override
    public void advanceTo(StreamPlacement placement, long time) {}

    @Override
    public void completed(StreamPlacement placement, int buffer, long time) {}
  }
}
