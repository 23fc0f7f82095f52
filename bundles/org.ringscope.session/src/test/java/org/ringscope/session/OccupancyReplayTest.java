package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.nic.occupancy.OccupancyColumns;
import org.ringscope.nic.occupancy.OccupancyPyramid;
import org.ringscope.pipeline.DropCause;
import org.ringscope.testing.SharedCaptures;

class OccupancyReplayTest {
  private static final Scenario SLOW_HOST = Scenario.DEFAULT
      .withProfile(Scenario.DEFAULT.profile().withRingSize(4))
      .withHost(HostText.parse("300us/packet,50us/poll"));

  @Test
  void peaksAndDropsOverTimeAreThoseOfTheRings() throws Exception {
    for (Path file : SharedCaptures.summarized().stream().limit(20).toList()) {
      ReplayRequest request = ReplayRequest.of(List.of(file.toString()), SLOW_HOST).withOccupancy(true);
      ReplayResult result = Replay.run(request, Progress.NONE);
      OccupancyPyramid occupancy = result.occupancy();
      HostDrain drain = result.drain();
      assertNotNull(occupancy);
      assertNotNull(drain);
      for (int ring = 0; ring < result.received().rings() && occupancy.end() >= occupancy.start(); ring++) {
        OccupancyColumns all = occupancy.columns(ring, occupancy.start(), occupancy.end() + 1, 100);
        assertEquals(drain.mostWaiting(ring), Arrays.stream(all.most()).max().orElse(0), file + " ring " + ring);
        assertEquals(result.received().drops(ring, DropCause.RING_FULL), Arrays.stream(all.drops()).sum());
      }
    }
  }

  @Test
  void nobodyKeepsWhatNobodyWants() throws Exception {
    String file = SharedCaptures.summarized().getFirst().toString();
    assertNull(Replay.run(ReplayRequest.of(List.of(file), SLOW_HOST), Progress.NONE).occupancy());
    ReplayRequest fast = ReplayRequest.of(List.of(file), Scenario.DEFAULT).withOccupancy(true);
    assertNull(Replay.run(fast, Progress.NONE).occupancy());
  }
}
