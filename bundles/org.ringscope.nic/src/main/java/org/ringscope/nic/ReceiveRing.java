package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * Descriptors of one receive ring and the packets that wait in them.
 *
 * <p>The card fills the descriptor at the producer index, the host empties the one at the consumer index. Both count on
 * without wrapping; a descriptor's slot is the index modulo the ring's size. Of a packet only numbers are kept; its
 * bytes, and the virtual NIC it is for, are kept where the ring has {@link ReceiveBuffers}.
 */
final class ReceiveRing {
  private static final int WORDS = 7;

  private final int size;
  private final long[] packets;
  private final @Nullable ReceiveBuffers buffers;
  private long producer;
  private long consumer;

  /** @param buffers keep the frames' bytes, or null where no stage behind looks at frames */
  ReceiveRing(int size, @Nullable ReceiveBuffers buffers) {
    this.size = size;
    this.buffers = buffers;
    packets = new long[size * WORDS];
  }

  int waiting() {
    return (int) (producer - consumer);
  }

  /** Descriptors filled so far: the index of the one that the card fills next. */
  long producer() {
    return producer;
  }

  /** Descriptors emptied so far: the index of the one that the host empties next. */
  long consumer() {
    return consumer;
  }

  /** Puts row {@code row} of {@code batch} into the next free descriptor. */
  void produce(PacketBatch batch, int row) {
    int slot = (int) (producer++ % size);
    int at = slot * WORDS;
    packets[at] = batch.time[row];
    packets[at + 1] = batch.number[row];
    packets[at + 2] = batch.address[row];
    packets[at + 3] = batch.headers[row];
    packets[at + 4] = (long) batch.originalLength[row] << 32 | batch.capturedLength[row];
    packets[at + 5] = (long) batch.interfaceIndex[row] << 32 | batch.direction[row];
    packets[at + 6] = (long) batch.column(NicColumns.HASH)[row] << 32 | batch.column(NicColumns.RING)[row];
    if (buffers != null) {
      buffers.fill(slot, batch, row);
      packets[at + 5] |= (long) batch.column(NicColumns.VIRTUAL_NIC)[row] << Byte.SIZE;
    }
  }

  /** Memory that holds the bytes of the packet that waits longest; {@link MemorySegment#NULL} without buffers. */
  MemorySegment take() {
    return buffers == null ? MemorySegment.NULL : buffers.take((int) (consumer % size));
  }

  /** Frees the descriptor of the packet that waits longest and appends the packet to {@code batch}. */
  void consume(PacketBatch batch) {
    int slot = (int) (consumer++ % size);
    int at = slot * WORDS;
    int row = batch.count++;
    batch.time[row] = packets[at];
    batch.number[row] = packets[at + 1];
    batch.address[row] = packets[at + 2];
    batch.headers[row] = packets[at + 3];
    batch.originalLength[row] = (int) (packets[at + 4] >>> 32);
    batch.capturedLength[row] = (int) packets[at + 4];
    batch.interfaceIndex[row] = (short) (packets[at + 5] >>> 32);
    batch.direction[row] = (byte) packets[at + 5];
    batch.column(NicColumns.HASH)[row] = (int) (packets[at + 6] >>> 32);
    batch.column(NicColumns.RING)[row] = (int) packets[at + 6];
    if (buffers != null) {
      batch.offset[row] = buffers.offset(slot);
      batch.column(NicColumns.VIRTUAL_NIC)[row] = (int) packets[at + 5] >>> Byte.SIZE;
    }
  }

  /** Only what waits is written: most checkpoints find few packets in rings of thousands of descriptors. */
  void save(StateWriter writer) {
    writer.write(producer);
    writer.write(consumer);
    int first = (int) (consumer % size);
    int untilEnd = Math.min(waiting(), size - first);
    writer.write(packets, first * WORDS, untilEnd * WORDS);
    writer.write(packets, 0, (waiting() - untilEnd) * WORDS);
    if (buffers != null) {
      for (long index = consumer; index < producer; index++) {
        int slot = (int) (index % size);
        buffers.save(writer, slot, capturedLength(slot));
      }
    }
  }

  void restore(StateReader reader) {
    producer = reader.read();
    consumer = reader.read();
    int first = (int) (consumer % size);
    int untilEnd = Math.min(waiting(), size - first);
    reader.read(packets, first * WORDS, untilEnd * WORDS);
    reader.read(packets, 0, (waiting() - untilEnd) * WORDS);
    if (buffers != null) {
      for (long index = consumer; index < producer; index++) {
        int slot = (int) (index % size);
        buffers.restore(reader, slot, capturedLength(slot));
      }
    }
  }

  private int capturedLength(int slot) {
    return (int) packets[slot * WORDS + 4];
  }
}
