package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Verdict;
import org.ringscope.testing.SharedCaptures;

final class PacketIndexTest {
  /** More than two chunks of 65,536 rows. */
  private static final int MANY = 140_000;

  private static PacketBlock block(long first, int count) {
    PacketBlock block = new PacketBlock(1);
    block.reservePackets(count);
    block.firstPacketNumber = first;
    block.fileOffset = 1L << 40;
    block.count = count;
    for (int i = 0; i < count; i++) {
      block.offset[i] = 100 * i;
      block.time[i] = -first - i;
      block.capturedLength[i] = i;
      block.originalLength[i] = -1 - i;
      block.interfaceIndex[i] = (short) (i & 0x7fff);
    }
    return block;
  }

  @Test
  void aRowHoldsWhatWasPutInAcrossChunks() {
    try (PacketIndex index = new PacketIndex()) {
      index.put(block(1, MANY));
      index.complete(1, MANY);
      for (int number : new int[] {1, 65_536, 65_537, 131_072, 131_073, MANY}) {
        int i = number - 1;
        assertEquals(-number, index.time(number));
        assertEquals((1L << 40) + 100L * i, index.position(number));
        assertEquals(i & 0x7fff, index.interfaceIndex(number));
        assertEquals(i, index.capturedLength(number));
        assertEquals(-1 - i, index.originalLength(number));
        assertNull(index.verdict(number));
        assertEquals(-1, index.ring(number));
      }
    }
  }

  @Test
  void copiedRowsHoldWhatTheIndexHoldsAcrossChunks() {
    try (PacketIndex index = new PacketIndex()) {
      index.put(block(1, MANY));
      for (int number = 1; number <= MANY; number++) {
        index.setHeaders(number, number & 0x7fff, number & 0x7f);
        int ring = number & 0xff;
        index.setOutcome(number, Verdict.DROPPED, DropCause.ABOVE_MTU, ring, 1, PacketBlock.DIRECTION_OUTBOUND);
      }
      index.complete(1, MANY);
      PacketRows rows = new PacketRows(70_000);
      index.read(65_000, rows);
      assertEquals(70_000, rows.count());
      for (int row = 0; row < rows.count(); row++) {
        long number = rows.first() + row;
        assertEquals(index.time(number), rows.time(row));
        assertEquals(index.position(number), rows.position(row));
        assertEquals(index.interfaceIndex(number), rows.interfaceIndex(row));
        assertEquals(index.capturedLength(number), rows.capturedLength(row));
        assertEquals(index.originalLength(number), rows.originalLength(row));
        assertEquals(index.protocols(number), rows.protocols(row));
        assertEquals(index.marks(number), rows.marks(row));
        assertEquals(index.verdict(number), rows.verdict(row));
        assertEquals(index.dropCause(number), rows.dropCause(row));
        assertEquals(index.ring(number), rows.ring(row));
        assertEquals(index.direction(number), rows.direction(row));
      }
      assertEquals(index.time(1), rows.captureStart());
      index.read(MANY, rows);
      assertEquals(1, rows.count());
      index.read(MANY + 1, rows);
      assertEquals(0, rows.count());
    }
  }

  @Test
  void outcomeAndHeadersDoNotDisturbEachOther() {
    try (PacketIndex index = new PacketIndex()) {
      index.setOutcome(2, Verdict.DROPPED, DropCause.ABOVE_MTU, 65_000, 16_383, PacketBlock.DIRECTION_OUTBOUND);
      index.put(block(1, 3));
      index.setHeaders(2, 0xffff, 0xff);
      index.complete(1, 3);
      assertEquals(Verdict.DROPPED, index.verdict(2));
      assertEquals(DropCause.ABOVE_MTU, index.dropCause(2));
      assertEquals(65_000, index.ring(2));
      assertEquals(16_383, index.device(2));
      assertEquals(PacketBlock.DIRECTION_OUTBOUND, index.direction(2));
      assertEquals(0xffff, index.protocols(2));
      assertEquals(0xff, index.marks(2));
      assertNull(index.verdict(1));
      assertNull(index.dropCause(3));
    }
  }

  @Test
  void rowsAreReadableUpToTheFirstGap() {
    try (PacketIndex index = new PacketIndex()) {
      index.put(block(1, 30));
      index.complete(11, 10);
      assertEquals(0, index.completeUpTo());
      assertThrows(IndexOutOfBoundsException.class, () -> index.time(11));
      index.complete(1, 10);
      assertEquals(20, index.completeUpTo());
      index.complete(21, 10);
      assertEquals(30, index.completeUpTo());
      assertThrows(IndexOutOfBoundsException.class, () -> index.time(0));
      assertThrows(IndexOutOfBoundsException.class, () -> index.time(31));
    }
  }

  @Test
  void severalWorkersFillItFromAScan() throws IOException, InterruptedException {
    List<Thread> threads = new ArrayList<>();
    try (CaptureFile capture =
            CaptureFile.open(SharedCaptures.file("large/cip.pcap"), CaptureFile.Options.DEFAULT.withBlockBytes(4000));
        PacketIndex index = new PacketIndex();
        CaptureView view = capture.view(index)) {
      for (int i = 0; i < 3; i++) {
        threads.add(Thread.ofPlatform().start(() -> index(capture, index)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertEquals(26_068, index.completeUpTo());
      compare(view, index);
    }
  }

  private static void index(CaptureFile capture, PacketIndex index) {
    PacketBlock block = new PacketBlock(1);
    try {
      while (capture.fill(block)) {
        index.put(block);
        index.complete(block.firstPacketNumber, block.count);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void compare(CaptureView view, PacketIndex index) throws IOException {
    try (CaptureFile again = CaptureFile.open(SharedCaptures.file("large/cip.pcap"))) {
      PacketBlock block = new PacketBlock(1);
      while (again.fill(block)) {
        for (int i = 0; i < block.count; i++) {
          long number = block.firstPacketNumber + i;
          byte[] bytes =
              block.bytes().asSlice(block.offset[i], block.capturedLength[i]).toArray(ValueLayout.JAVA_BYTE);
          assertArrayEquals(bytes, view.bytes(number));
          assertEquals(block.time[i], index.time(number));
          assertEquals(block.originalLength[i], index.originalLength(number));
        }
      }
    }
  }
}
