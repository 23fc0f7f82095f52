package org.ringscope.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.ringscope.capture.PacketIndex;
import org.ringscope.pipeline.DropCause;

/** Beside loops over the packets themselves. */
class TrafficIndexTest {
  private static TrafficIndex index(PacketIndex table) {
    TrafficIndex index = new TrafficIndex(table, Rows.RINGS);
    index.catchUpFully();
    return index;
  }

  private static long countBefore(long[] times, long time) {
    long count = 0;
    for (long each : times) {
      count += each < time ? 1 : 0;
    }
    return count;
  }

  private static Traffic sum(List<Rows.Packet> packets, long first, long last) {
    long count = 0;
    long bytes = 0;
    long drops = 0;
    for (long i = Math.max(1, first); i <= Math.min(last, packets.size()); i++) {
      Rows.Packet packet = packets.get((int) i - 1);
      if (packet.ring() >= 0) {
        count++;
        bytes += packet.length();
        drops += packet.cause() == null ? 0 : 1;
      }
    }
    return new Traffic(count, bytes, drops);
  }

  @Property(tries = 60)
  void packetsAreFoundByTheirTimes(
      @ForAll @IntRange(min = 1, max = 2_000) int count, @ForAll @LongRange(min = 0, max = 1L << 40) long gap,
      @ForAll long seed) {
    List<Rows.Packet> packets = Rows.random(count, gap, seed);
    long[] times = Rows.times(packets);
    try (PacketIndex table = Rows.table(packets); TrafficIndex index = index(table)) {
      assertEquals(count, index.packets());
      assertEquals(times[count - 1], index.duration());
      Random random = new Random(seed);
      for (int i = 0; i < 50; i++) {
        int number = 1 + random.nextInt(count);
        assertEquals(times[number - 1], index.timeOf(number), "time of packet " + number);
        long moment = times[number - 1] + random.nextLong(-2, 3);
        assertEquals(countBefore(times, moment + 1), index.packetAt(moment), "packet at " + moment);
        assertEquals(countBefore(times, moment), index.packetsBefore(moment), "packets before " + moment);
      }
      assertEquals(0, index.packetAt(-1));
      assertEquals(0, index.packetAt(Long.MIN_VALUE));
      assertEquals(count, index.packetAt(Long.MAX_VALUE));
    }
  }

  @Property(tries = 60)
  void everyPixelHoldsWhatCameInIt(
      @ForAll @IntRange(min = 1, max = 2_000) int count, @ForAll @LongRange(min = 0, max = 1L << 40) long gap,
      @ForAll @IntRange(min = 1, max = 97) int pixels, @ForAll long seed) {
    List<Rows.Packet> packets = Rows.random(count, gap, seed);
    long[] times = Rows.times(packets);
    try (PacketIndex table = Rows.table(packets); TrafficIndex index = index(table)) {
      Random random = new Random(seed);
      TimeSpan span = TimeSpan.between(random.nextLong(index.duration() + 1), random.nextLong(index.duration() + 1));
      Overview overview = index.overview(span, pixels);
      for (int i = 0; i < pixels; i++) {
        Traffic expected = sum(
            packets, countBefore(times, span.boundary(i, pixels)) + 1,
            countBefore(times, span.boundary(i + 1, pixels)));
        assertEquals(expected, overview.traffic(i), "pixel " + i + " of " + pixels);
        assertTrue(overview.slowest(i) <= overview.packetsPerSecond(i));
        assertTrue(overview.fastest(i) >= overview.packetsPerSecond(i));
      }
    }
  }

  @Property(tries = 40)
  void ringsOfAnyRangeAreCounted(@ForAll @IntRange(min = 1, max = 3_000) int count, @ForAll long seed) {
    List<Rows.Packet> packets = Rows.random(count, 1_000, seed);
    try (PacketIndex table = Rows.table(packets); TrafficIndex index = index(table)) {
      Random random = new Random(seed);
      for (int i = 0; i < 10; i++) {
        long first = random.nextLong(-1, count + 3);
        long last = random.nextLong(-1, count + 3);
        assertRings(packets, first, last, index.rings(first, last));
        assertEquals(
            sum(packets, first, last), index.traffic(new PacketRange(first, last, new TimeSpan(0, 1))), "traffic");
      }
    }
  }

  /** A ring has had what the stack drops for its checksum; it never gets what is dropped before. */
  private static void assertRings(List<Rows.Packet> packets, long first, long last, RingTotals totals) {
    for (int ring = 0; ring < Rows.RINGS; ring++) {
      for (boolean sent : new boolean[] {false, true}) {
        long count = 0;
        long bytes = 0;
        long full = 0;
        long bad = 0;
        for (long i = Math.max(1, first); i <= Math.min(last, packets.size()); i++) {
          Rows.Packet packet = packets.get((int) i - 1);
          if (packet.ring() == ring && packet.sent() == sent) {
            boolean had = packet.cause() == null || packet.cause() == DropCause.BAD_CHECKSUM;
            count += had ? 1 : 0;
            bytes += had ? packet.length() : 0;
            full += packet.cause() == DropCause.RING_FULL ? 1 : 0;
            bad += packet.cause() == DropCause.BAD_CHECKSUM ? 1 : 0;
          }
        }
        assertEquals(count, totals.packets(ring, sent));
        assertEquals(bytes, totals.bytes(ring, sent));
        assertEquals(full, totals.drops(ring, sent, DropCause.RING_FULL));
        assertEquals(bad, totals.drops(ring, sent, DropCause.BAD_CHECKSUM));
        assertEquals(0, totals.drops(ring, sent, DropCause.ABOVE_MTU));
      }
    }
  }

