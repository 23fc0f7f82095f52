package org.ringscope.nic.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.HostModel;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.FrameSink;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/** What a mirror carries and loses, against references that are as plain as the rules. */
class MirrorTapTest {
  private static final MemorySegment BYTES = Arena.ofAuto().allocate(2048);

  /** A packet: ns after the one before, and its length. */
  record Arrival(long gap, int length) {}

  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    Arbitrary<Long> gaps = Arbitraries.longs().between(0, 2_000_000);
    return Combinators.combine(gaps, Arbitraries.integers().between(14, 2000)).as(Arrival::new).list().ofMaxSize(300);
  }

  /** Runs packets through a tap and notes which come out. */
  private static final class Bench {
    final List<Long> carried = new ArrayList<>();
    final List<Long> lostBefore = new ArrayList<>();
    final MirrorTap tap;
    private final PacketBatch batch = new PacketBatch();
    private long number;
    private long time;

    Bench(Mirror mirror) {
      LinkTypes ethernet =
          new LinkTypes(() -> List.of(new CaptureInterface("eth0", LinkType.ETHERNET, 0, 1_000_000_000, 0)));
      FrameSink sink = frame -> {
        carried.add(frame.number);
        lostBefore.add(frame.lostBefore);
      };
      MirrorSelector selector = MirrorSelector.of(mirror.source(), NicProfile.GENERIC, 8, index -> {
        throw new IllegalStateException();
      });
      tap = new MirrorTap(mirror, selector, ethernet, sink);
      batch.bytes = BYTES;
    }

    void offer(Arrival arrival) {
      time += arrival.gap();
      batch.number[0] = ++number;
      batch.time[0] = time;
      batch.originalLength[0] = arrival.length();
      batch.capturedLength[0] = (int) Math.min(arrival.length(), BYTES.byteSize());
      assertTrue(tap.offer(batch, 0));
      assertEquals(tap.matched(), tap.packets() + tap.lost());
    }
  }

  @Property
  void ofEveryNPacketsTheFirstIsCarried(
      @ForAll @IntRange(min = 1, max = 9) int sample, @ForAll @IntRange(max = 60) int n) {
    Bench bench = new Bench(Mirror.of("m").withSample(sample));
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      bench.offer(new Arrival(1, 60));
      if (i % sample == 0) {
        expected.add(i + 1L);
      }
    }
    assertEquals(expected, bench.carried);
    assertEquals(n - expected.size(), bench.tap.lost(MirrorLoss.SAMPLED_OUT));
    assertTrue(bench.lostBefore.stream().allMatch(lost -> lost == 0));
  }

  @Property
  void aRateIsATokenBucketInModelTime(
      @ForAll("arrivals") List<Arrival> arrivals,
      @ForAll @LongRange(min = 1, max = 20_000) long rate,
      @ForAll @IntRange(min = 1, max = 30_000) int burst,
      @ForAll RateLimit.Unit unit) {
    Bench bench = new Bench(Mirror.of("m").withRate(new RateLimit(unit, rate * 997, burst)));
    BigInteger second = BigInteger.valueOf(1_000_000_000);
    BigInteger full = BigInteger.valueOf(burst).multiply(second);
    BigInteger level = full;
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      Arrival arrival = arrivals.get(i);
      bench.offer(arrival);
      BigInteger gap = BigInteger.valueOf(i == 0 ? 0 : arrival.gap());
      level = full.min(level.add(BigInteger.valueOf(rate * 997).multiply(gap)));
      long price = unit == RateLimit.Unit.PACKETS ? 1 : arrival.length() * 8L;
      BigInteger tokens = BigInteger.valueOf(price).multiply(second);
      if (tokens.compareTo(level) <= 0) {
        level = level.subtract(tokens);
        expected.add(i + 1L);
      }
    }
    assertEquals(expected, bench.carried);
    assertEquals(arrivals.size() - expected.size(), bench.tap.lost(MirrorLoss.OVER_RATE));
  }

  @Test
  void theHighestRateAndBurstDontOverflow() {
    Bench bench = new Bench(Mirror.of("m").withRate(
        new RateLimit(RateLimit.Unit.BITS, RateLimit.HIGHEST_RATE, RateLimit.LARGEST_BURST)));
    bench.offer(new Arrival(0, 2000));
    bench.offer(new Arrival(Long.MAX_VALUE, 2000));
    assertEquals(2, bench.tap.packets());
  }

  /** A record may claim any length, whatever it holds: 2 GiB and more count as 2³¹ − 1. */
  @Test
  void aFrameThatClaimsTwoGibibytesExceedsEveryBurstOfBits() {
    Bench bench = new Bench(Mirror.of("m").withRate(
        new RateLimit(RateLimit.Unit.BITS, RateLimit.HIGHEST_RATE, RateLimit.LARGEST_BURST)));
    bench.offer(new Arrival(0, Integer.MAX_VALUE));
    assertEquals(1, bench.tap.lost(MirrorLoss.OVER_RATE));
  }

  @Test
  void aFrameThatClaimsTwoGibibytesFitsNoTunnel() {
    Tunnel tunnel = Tunnel.between("192.0.2.1", "192.0.2.2");
    for (Rewriting rewriting : List.of(
        new Rewriting.VxlanTunnel(tunnel, 1), new Rewriting.ErspanTunnel(tunnel, 1))) {
      Bench bench = new Bench(Mirror.of("m").withRewriting(rewriting));
      bench.offer(new Arrival(0, Integer.MAX_VALUE));
      assertEquals(1, bench.tap.lost(MirrorLoss.NOT_REWRITABLE));
    }
  }

  @Test
  void aFrameThatClaimsTwoGibibytesClaimsNoMoreWithAnotherTag() {
    Bench bench = new Bench(Mirror.of("m").withRewriting(
        new Rewriting.EthernetHeader(Rewriting.EthernetHeader.SAME_ADDRESS, VlanChange.push(5))));
    bench.offer(new Arrival(0, Integer.MAX_VALUE));
    assertEquals(Integer.MAX_VALUE, bench.tap.bytes());
    assertEquals(BYTES.byteSize() + 4, bench.tap.capturedBytes());
  }

  /** A host of 0.9 ms a packet is a queue with one server: what is done by a packet's time has left its descriptor. */
  @Property
  void theDebugRingIsAQueueOfItsOwn(
      @ForAll("arrivals") List<Arrival> arrivals, @ForAll @IntRange(min = 1, max = 8) int size) {
    long cost = 900_000;
    Bench bench = new Bench(Mirror.of("m").withRing(new DebugRing(size, HostModel.costing(cost * 1000, 0))));
    ArrayDeque<Long> waiting = new ArrayDeque<>();
    List<Long> expected = new ArrayList<>();
    long now = 0;
    long done = 0;
    for (int i = 0; i < arrivals.size(); i++) {
      bench.offer(arrivals.get(i));
      now += arrivals.get(i).gap();
      while (!waiting.isEmpty() && waiting.getFirst() <= now) {
        waiting.removeFirst();
      }
      if (waiting.size() < size) {
        done = Math.max(done, now) + cost;
        waiting.addLast(done);
        expected.add(i + 1L);
      }
    }
    assertEquals(expected, bench.carried);
    assertEquals(arrivals.size() - expected.size(), bench.tap.lost(MirrorLoss.DEBUG_RING_FULL));
    long known = expected.isEmpty() ? 0 : expected.getLast() - expected.size();
    assertEquals(known, bench.lostBefore.stream().mapToLong(Long::longValue).sum());
  }

  @Property
  void aRestoredTapGoesOnAsTheSavedOne(@ForAll("arrivals") List<Arrival> arrivals) {
    Mirror mirror = Mirror.of("m").withSample(2)
        .withRate(new RateLimit(RateLimit.Unit.PACKETS, 900, 3))
        .withRing(new DebugRing(2, HostModel.costing(1_000_000_000, 5_000_000)));
    Bench whole = new Bench(mirror);
    int half = arrivals.size() / 2;
    arrivals.subList(0, half).forEach(whole::offer);
    StateWriter saved = new StateWriter();
    whole.tap.save(saved);
    Bench second = new Bench(mirror);
    StateReader reader = saved.toReader();
    second.tap.restore(reader);
    assertTrue(reader.isAtEnd());
    second.number = whole.number;
    second.time = whole.time;
    int before = whole.carried.size();
    for (Arrival arrival : arrivals.subList(half, arrivals.size())) {
      whole.offer(arrival);
      second.offer(arrival);
    }
    assertEquals(whole.carried.subList(before, whole.carried.size()), second.carried);
    assertEquals(whole.lostBefore.subList(before, whole.lostBefore.size()), second.lostBefore);
    for (MirrorLoss cause : MirrorLoss.values()) {
      assertEquals(whole.tap.lost(cause), second.tap.lost(cause));
    }
    assertEquals(
        Arrays.asList(whole.tap.matched(), whole.tap.bytes(), whole.tap.mostWaiting()),
        Arrays.asList(second.tap.matched(), second.tap.bytes(), second.tap.mostWaiting()));
  }

  @Test
  void framesTooShortForTheirHeadersAreCountedAndTakeNoTokens() {
    Tunnel tunnel = Tunnel.between("192.0.2.1", "192.0.2.2");
    Bench bench = new Bench(Mirror.of("m")
        .withRewriting(new Rewriting.VxlanTunnel(tunnel, 1))
        .withRate(new RateLimit(RateLimit.Unit.PACKETS, 1, 1)));
    bench.offer(new Arrival(0, 13));
    bench.offer(new Arrival(0, 14));
    assertEquals(List.of(2L), bench.carried);
    assertEquals(1, bench.tap.lost(MirrorLoss.TOO_SHORT));
    assertEquals(64, bench.tap.bytes());
  }
}
