package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.place.RecordRun;
import org.ringscope.session.sample.Sample;

/** What is said of the sample: a page in each segment, ten microseconds apart, the 41st of them lost at first. */
class PlacementTextTest {
  private static final int PAGE = 4096;

  /** 2026-01-01 00:00:00 UTC, when the sample begins. */
  private static final long FIRST = 1_767_225_600_000_000_000L;

  @TempDir Path folder;

  private PlacedStream stream;
  private PlacementText text;

  @BeforeEach
  void place() throws Exception {
    ReplayRequest replay =
        ReplayRequest.of(List.of(Sample.REORDERED.writeTo(folder).toString()), Scenario.DEFAULT);
    RecordRun.Outcome outcome = RecordRun.run(
        PlacementSettings.DEFAULT.in(PlaceRequest.of(replay)).withStream(0), true, Progress.NONE);
    stream = new PlacedStream(new StreamChoice(0, true), outcome.record(0, true).orElseThrow());
    text = new PlacementText(stream, FIRST);
  }

  @Test
  void aByteIsToldByItsWay() {
    // Before it came: two packets that open the stream, 40 segments, an acknowledgment for every second of them.
    assertEquals(
        "bytes 36864–40959 of buffer C, reshuffled (out of order), packet 63, 41st to arrive, at 0.001410 s",
        text.at(41 * PAGE + 17, stream.end()));
    assertEquals(
        "bytes 0–4095 of buffer A, direct, packet 3, 1st to arrive, at 0.001000 s", text.at(0, stream.end()));
  }

  @Test
  void aGapIsToldWithItsEnd() {
    StreamMoment moment = stream.at(FIRST + 1_500_000);
    String told = text.at(40 * PAGE, moment);
    assertTrue(told.startsWith("byte 32768 of buffer C: not here yet"), told);
    assertTrue(told.endsWith("comes at 0.001645 s"), told);
    assertTrue(text.summary(moment).contains("gaps of 4,096 bytes from SN 163841 on"), text.summary(moment));
    assertTrue(text.summary(moment).contains("2 of 18 posted buffers complete"), text.summary(moment));
  }

  @Test
  void aStretchIsSummedUp() {
    String told = text.stretch(0, 40 * PAGE, stream.end());
    assertEquals("bytes 0 of buffer A to 32767 of buffer C: 163,840 of 163,840 bytes here: direct 100 %", told);
  }

  @ParameterizedTest
  @CsvSource({"1,1st", "2,2nd", "3,3rd", "4,4th", "11,11th", "12,12th", "13,13th", "21,21st", "102,102nd", "111,111th"})
  void numbersCount(int number, String ordinal) {
    assertEquals(ordinal, PlacementText.ordinal(number));
  }
}
