package org.ringscope.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageGraphTest {
  private final BatchPool pool = new BatchPool();

  /** Sends packets with an odd number one way, those with an even number the other, and drops every tenth. */
  private static final class Split implements Stage {
    @Override
    public String name() {
      return "split";
    }

    @Override
    public Order order() {
      return Order.FREE;
    }

    @Override
    public List<String> outlets() {
      return List.of("odd", "even");
    }

    @Override
    public void process(PacketBatch in, Emitter out) {
      for (int i = 0; i < in.count; i++) {
        if (in.number[i] % 10 == 0) {
          out.drop(in, i, DropCause.ABOVE_MTU);
        } else {
          out.forward(in.number[i] % 2 == 1 ? 0 : 1, in, i);
        }
      }
    }
  }

  private record Sink(String name, List<Long> seen, boolean loses) implements Stage {
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
        seen.add(in.number[i]);
      }
      out.deliver(loses ? in.count - 1 : in.count);
    }
  }

  private PacketBatch batch(long first, int count) {
    PacketBatch batch = pool.take();
    batch.count = count;
    for (int i = 0; i < count; i++) {
      batch.number[i] = first + i;
    }
    return batch;
  }

  @Test
  void aMixedBatchIsSplitInOrderAndEveryPacketIsAccountedFor() {
    Split split = new Split();
    Sink odd = new Sink("odd", new ArrayList<>(), false);
    Sink even = new Sink("even", new ArrayList<>(), false);
    List<Long> dropped = new ArrayList<>();
    StageGraph graph = StageGraph.builder(pool)
        .add(split)
        .add(odd)
        .add(even)
        .connect(split, "odd", odd)
        .connect(split, "even", even)
        .listener((number, cause) -> dropped.add(number))
        .build();
    graph.accept(batch(1, PacketBatch.CAPACITY));
    graph.accept(batch(1 + PacketBatch.CAPACITY, 44));
    graph.finish();
    graph.requireConservation();
    assertEquals(150, odd.seen().size());
    assertEquals(List.of(1L, 3L, 5L, 7L, 9L, 11L), odd.seen().subList(0, 6));
    assertEquals(List.of(2L, 4L, 6L, 8L, 12L), even.seen().subList(0, 5));
    assertEquals(30, dropped.size());
    Ledger ledger = graph.ledgers().getFirst();
    assertEquals(300, ledger.in());
    assertEquals(270, ledger.out());
    assertEquals(30, ledger.dropped(DropCause.ABOVE_MTU));
  }

  @Test
  void aStageThatLosesAPacketIsNamed() {
    Sink leaky = new Sink("leaky", new ArrayList<>(), true);
    StageGraph graph = StageGraph.builder(pool).add(leaky).build();
    graph.accept(batch(1, 3));
    IllegalStateException failure = assertThrows(IllegalStateException.class, graph::requireConservation);
    assertTrue(failure.getMessage().contains("leaky: in 3"), failure.getMessage());
  }

  @Test
  void anOutletThatLeadsNowhereIsRefused() {
    StageGraph.Builder builder = StageGraph.builder(pool).add(new Split());
    assertThrows(IllegalStateException.class, builder::build);
  }

  @Test
  void edgesLeadForwardOnly() {
    Split split = new Split();
    Sink sink = new Sink("sink", new ArrayList<>(), false);
    StageGraph.Builder builder = StageGraph.builder(pool).add(sink).add(split);
    assertThrows(IllegalArgumentException.class, () -> builder.connect(split, "odd", sink));
    assertThrows(IllegalArgumentException.class, () -> builder.connect(split, "sideways", sink));
  }

  @Test
  void columnsTravelWithTheirPackets() {
    Column column = Column.declare("test");
    PacketBatch from = batch(1, 3);
    from.column(column)[2] = 77;
    PacketBatch to = pool.take();
    to.append(from, 2);
    assertEquals(3, to.number[0]);
    assertEquals(77, to.column(column)[0]);
  }

  @Test
  void aCheckpointIsReadBackAsItWasWritten() {
    StateWriter writer = new StateWriter();
    for (long i = 0; i < 100; i++) {
      writer.write(i);
    }
    writer.write(new long[] {7, 8});
    StateReader reader = writer.toReader();
    for (long i = 0; i < 100; i++) {
      assertEquals(i, reader.read());
    }
    long[] pair = new long[2];
    reader.read(pair);
    assertEquals(8, pair[1]);
    assertTrue(reader.isAtEnd());
    assertThrows(IllegalStateException.class, reader::read);
  }
}
