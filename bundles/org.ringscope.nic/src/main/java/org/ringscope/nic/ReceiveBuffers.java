package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * DMA buffers of one receive ring: the bytes of the frames that wait in its descriptors. They are filled and emptied in
 * the ring's order, so memory is taken page by page as frames come and goes back as they are taken: it grows with what
 * waits, not with the ring.
 */
final class ReceiveBuffers {
  private final BufferPages pages;
  private final @Nullable MemorySegment[] pageOf;
  private final int[] offsetOf;
  private @Nullable MemorySegment filling;
  private @Nullable MemorySegment emptying;
  private int filled;

  /** @param size descriptors of the ring */
  ReceiveBuffers(int size, BufferPages pages) {
    this.pages = pages;
    pageOf = new MemorySegment[size];
    offsetOf = new int[size];
  }

  /** Copies the bytes of row {@code row} into the buffer of descriptor {@code slot}. */
  void fill(int slot, PacketBatch batch, int row) {
    int length = batch.capturedLength[row];
    MemorySegment page = open(slot, length);
    MemorySegment.copy(batch.bytes, batch.offset[row], page, offsetOf[slot], length);
  }

  private MemorySegment open(int slot, int length) {
    MemorySegment page = filling;
    if (page == null || page.byteSize() - filled < length) {
      page = pages.take(length);
      filling = page;
      filled = 0;
    }
    pageOf[slot] = page;
    offsetOf[slot] = filled;
    filled += length;
    return page;
  }

  /** The page that holds the frame of {@code slot}, which is taken now; valid until the pages are released. */
  MemorySegment take(int slot) {
    MemorySegment page = Objects.requireNonNull(pageOf[slot]);
    pageOf[slot] = null;
    if (page != emptying) {
      if (emptying != null) {
        pages.retire(emptying);
      }
      emptying = page;
    }
    return page;
  }

  /** Where in its page the frame of {@code slot} begins. */
  int offset(int slot) {
    return offsetOf[slot];
  }

  void save(StateWriter writer, int slot, int length) {
    MemorySegment page = Objects.requireNonNull(pageOf[slot]);
    for (int i = 0; i < length; i += Long.BYTES) {
      long word = 0;
      for (int at = i; at < Math.min(length, i + Long.BYTES); at++) {
        word = word << Byte.SIZE | page.get(ValueLayout.JAVA_BYTE, offsetOf[slot] + (long) at) & 0xff;
      }
      writer.write(word);
    }
  }

  void restore(StateReader reader, int slot, int length) {
    MemorySegment page = open(slot, length);
    for (int i = 0; i < length; i += Long.BYTES) {
      long word = reader.read();
      for (int at = Math.min(length, i + Long.BYTES) - 1; at >= i; at--) {
        page.set(ValueLayout.JAVA_BYTE, offsetOf[slot] + (long) at, (byte) word);
        word >>>= Byte.SIZE;
      }
    }
  }
}
