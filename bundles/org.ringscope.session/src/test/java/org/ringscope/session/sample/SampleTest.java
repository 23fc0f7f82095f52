package org.ringscope.session.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringscope.nic.RingCounters;
import org.ringscope.pipeline.DropCause;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Scenario;
import org.ringscope.session.ScenarioFile;

/** Each sample shows what its text says. */
class SampleTest {
  private static final int FILE_HEADER = 24;
  private static final int RECORD_HEADER = 16;

  @TempDir Path folder;

  @Test
  void oneFlowMakesAQueueHot() throws Exception {
    Path capture = Sample.HOT_QUEUE.writeTo(folder);
    long backup = count(capture, frame -> frame.getInt(26) == 0x0a000307);
    RingCounters rings = replay(capture, Scenario.DEFAULT).received();
    assertTrue(backup > 0.55 * packets(rings), backup + " packets of the backup");
    assertTrue(most(rings) >= backup, "the backup is on one ring");
    assertTrue(most(rings) < backup + 0.2 * packets(rings), "the rest is spread");
  }

  @Test
  void burstsOverrunShortRingsAndFitLongerOnes() throws Exception {
    Path capture = Sample.MICROBURST.writeTo(folder);
    Scenario scenario = ScenarioFile.read(folder.resolve("microburst.ringscope.yaml"));
    long dropped = ringFull(replay(capture, scenario).received());
    assertTrue(dropped > 100, dropped + " packets dropped");
    Scenario longer = scenario.withProfile(scenario.profile().withRingSize(256));
    assertEquals(0, ringFull(replay(capture, longer).received()));
  }

  @Test
  void labelledPacketsAreNotSpread() throws Exception {
    Path capture = Sample.LABELLED.writeTo(folder);
    long labelled = count(capture, frame -> frame.getShort(12) == (short) 0x8847);
    RingCounters rings = replay(capture, Scenario.DEFAULT).received();
    assertTrue(labelled > 0.75 * packets(rings), labelled + " labelled packets");
    assertTrue(rings.packets(0) >= labelled, "ring 0 has " + rings.packets(0));
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void samplesAreSoundAndAlwaysTheSame(Sample sample) throws Exception {
    Path first = sample.writeTo(folder.resolve("first"));
    Path second = sample.writeTo(folder.resolve("second"));
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    ReplayResult result = replay(first, Scenario.DEFAULT);
    assertEquals(0, result.protocols().marked(-1), "marked packets");
    assertEquals(0, result.intake().timeBackwards());
    assertTrue(result.damage().isEmpty());
  }

  private static ReplayResult replay(Path capture, Scenario scenario) throws IOException, InterruptedException {
    return Replay.run(ReplayRequest.of(List.of(capture.toString()), scenario), Progress.NONE);
  }

  private static long packets(RingCounters rings) {
    long sum = 0;
    for (int ring = 0; ring < rings.rings(); ring++) {
      sum += rings.packets(ring);
    }
    return sum;
  }

  private static long most(RingCounters rings) {
    long most = 0;
    for (int ring = 0; ring < rings.rings(); ring++) {
      most = Math.max(most, rings.packets(ring));
    }
    return most;
  }

  private static long ringFull(RingCounters rings) {
    long sum = 0;
    for (int ring = 0; ring < rings.rings(); ring++) {
      sum += rings.drops(ring, DropCause.RING_FULL);
    }
    return sum;
  }

  /** Frames that {@code chosen} takes, read record by record, independently of the product's reader. */
  private static long count(Path capture, Predicate<ByteBuffer> chosen) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(capture)).order(ByteOrder.LITTLE_ENDIAN);
    long count = 0;
    int at = FILE_HEADER;
    while (at < file.limit()) {
      int length = file.getInt(at + 8);
      count += chosen.test(file.slice(at + RECORD_HEADER, length)) ? 1 : 0;
      at += RECORD_HEADER + length;
    }
    return count;
  }
}
