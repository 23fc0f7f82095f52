package org.ringscope.nic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.host.Moderation;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StageGraph;
import org.ringscope.pipeline.StateWriter;

class TimedReceiveStageTest {
  private static final long MICROSECOND = 1000;

  /** 5 µs a poll, 10 µs a packet, at least 50 µs between interrupts. */
  private static final HostModel SLOW = HostModel.costing(10_000_000, 5_000_000)
      .withModeration(new Moderation.MinimumGap(50 * MICROSECOND));

  /** Runs packets through a stage and notes what becomes of each. */
  private static final class Bench {
    final TimedReceiveStage receive;
    final List<Long> delivered = new ArrayList<>();
    final List<Long> dropped = new ArrayList<>();
    final StageGraph graph;
    private final BatchPool pool = new BatchPool();
    private long number;

    Bench(int descriptors, HostModel host) {
      receive = new TimedReceiveStage(NicProfile.GENERIC.withRings(1).withRingSize(descriptors), host);
      Stage sink = new Sink(delivered);
      graph = StageGraph.builder(pool)
          .add(receive)
          .add(sink)
          .connect(receive, ReceiveStage.RECEIVED, sink)
          .listener((packet, cause) -> {
            assertEquals(DropCause.RING_FULL, cause);
            dropped.add(packet);
          })
          .build();
    }

    void arrive(long time) {
      PacketBatch batch = pool.take();
      batch.count = 1;
      batch.number[0] = ++number;
      batch.time[0] = time;
      batch.column(NicColumns.RING)[0] = 0;
      graph.accept(batch);
      graph.requireConservation();
      pool.reclaim();
    }

    void finish() {
      graph.finish();
      graph.requireConservation();
      assertEquals(0, receive.held());
    }
  }

  private record Sink(List<Long> delivered) implements Stage {
    @Override
    public String name() {
      return "sink";
    }

    @Override
    public Order order() {
      return Order.FREE;
    }

    @Override
    public List<String> outlets() {
      return List.of();
    }

    @Override
    public void process(PacketBatch in, Emitter out) {
      for (int i = 0; i < in.count; i++) {
        delivered.add(in.number[i]);
      }
      out.deliver(in.count);
    }
  }

  /**
   * The example of the requirements: one ring of 4 descriptors, at least 50 µs between interrupts, budget 64, host 5 µs
   * a poll and 10 µs a packet; frames at 0, 1, 2, 3, 4, 5 and 60 µs. Interrupt at 0, packets done at 15, 25, 35, 45 µs,
   * the frames of 4 and 5 µs drop, interrupt at 60, done at 75.
   */
  @Test
  void theWorkedExampleComesOutExactly() {
    Bench bench = new Bench(4, SLOW);
    for (long time : new long[] {0, 1, 2, 3, 4, 5}) {
      bench.arrive(time * MICROSECOND);
    }
    assertEquals(List.of(5L, 6L), bench.dropped);
    assertEquals(List.of(), bench.delivered);
    assertDoneAt(bench, 15, 1);
    assertDoneAt(bench, 25, 2);
    assertDoneAt(bench, 35, 3);
    assertDoneAt(bench, 45, 4);
    bench.arrive(60 * MICROSECOND);
    assertDoneAt(bench, 75, 5);
    bench.finish();
    assertEquals(List.of(1L, 2L, 3L, 4L, 7L), bench.delivered);
    assertEquals(2, bench.receive.drain().interrupts(0));
    assertEquals(2, bench.receive.counters().drops(0, DropCause.RING_FULL));
    assertEquals(5, bench.receive.counters().packets(0));
  }

  private static void assertDoneAt(Bench bench, long microseconds, int packets) {
    advance(bench, microseconds * MICROSECOND - 1);
    assertEquals(packets - 1, bench.delivered.size());
    advance(bench, microseconds * MICROSECOND);
    assertEquals(packets, bench.delivered.size());
  }

  private static void advance(Bench bench, long time) {
    bench.graph.advanceTo(time);
  }

  @Test
  void aRestoredStageGoesOnAsTheSavedOneWouldHave() {
    HostModel host = SLOW.withBudgets(2, 300);
    Bench whole = new Bench(3, host);
    Bench second = new Bench(3, host);
    for (int i = 0; i < 20; i++) {
      whole.arrive(i * 7 * MICROSECOND);
      if (i == 9) {
        StateWriter saved = new StateWriter();
        whole.receive.save(saved);
        var reader = saved.toReader();
        second.receive.restore(reader);
        assertTrue(reader.isAtEnd());
      }
    }
    assertEquals(whole.receive.counters().packets(0) + whole.dropped.size(), 20);
    long alreadyPut = second.receive.counters().packets(0);
    assertEquals(second.receive.counters().drops(0, DropCause.RING_FULL) + alreadyPut, 10);
    StateWriter again = new StateWriter();
    second.receive.save(again);
    Bench third = new Bench(3, host);
    third.receive.restore(again.toReader());
    for (int i = 10; i < 20; i++) {
      PacketBatch batch = new PacketBatch();
      batch.count = 1;
      batch.number[0] = i + 1;
      batch.time[0] = i * 7 * MICROSECOND;
      third.graph.accept(batch);
    }
    assertEquals(whole.receive.counters().packets(0), third.receive.counters().packets(0));
    assertEquals(
        whole.receive.counters().drops(0, DropCause.RING_FULL), third.receive.counters().drops(0, DropCause.RING_FULL));
    assertEquals(whole.receive.held(), third.receive.held());
    assertEquals(whole.receive.drain().polls(0), third.receive.drain().polls(0));
  }
}
