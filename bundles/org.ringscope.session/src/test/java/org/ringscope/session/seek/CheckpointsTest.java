package org.ringscope.session.seek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

class CheckpointsTest {
  private static final long STEP = 1_000;

  /** A table of which one word changes with every packet. */
  private static final class Table implements Stateful {
    private final long[] words;

    Table(int words) {
      this.words = new long[words];
    }

    @Override
    public void save(StateWriter writer) {
      writer.write(words);
    }

    @Override
    public void restore(StateReader reader) {
      reader.read(words);
    }
  }

  private static void run(Checkpoints checkpoints, Table table, long packets) {
    for (long packet = STEP; packet <= packets; packet += STEP) {
      table.words[0] = packet;
      checkpoints.passed(packet, 10 * packet, List.of(table));
    }
  }

  @Test
  void theNearestOneBeforeHoldsItsState() {
    Checkpoints checkpoints = new Checkpoints(Checkpoints.BUDGET);
    Table table = new Table(10);
    run(checkpoints, table, 1_000_000);
    assertTrue(checkpoints.atPacket(STEP).isEmpty());
    for (long packet = 50_000; packet <= 1_000_000; packet += 7_777) {
      Checkpoint found = checkpoints.atPacket(packet).orElseThrow();
      assertTrue(found.packet() <= packet && packet - found.packet() < 20_000, found.packet() + " for " + packet);
      assertEquals(10 * found.packet(), found.time());
      assertEquals(found, checkpoints.atTime(10 * packet + 9).orElseThrow());
      table.restore(found.states().getFirst().toReader());
      assertEquals(found.packet(), table.words[0]);
    }
  }

  @Test
  void whenTheBudgetIsUsedUpEverySecondOneGoes() {
    long budget = 100_000;
    Checkpoints checkpoints = new Checkpoints(budget);
    run(checkpoints, new Table(1_000), 10_000_000);
    assertTrue(checkpoints.bytes() <= budget, checkpoints.bytes() + " bytes");
    assertTrue(checkpoints.count() > 5, checkpoints.count() + " left");
    long gap = 0;
    long before = 0;
    for (long packet = STEP; packet <= 10_000_000; packet += STEP) {
      long found = checkpoints.atPacket(packet).map(Checkpoint::packet).orElse(0L);
      gap = Math.max(gap, found - before);
      before = found;
    }
    assertTrue(gap <= 2 * 10_000_000 / checkpoints.count(), gap + " packets between two");
  }

  @Test
  void pagesThatDoNotChangeAreKeptOnce() {
    Checkpoints checkpoints = new Checkpoints(Checkpoints.BUDGET);
    int words = 100_000;
    run(checkpoints, new Table(words), 1_000_000);
    long whole = words * (long) Long.BYTES;
    assertTrue(checkpoints.count() > 10);
    assertTrue(checkpoints.bytes() < 2 * whole, checkpoints.bytes() + " bytes in " + checkpoints.count());
  }

  @Test
  void aStateAboveTheBudgetIsNotKept() {
    Checkpoints checkpoints = new Checkpoints(1_000);
    run(checkpoints, new Table(1_000), 100_000);
    assertEquals(0, checkpoints.count());
    assertEquals(0, checkpoints.bytes());
  }
}