  @Test
  void manyRowsAreCountedAcrossAllChunks() {
    List<Rows.Packet> packets = Rows.random(200_000, 10_000, 7);
    long[] times = Rows.times(packets);
    try (PacketIndex table = Rows.table(packets); TrafficIndex index = index(table)) {
      for (long number : new long[] {1, 64, 65, 65_535, 65_536, 65_537, 131_072, 200_000}) {
        assertEquals(times[(int) number - 1], index.timeOf(number));
        assertEquals(countBefore(times, times[(int) number - 1] + 1), index.packetAt(times[(int) number - 1]));
        assertRings(packets, 65_000, number, index.rings(65_000, number));
      }
    }
  }

  @Test
  void timeThatGoesBackStandsStill() {
    List<Rows.Packet> packets = List.of(at(1_000), at(3_000), at(2_000), at(500), at(3_500));
    try (PacketIndex table = Rows.table(packets); TrafficIndex index = index(table)) {
      assertEquals(2_000, index.timeOf(3), "arrives with the one in front");
      assertEquals(2_000, index.timeOf(4), "also if it is before the first one");
      assertEquals(1, index.packetAt(1_999));
      assertEquals(4, index.packetAt(2_000));
      assertEquals(2_500, index.duration());
    }
  }

  @Test
  void aBrokenClockOverflowsNothing() {
    List<Rows.Packet> packets = List.of(at(Long.MIN_VALUE), at(5), at(Long.MAX_VALUE), at(7));
    try (PacketIndex table = Rows.table(packets); TrafficIndex index = index(table)) {
      assertTrue(index.duration() > 0);
      assertEquals(4, index.packetAt(index.duration()));
      Overview overview = index.overview(new TimeSpan(0, index.duration() + 1), 1_000);
      long sum = 0;
      for (int i = 0; i < overview.pixels(); i++) {
        sum += overview.traffic(i).packets();
      }
      assertEquals(4, sum);
    }
  }

  @Test
  void itGrowsWithTheTable() {
    List<Rows.Packet> packets = Rows.random(1_000, 500, 3);
    try (PacketIndex table = Rows.table(packets.subList(0, 300)); TrafficIndex index = index(table)) {
      assertEquals(sum(packets, 1, 300), index.traffic(new TimeSpan(0, index.duration() + 1)));
      Rows.append(table, 300, packets.subList(300, 1_000));
      assertEquals(300, index.packets());
      index.catchUp();
      assertEquals(sum(packets, 1, 1_000), index.traffic(new TimeSpan(0, index.duration() + 1)));
      assertRings(packets, 299, 302, index.rings(299, 302));
    }
  }

  @Test
  void aBurstStandsOutOfThePixelThatHoldsIt() {
    // A packet a millisecond for a second, and at 500.5 ms a thousand within a millisecond.
    List<Rows.Packet> packets = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      packets.add(at(i * 1_000_000L));
      for (int burst = 0; i == 500 && burst < 1_000; burst++) {
        packets.add(at(i * 1_000_000L + 500_000 + burst * 100));
      }
    }
    try (PacketIndex table = Rows.table(packets); TrafficIndex index = index(table)) {
      Overview overview = index.overview(new TimeSpan(0, 1_000_000_000), 10);
      assertEquals(1_000, overview.packetsPerSecond(4), 0.1);
      assertEquals(11_000, overview.packetsPerSecond(5), 0.1);
      assertTrue(overview.fastest(5) > 100_000, "1000 packets in a part of 100 ms: " + overview.fastest(5));
      assertTrue(overview.slowest(5) < 1_500, "the rest of it: " + overview.slowest(5));
      assertTrue(overview.fastest(4) < 1_500);
      assertEquals(overview.fastest(5), overview.peak());
    }
  }

  @Test
  void closedItFindsNothing() {
    PacketIndex table = Rows.table(Rows.random(500, 10, 1));
    TrafficIndex index = index(table);
    index.close();
    table.close();
    index.catchUp();
    index.catchUpFully();
    assertEquals(0, index.packets());
    assertEquals(0, index.packetAt(100));
    assertEquals(Traffic.NONE, index.overview(new TimeSpan(0, 100), 5).traffic(2));
    assertFalse(index.rings(1, 500).hasSent());
  }

  private static Rows.Packet at(long time) {
    return new Rows.Packet(time, 100, 0, false, null);
  }
}
