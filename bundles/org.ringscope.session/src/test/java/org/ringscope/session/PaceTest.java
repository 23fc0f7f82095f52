package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.testing.SharedCaptures;

@Timeout(60)
class PaceTest {
  /** Some 872 s of traffic. */
  private static ReplayRequest request(Scenario scenario) {
    return ReplayRequest.of(List.of(SharedCaptures.file("basic/mixed.pcap").toString()), scenario);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "fast", ""})
  void aPaceIsANumberAboveZero(String text) {
    assertThrows(IllegalArgumentException.class, () -> Pace.parse(text));
  }

  @Test
  void aPaceIsReadAsItIsWritten() {
    assertEquals(Pace.MAX, Pace.parse("max"));
    assertEquals(Pace.times(0.5), Pace.parse("0.5"));
  }

  @Test
  void theResultIsTheSameAtAnyPace() throws Exception {
    Scenario slow = Scenario.DEFAULT.withHost(HostText.parse("40ms/packet,2us/poll"));
    for (Scenario scenario : List.of(Scenario.DEFAULT, slow)) {
      String asFastAsPossible = report(request(scenario));
      assertEquals(asFastAsPossible, report(request(scenario).withPace(Pace.times(5_000)).withBlockBytes(4 << 10)));
    }
  }

  private static String report(ReplayRequest request) throws Exception {
    return ReportAssembler.report(Replay.run(request, Progress.NONE)).toString();
  }

  /** Longer than asked for it may last on a busy machine, shorter never. */
  @Test
  void packetsDoNotGoBeforeTheirTime() throws Exception {
    long begin = System.nanoTime();
    Replay.run(request(Scenario.DEFAULT).withPace(Pace.times(2_000)), Progress.NONE);
    assertTrue(System.nanoTime() - begin >= 872_171_926_000L / 2_000);
  }

  @Test
  void aReplayThatWaitsEndsWhenItIsCanceledOrInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Progress untilBegun = new Progress() {
      @Override
      public void read(long bytes, long size) {
        begun.countDown();
      }

      @Override
      public boolean isCanceled() {
        begun.countDown();
        return Thread.currentThread().isInterrupted();
      }
    };
    Thread replay = Thread.ofPlatform().start(() -> {
      try {
        Replay.run(request(Scenario.DEFAULT).withPace(Pace.times(0.001)), untilBegun);
      } catch (IOException | InterruptedException ended) {
        begun.countDown();
      }
    });
    begun.await();
    replay.interrupt();
    replay.join();
  }
}
