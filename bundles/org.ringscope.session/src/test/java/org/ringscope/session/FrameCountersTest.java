package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.RingCounters;
import org.ringscope.nic.counter.FrameCounters;
import org.ringscope.pipeline.FrameCounter;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Packets by what they are, against tshark's fields and against the rings' own packets. */
class FrameCountersTest {
  @Test
  void everyGroupSumsUpToTheRingsPackets() throws Exception {
    Scenario slow = Scenario.DEFAULT.withProfile(Scenario.DEFAULT.profile().withRingSize(4))
        .withHost(HostText.parse("300us/packet,50us/poll"));
    for (Path file : SharedCaptures.summarized()) {
      for (Scenario scenario : List.of(Scenario.DEFAULT, slow)) {
        ReplayResult result =
            Replay.run(ReplayRequest.of(List.of(file.toString()), scenario).withFrames(true), Progress.NONE);
        requireSums(result.received(), file);
        requireSums(result.sent(), file);
      }
    }
  }

  private static void requireSums(RingCounters counters, Path file) {
    FrameCounters frames = counters.frames();
    assertNotNull(frames);
    for (int ring = 0; ring < counters.rings(); ring++) {
      Map<FrameCounter.Group, Long> sums = new EnumMap<>(FrameCounter.Group.class);
      for (FrameCounter counter : FrameCounter.values()) {
        sums.merge(counter.group(), frames.get(ring, counter), Long::sum);
      }
      for (FrameCounter.Group group : FrameCounter.Group.values()) {
        assertEquals(counters.packets(ring), sums.get(group), file + " ring " + ring + " " + group);
      }
    }
  }

  @Test
  void addressesAndLengthsAreThoseThatTsharkSees() throws Exception {
    for (Path file : SharedCaptures.files("basic")) {
      List<String> lines = Program.tsharkFields(file, "frame.encap_type", "frame.len", "eth.dst");
      if (!lines.isEmpty() && lines.stream().allMatch(line -> line.matches("1 \\d+ [0-9a-f:]{17}"))) {
        requireSame(expected(lines), file);
      }
    }
  }

  /** Frames by address and length, read from tshark's lines in the plainest way. */
  private static Map<FrameCounter, Long> expected(List<String> lines) {
    Map<FrameCounter, Long> expected = new EnumMap<>(FrameCounter.class);
    for (String line : lines) {
      String[] fields = line.split(" ");
      expected.merge(address(fields[2]), 1L, Long::sum);
      expected.merge(size(Integer.parseInt(fields[1]) + 4), 1L, Long::sum);
    }
    return expected;
  }

  private static FrameCounter address(String mac) {
    if (mac.equals("ff:ff:ff:ff:ff:ff")) {
      return FrameCounter.BROADCAST;
    }
    return Integer.parseInt(mac.substring(0, 2), 16) % 2 == 1 ? FrameCounter.MULTICAST : FrameCounter.UNICAST;
  }

  private static FrameCounter size(int octets) {
    int[] last = {63, 64, 127, 255, 511, 1023, 1518, Integer.MAX_VALUE};
    int place = 0;
    while (octets > last[place]) {
      place++;
    }
    return FrameCounter.values()[FrameCounter.SIZE_BELOW_64.ordinal() + place];
  }

  private static void requireSame(Map<FrameCounter, Long> expected, Path file) throws Exception {
    ReplayResult result =
        Replay.run(ReplayRequest.of(List.of(file.toString()), Scenario.DEFAULT).withFrames(true), Progress.NONE);
    for (FrameCounter counter : FrameCounter.values()) {
      if (counter.group() == FrameCounter.Group.ADDRESS || counter.group() == FrameCounter.Group.SIZE) {
        long counted = 0;
        for (RingCounters rings : List.of(result.received(), result.sent())) {
          for (int ring = 0; ring < rings.rings(); ring++) {
            counted += rings.frames() == null ? 0 : rings.frames().get(ring, counter);
          }
        }
        assertEquals(expected.getOrDefault(counter, 0L), counted, file + " " + counter);
      }
    }
  }
}
