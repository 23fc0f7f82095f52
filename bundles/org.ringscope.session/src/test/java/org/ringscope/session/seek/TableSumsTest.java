package org.ringscope.session.seek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringscope.capture.PacketIndex;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Verdict;

/** The work that a moment takes, counted in rows, not in time: none before the mark next to it, and few behind it. */
class TableSumsTest {
  private static final int RINGS = 4;
  private static final int BLOCK = 700;
  private static final int PACKETS = 200_000;
  private static final int LENGTH = 100;

  /** Marks are so many packets apart, and a step more, for they are made between steps. */
  private static final long FARTHEST = (1 << 14) + TableWalk.STEP;

  private final PacketIndex index = new PacketIndex();

  private void enter(int first, int ring) {
    PacketBlock block = new PacketBlock(1);
    block.reservePackets(BLOCK);
    block.firstPacketNumber = first;
    block.count = BLOCK;
    for (int i = 0; i < BLOCK; i++) {
      block.originalLength[i] = LENGTH;
      block.time[i] = first + i;
    }
    index.put(block);
    for (int i = 0; i < BLOCK; i++) {
      index.setOutcome(first + i, Verdict.DELIVERED, null, ring, 0, PacketBlock.DIRECTION_INBOUND);
    }
  }

  @Test
  void aMomentReadsNothingBeforeItsMarkAndLittleBehindIt() {
    try (index) {
      TableSums sums = new TableSums(index, RINGS);
      for (int first = 1; first <= PACKETS; first += BLOCK) {
        enter(first, 1);
        index.complete(first, BLOCK);
        sums.catchUp();
      }
      long all = index.completeUpTo();
      // Whoever read a row now would count it on the wrong ring.
      for (int first = 1; first <= PACKETS; first += BLOCK) {
        enter(first, 2);
      }
      for (long number : new long[] {all, all - 1, all / 2, all / 3, 50_000, 17_408}) {
        Checkpoint mark = sums.marks().atPacket(number).orElseThrow();
        assertTrue(number - mark.packet() <= FARTHEST, number + " from " + mark.packet());
        TableWalk walk = new TableWalk(index, RINGS);
        walk.to(number, mark);
        assertEquals(mark.packet(), walk.tally().packets(1), "before the mark of " + number);
        assertEquals(number - mark.packet(), walk.tally().packets(2), "behind the mark of " + number);
        assertEquals(number * LENGTH, walk.tally().bytes(1) + walk.tally().bytes(2));
        assertEquals(number, walk.time());
      }
    }
  }

  @Test
  void blocksThatAreCompleteOutOfOrderAreSummedUpInOrder() {
    try (index) {
      TableSums sums = new TableSums(index, RINGS);
      int blocks = 60;
      // Two workers: every second block is done before the one in front of it.
      for (int pair = 0; pair < blocks; pair += 2) {
        for (int which : new int[] {pair + 1, pair}) {
          int first = 1 + which * BLOCK;
          enter(first, which % RINGS);
          index.complete(first, BLOCK);
          sums.catchUp();
        }
      }
      Checkpoint mark = sums.marks().atPacket(index.completeUpTo()).orElseThrow();
      TableWalk walk = new TableWalk(index, RINGS);
      walk.to(mark.packet(), mark);
      TableWalk counted = new TableWalk(index, RINGS);
      counted.to(mark.packet(), null);
      for (int ring = 0; ring < RINGS; ring++) {
        assertEquals(counted.tally().packets(ring), walk.tally().packets(ring));
      }
      assertEquals(mark.packet(), walk.time());
    }
  }
}
