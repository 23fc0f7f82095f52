package org.ringscope.nic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ringscope.nic.host.HostModel;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StageGraph;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/** Packets leave the rings of a slow host with the bytes they came with, however long they waited. */
class TimedReceiveBytesTest {
  private static final int RINGS = 3;

  /** Longer than a page of buffers now and then. */
  private static final int LONGEST = 40_000;

  private final Map<Long, byte[]> expected = new HashMap<>();
  private final Map<Long, Long> times = new HashMap<>();

  /** Looks at each packet's bytes when it comes. */
  private final class Looker implements Stage {
    private long seen;

    @Override
    public String name() {
      return "looker";
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
        byte[] bytes = in.bytes.asSlice(in.offset[i], in.capturedLength[i]).toArray(ValueLayout.JAVA_BYTE);
        assertArrayEquals(expected.get(in.number[i]), bytes);
        assertEquals(times.get(in.number[i]), in.time[i]);
        assertEquals((int) in.number[i] % 5, in.column(NicColumns.VIRTUAL_NIC)[i]);
        seen++;
      }
      out.deliver(in.count);
    }
  }

  /** Rings of a host of 20 µs a packet, and who looks behind them. */
  private final class Bench {
    final TimedReceiveStage receive;
    final Looker looker = new Looker();
    final BatchPool pool = new BatchPool();
    final StageGraph graph;

    Bench() {
      NicProfile profile = NicProfile.GENERIC.withRings(RINGS).withRingSize(32);
      receive = new TimedReceiveStage(profile, HostModel.costing(20_000_000, 1_000_000).withBudgets(4, 9));
      receive.keepBytes();
      graph = StageGraph.builder(pool).add(receive).add(looker)
          .connect(receive, ReceiveStage.RECEIVED, looker).build();
    }

    void end() {
      graph.finish();
      graph.requireConservation();
      assertEquals(0, receive.held());
    }
  }

  @Property(tries = 60)
  void bytesAreRightBehindReceive(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int batches) {
    Random random = new Random(seed);
    Bench bench = new Bench();
    Bench restored = bench;
    long now = 0;
    int saveAt = random.nextInt(batches);
    for (int i = 0; i < batches; i++) {
      // The block that a batch shows is overwritten by the next one.
      MemorySegment block = Arena.ofAuto().allocate(1 << 20);
      PacketBatch batch = batch(bench.pool, block, random, now);
      now = batch.time[batch.count - 1];
      bench.graph.accept(batch);
      if (restored != bench) {
        restored.graph.accept(batch);
      }
      block.fill((byte) 0x55);
      bench.pool.reclaim();
      if (i == saveAt) {
        restored = copyOf(bench);
      }
    }
    bench.end();
    restored.graph.finish();
    assertEquals(0, restored.receive.held());
    assertTrue(bench.looker.seen >= restored.looker.seen);
  }

  private Bench copyOf(Bench bench) {
    StateWriter saved = new StateWriter();
    bench.receive.save(saved);
    Bench copy = new Bench();
    StateReader reader = saved.toReader();
    copy.receive.restore(reader);
    assertTrue(reader.isAtEnd());
    assertEquals(bench.receive.held(), copy.receive.held());
    return copy;
  }

  private PacketBatch batch(BatchPool pool, MemorySegment block, Random random, long from) {
    PacketBatch batch = pool.take();
    batch.bytes = block;
    int offset = 0;
    long time = from;
    batch.count = 1 + random.nextInt(100);
    for (int row = 0; row < batch.count; row++) {
      byte[] bytes = new byte[random.nextInt(20) == 0 ? random.nextInt(LONGEST) : random.nextInt(300)];
      random.nextBytes(bytes);
      offset = offset + bytes.length > block.byteSize() ? 0 : offset;
      bytes = offset == 0 && row > 0 ? new byte[0] : bytes;
      time += random.nextInt(30_000);
      long number = expected.size() + 1L;
      expected.put(number, bytes);
      times.put(number, time);
      MemorySegment.copy(bytes, 0, block, ValueLayout.JAVA_BYTE, offset, bytes.length);
      batch.number[row] = number;
      batch.time[row] = time;
      batch.offset[row] = offset;
      batch.capturedLength[row] = bytes.length;
      batch.originalLength[row] = bytes.length;
      batch.column(NicColumns.RING)[row] = random.nextInt(RINGS);
      batch.column(NicColumns.VIRTUAL_NIC)[row] = (int) number % 5;
      offset += bytes.length;
    }
    return batch;
  }
}
