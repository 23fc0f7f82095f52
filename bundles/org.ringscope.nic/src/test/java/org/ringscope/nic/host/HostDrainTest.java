package org.ringscope.nic.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

class HostDrainTest {
  private static final int RINGS = 4;
  private static final long MICROSECOND = 1000;

  /** Feeds a drain and notes what becomes of each packet; rings are first in, first out. */
  private static final class Feed {
    final Outcome outcome = new Outcome(RINGS);
    final List<Deque<Integer>> waiting = new ArrayList<>();
    private final int size;
    private final HostModel host;
    private HostDrain drain;
    private int packets;

    Feed(int size, HostModel host) {
      this.size = size;
      this.host = host;
      drain = newDrain();
      for (int ring = 0; ring < RINGS; ring++) {
        waiting.add(new ArrayDeque<>());
      }
    }

    private HostDrain newDrain() {
      return new HostDrain(
          RINGS, size, host, (ring, time) -> outcome.doneAt().put(waiting.get(ring).remove(), time));
    }

    void arrive(Arrival arrival) {
      if (drain.arrive(arrival.ring(), arrival.time())) {
        waiting.get(arrival.ring()).add(packets);
      } else {
        outcome.dropped().add(packets);
      }
      packets++;
      outcome.occupancy().add(drain.waiting(arrival.ring()));
    }

    void goOnInACopy() {
      StateWriter saved = new StateWriter();
      drain.save(saved);
      drain = newDrain();
      StateReader reader = saved.toReader();
      drain.restore(reader);
      assertTrue(reader.isAtEnd());
    }

    Outcome finish() {
      drain.advanceTo(HostDrain.END);
      for (int ring = 0; ring < RINGS; ring++) {
        assertEquals(0, drain.waiting(ring));
        outcome.interrupts()[ring] = drain.interrupts(ring);
        outcome.polls()[ring] = drain.polls(ring);
        outcome.repolled()[ring] = drain.repolledPackets(ring);
      }
      outcome.squeezes()[0] = drain.squeezes();
      assertEquals(packets, outcome.dropped().size() + outcome.doneAt().size());
      return outcome;
    }
  }

  private static Outcome outcome(int size, HostModel host, long... microseconds) {
    Feed feed = new Feed(size, host);
    for (long time : microseconds) {
      feed.arrive(new Arrival(time * MICROSECOND, 0));
    }
    return feed.finish();
  }

  /**
   * Ring of 8 descriptors, timer 20 µs or 3 packets, host 5 µs a poll and 10 µs a packet; frames at 0, 50, 51, 52, 53
   * and 90 µs.
   *
   * <p>The frame of 0 µs waits alone, so the timer that began with it raises the interrupt at 20; 5 µs of poll and 10
   * of packet: done at 35, and the ring is empty. The frame of 50 would be told at 70, but the third, of 52, makes the
   * count full: interrupt at 52, and done at 52 + 5 + 10 = 67, 77, 87. The frame of 53 arrives during that poll and is
   * its fourth, done at 97; the frame of 90 arrives before that and is the fifth, done at 107. Two interrupts, two
   * polls.
   */
  @Test
  void timerOrCountWhicheverIsFirst() {
    HostModel host = HostModel.costing(10_000_000, 5_000_000)
        .withModeration(new Moderation.TimerOrCount(20 * MICROSECOND, 3));
    Outcome outcome = outcome(8, host, 0, 50, 51, 52, 53, 90);
    assertEquals(
        Map.of(0, 35_000L, 1, 67_000L, 2, 77_000L, 3, 87_000L, 4, 97_000L, 5, 107_000L), outcome.doneAt());
    assertEquals(2, outcome.interrupts()[0]);
    assertEquals(2, outcome.polls()[0]);
  }

  /**
   * A count that a ring can't reach: 2 descriptors, 20 µs or 3 packets, 1 µs a packet. Frames at 0, 1, 2, 3 µs: two
   * wait, two are dropped and don't count; the timer ends at 20, done at 21 and 22.
   */
  @Test
  void whatWasDroppedDoesNotCount() {
    HostModel host =
        HostModel.costing(1_000_000, 0).withModeration(new Moderation.TimerOrCount(20 * MICROSECOND, 3));
    Outcome outcome = outcome(2, host, 0, 1, 2, 3);
    assertEquals(List.of(2, 3), outcome.dropped());
    assertEquals(Map.of(0, 21_000L, 1, 22_000L), outcome.doneAt());
  }

