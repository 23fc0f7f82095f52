package org.ringscope.view.occupancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.occupancy.OccupancyPyramid;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.timeline.TimeSpan;

/**
 * On seven frames at 0, 1, 2, 3, 4, 5 and 60 µs, one ring of 4 descriptors, 50 µs between interrupts, 5 µs a poll and
 * 10 µs a packet. By hand: packets are done at 15, 25, 35, 45 µs; those of 4 and 5 µs find the ring full; the last one
 * is done at 75 µs.
 */
class OccupancyHistoryTest {
  private static final long START = 1_700_000_000_000_000_000L;
  private static final long MICROSECOND = 1_000;
  private static final long[] ARRIVALS = {0, 1, 2, 3, 4, 5, 60};
  private static final int RING_SIZE = 4;

  @TempDir Path folder;

  private CaptureReplay replayed(String host) throws IOException {
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    for (long microseconds : ARRIVALS) {
      packets.add(new CaptureFiles.Packet(START + microseconds * MICROSECOND, new byte[60]));
    }
    Path file = folder.resolve("seven.pcap");
    CaptureFiles.write(file, packets);
    Scenario scenario = Scenario.DEFAULT
        .withProfile(NicProfile.GENERIC.withRings(1).withRingSize(RING_SIZE))
        .withHost(HostText.parse(host));
    CaptureReplay capture = new CaptureReplay(file, scenario);
    capture.run(() -> false);
    return capture;
  }

  private static OccupancyHistory history(CaptureReplay capture) {
    return Objects.requireNonNull(capture.occupancy());
  }

  @Test
  void lanesTellWhatWaitedAndWhatWasDropped() throws IOException {
    try (CaptureReplay capture = replayed("10us/packet,5us/poll,50us/interrupt")) {
      OccupancyHistory history = history(capture);
      assertEquals(List.of(0), history.busyRings());
      assertEquals(4, history.most());
      assertEquals(RING_SIZE, history.scale());
      OccupancyLane lane = history.lane(0, new TimeSpan(0, 80 * MICROSECOND), 8);
      assertEquals("rx0", lane.name());
      assertEquals(4, lane.most(0));
      assertEquals(2, lane.drops(0));
      assertEquals(2, lane.drops());
      // From 45 to 60 µs nothing waits, then one does: pixels of 10 µs that no edge of a bin can blur.
      assertEquals(0, lane.least(5));
      assertEquals(1, lane.most(6));
      assertEquals(1, lane.least(2) - lane.least(3), "the third is done between 30 and 40 µs");
      assertEquals("up to 4 waiting, 2 dropped", lane.summary());
      // One waits for 1 µs, then two, three, and four for the 7 µs to the pixel's end: 34 in 10.
      assertEquals(
          "rx0 at 0.00000 s: 1 to 4 of 4 descriptors filled, 3.4 on average; 2 dropped", lane.pixel(0, RING_SIZE));
    }
  }

  @Test
  void theFullestOfOneRingIsThatRing() throws IOException {
    try (CaptureReplay capture = replayed("10us/packet,5us/poll,50us/interrupt")) {
      FullestRing fullest = history(capture).fullest(new TimeSpan(0, 80 * MICROSECOND), 8);
      assertEquals(8, fullest.pixels());
      assertEquals(4, fullest.waiting(0));
      assertEquals(1, fullest.share(0));
      assertEquals(0.25, fullest.share(6));
      assertEquals("fullest ring: up to 4 of 4 descriptors", fullest.summary());
    }
  }

  @Test
  void aMomentTellsWhatWaitsThen() throws IOException {
    try (CaptureReplay capture = replayed("10us/packet,5us/poll,50us/interrupt")) {
      assertEquals("3 of 4", waiting(capture, 3, 2 * MICROSECOND));
      // Two are done at 15 and 25 µs.
      assertEquals("2 of 4", waiting(capture, 6, 30 * MICROSECOND));
      assertEquals("0 of 4", waiting(capture, 6, 50 * MICROSECOND));
      assertEquals("1 of 4", waiting(capture, 7, 60 * MICROSECOND));
      assertNull(RingsAtMoment.of(capture, 8, 60 * MICROSECOND));
      assertNull(RingsAtMoment.of(capture, 0, 0));
    }
  }

  private static String waiting(CaptureReplay capture, long packet, long moment) throws IOException {
    RingsAtMoment rings = Objects.requireNonNull(RingsAtMoment.of(capture, packet, moment));
    assertEquals("", rings.waiting(1), "a ring that isn't there");
    return rings.waiting(0);
  }

  @Test
  void aFasterHostDropsNothingAndTheScaleShrinks() throws IOException {
    try (CaptureReplay capture = replayed("1ns/packet,1ns/poll")) {
      assertEquals(0, history(capture).lane(0, new TimeSpan(0, 80 * MICROSECOND), 3).drops());
      assertEquals(1, history(capture).most());
      assertEquals(1, history(capture).scale());
    }
  }

  @Test
  void anInfinitelyFastHostHasNoHistoryButAHint() throws IOException {
    try (CaptureReplay capture = replayed("infinite")) {
      assertNull(capture.occupancy());
      assertTrue(String.valueOf(OccupancyHint.of(capture, null)).contains("Set a host cost"));
    }
  }

  @Test
  void everySituationHasItsHint() throws IOException {
    assertTrue(String.valueOf(OccupancyHint.of(null, null)).startsWith("Open a capture"));
    try (CaptureReplay capture = replayed("1us/packet")) {
      assertNull(OccupancyHint.of(capture, capture.occupancy()));
      assertNotNull(OccupancyHint.of(capture, OccupancyHistory.of(new OccupancyPyramid(1), 1, RING_SIZE, START)));
    }
  }

  @Test
  void timesOfABrokenClockAreNoFailure() {
    OccupancyPyramid pyramid = new OccupancyPyramid(1);
    pyramid.waiting(0, Long.MAX_VALUE - 1, 1);
    OccupancyHistory history = OccupancyHistory.of(pyramid, 1, RING_SIZE, Long.MAX_VALUE - 1);
    assertEquals(1, history.lane(0, new TimeSpan(0, 1L << 62), 1).most());
  }
}
