package org.ringscope.session.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.packet.Tcp;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;

/** Three streams, one begun behind the other, of 3, 10 and 2 segments of 100 bytes that only one end sends. */
class RecordedDirectionsTest {
  private static final int[] SEGMENTS = {3, 10, 2};
  private static final int MANY = 1000;

  @TempDir Path folder = Path.of("");

  private RecordRun.Outcome run(int mostDirections, int mostSegments) throws Exception {
    WrittenCapture capture = new WrittenCapture(folder);
    try (capture) {
      for (int stream = 0; stream < SEGMENTS.length; stream++) {
        capture.add(0, 1024 + stream, 0, Tcp.SYN, 0);
        for (int segment = 0; segment < SEGMENTS[stream]; segment++) {
          capture.add(0, 1024 + stream, 1 + 100L * segment, Tcp.ACK, 100);
        }
      }
    }
    return RecordRun.run(
        capture.request(Scenario.DEFAULT), new RecordedDirections(_ -> true, mostDirections, mostSegments),
        Progress.NONE);
  }

  /** Segments kept of each stream's first sender; -1 where nothing is kept. */
  private static List<Integer> kept(RecordRun.Outcome outcome) {
    return IntStream.range(0, SEGMENTS.length)
        .map(stream -> outcome.record(stream, true).map(PlacementRecord::segments).orElse(-1))
        .boxed().toList();
  }

  @Test
  void allAreKeptWhereThereIsRoom() throws Exception {
    assertEquals(List.of(3, 10, 2), kept(run(MANY, MANY)));
    assertEquals(List.of(3, 10, 2), kept(run(MANY, 15)));
  }

  /** The first stream goes when the second needs its room; so does the third, if there is none when it begins. */
  @Test
  void theSmallestGoWhereSegmentsAreTooMany() throws Exception {
    assertEquals(List.of(-1, 10, -1), kept(run(MANY, 10)));
    assertEquals(List.of(-1, 10, 2), kept(run(MANY, 12)));
  }

  @Test
  void theLastOneLeftIsKeptAsFarAsItGoes() throws Exception {
    RecordRun.Outcome outcome = run(MANY, 8);
    assertEquals(List.of(-1, 8, -1), kept(outcome));
    assertEquals(2, outcome.record(1, true).orElseThrow().segmentsLeft());
  }

  /** Of each stream two directions begin. */
  @Test
  void theSmallestGoWhereDirectionsAreTooMany() throws Exception {
    assertEquals(List.of(3, 10, -1), kept(run(3, MANY)));
  }

  @Test
  void whatIsNotThereIsNotKept() throws Exception {
    assertEquals(0, run(MANY, MANY).record(9, true).stream().count());
  }
}