  /**
   * Rings 0 and 1 share a processor; budget 2 a poll, 3 a softirq; 10 µs a packet, 0 a poll. Four frames for ring 0 and
   * two for ring 1 at 0 µs.
   *
   * <p>The softirq of ring 0's interrupt has only ring 0: done at 10 and 20, its budget used. Ring 1, whose interrupt
   * came meanwhile, comes before ring 0 in the next softirq: done at 30 and 40, budget used. 2 of 3 packets: ring 0
   * goes on, done at 50 and 60; 4 packets use the softirq's budget up: one squeeze. Then both are found empty.
   */
  @Test
  void ringsOfAProcessorTakeTurns() {
    HostModel host = HostModel.costing(10_000_000, 0).withBudgets(2, 3)
        .withAffinity(new Affinity(new TreeMap<>(Map.of(0, 7, 1, 7))));
    Feed feed = new Feed(8, host);
    for (int ring : new int[] {0, 0, 0, 0, 1, 1}) {
      feed.arrive(new Arrival(0, ring));
    }
    Outcome outcome = feed.finish();
    assertEquals(
        Map.of(0, 10_000L, 1, 20_000L, 4, 30_000L, 5, 40_000L, 2, 50_000L, 3, 60_000L), outcome.doneAt());
    assertEquals(1, outcome.squeezes()[0]);
    assertArrayEquals(new long[] {1, 1, 0, 0}, outcome.interrupts());
    assertArrayEquals(new long[] {3, 2, 0, 0}, outcome.polls());
    assertArrayEquals(new long[] {2, 0, 0, 0}, outcome.repolled());
  }

  /**
   * Descriptors come back two at a time: 2 descriptors, 10 µs a packet, frames at 0, 1, 12, 25 µs. The first is done at
   * 10 but its descriptor is kept, so the frame of 12 finds none; at 20 both come back, and the frame of 25 has one.
   */
  @Test
  void descriptorsComeBackInBatches() {
    HostModel host = HostModel.costing(10_000_000, 0).withRefillBatch(2);
    Outcome outcome = outcome(2, host, 0, 1, 12, 25);
    assertEquals(List.of(2), outcome.dropped());
    assertEquals(Map.of(0, 10_000L, 1, 20_000L, 3, 35_000L), outcome.doneAt());
  }

  /** The values of NET_DIM_RX_EQE_PROFILES and NET_DIM_RX_CQE_PROFILES, lib/dim/net_dim.c of Linux. */
  @Test
  void adaptiveModerationIsHeldAtALevelOfLinuxTable() {
    assertEquals(
        new Moderation.TimerOrCount(64_000, 256), new Moderation.Adaptive(Moderation.Period.EQE, 2).held());
    assertEquals(new Moderation.TimerOrCount(8_000, 128), new Moderation.Adaptive(Moderation.Period.CQE, 1).held());
  }

  @Property(tries = 3000)
  void everythingIsAsTickingThroughTheTimeSays(
      @ForAll("arrivals") List<Arrival> arrivals,
      @ForAll @IntRange(min = 1, max = 6) int size,
      @ForAll("hosts") HostModel host,
      @ForAll @IntRange(max = 60) int copiedAt) {
    Feed feed = new Feed(size, host);
    for (int i = 0; i < arrivals.size(); i++) {
      if (i == copiedAt) {
        feed.goOnInACopy();
      }
      feed.arrive(arrivals.get(i));
    }
    assertEquals(
        TickedHost.run(RINGS, size, host, arrivals).toString(), feed.finish().toString());
  }

  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    Arbitrary<Integer> gaps = Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(0)), Tuple.of(3, Arbitraries.integers().between(0, 8)),
        Tuple.of(1, Arbitraries.integers().between(9, 60)));
    Arbitrary<Integer> rings = Arbitraries.integers().between(0, RINGS - 1);
    Arbitrary<Arrival> gapAndRing = Combinators.combine(gaps, rings).as((gap, ring) -> new Arrival(gap, ring));
    return gapAndRing.list().ofMinSize(1).ofMaxSize(60).map(HostDrainTest::inTime);
  }

  private static List<Arrival> inTime(List<Arrival> gaps) {
    List<Arrival> arrivals = new ArrayList<>();
    long time = 0;
    for (Arrival gap : gaps) {
      time += gap.time();
      arrivals.add(new Arrival(time, gap.ring()));
    }
    return arrivals;
  }

  @Provide
  Arbitrary<HostModel> hosts() {
    Arbitrary<Integer> costs = Arbitraries.integers().between(0, 20_000);
    Arbitrary<Moderation> gaps = Arbitraries.longs().between(0, 60).map(Moderation.MinimumGap::new);
    Arbitrary<Moderation> timers = Combinators.combine(
        Arbitraries.longs().between(0, 60), Arbitraries.integers().between(1, 7)).as(Moderation.TimerOrCount::new);
    Arbitrary<Affinity> affinities = Arbitraries.maps(
        Arbitraries.integers().between(0, RINGS - 1), Arbitraries.integers().between(0, 1)).ofMaxSize(RINGS)
        .map(processors -> new Affinity(new TreeMap<>(processors)));
    return Combinators.combine(
        costs, costs, Arbitraries.oneOf(gaps, timers), Arbitraries.integers().between(1, 4),
        Arbitraries.integers().between(1, 9), affinities, Arbitraries.integers().between(1, 4))
        .as((packet, poll, moderation, budget, softirqBudget, affinity, refill) -> new HostModel(
            packet, poll, moderation, budget, softirqBudget, affinity, refill, Xps.NONE));
  }
}
