package org.ringscope.stack.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;

/** Holes that are never filled cost no more memory than the limits allow. */
class BoundedMemoryTest {
  private static final int STREAMS = 100_000;
  private static final long HELD_BYTES = 8 << 20;
  private static final int RANGES = 50_000;
  private static final int SOURCE = 26;
  private static final int SEQUENCE = 38;
  private static final int PAYLOAD = 100;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  @Test
  void holesInManyStreamsAreGivenUpByCause() {
    StreamAssembler assembler = new StreamAssembler(HELD_BYTES, new Nobody());
    ReceiveSettings settings = ReceiveSettings.DEFAULT.withLimits(new ReceiveLimits(STREAMS / 2, 4, RANGES));
    TcpReceiver receiver = new TcpReceiver(settings, assembler);
    byte[] frame = new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1024, 80).sequenceNumber(1)
        .flags(Tcp.ACK).payload(new byte[PAYLOAD]).build();
    MemorySegment bytes = MemorySegment.ofArray(frame);
    PacketBatch batch = batch(bytes);
    for (int round = 0; round < 3; round++) {
      for (int stream = 0; stream < STREAMS; stream++) {
        bytes.set(INT, SOURCE, stream);
        bytes.set(INT, SEQUENCE, 1 + round * 1000);
        receiver.receive(batch, 0);
      }
    }
    assertEquals(STREAMS / 2, receiver.streams().size());
    assertEquals(3L * STREAMS / 2, receiver.untracked());
    assertTrue(assembler.heldBytes() <= HELD_BYTES, () -> assembler.heldBytes() + " bytes held");
    long arrived = sum(receiver, SegmentCounter.NEW_BYTES);
    long refused = sum(receiver, SegmentCounter.REFUSED_BYTES);
    assertTrue(refused > 0, "nothing was given up");
    assertEquals(3L * STREAMS / 2 * PAYLOAD, arrived + refused);
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
}
