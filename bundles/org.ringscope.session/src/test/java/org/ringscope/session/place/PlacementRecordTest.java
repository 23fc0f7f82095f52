package org.ringscope.session.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.sample.Sample;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.StreamPlacement;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.testing.SharedCaptures;

class PlacementRecordTest {
  /** tshark begins this capture's streams elsewhere: StreamsAgainstTsharkTest says why. */
  private static final String SHUFFLED = "test5-lines-randomized.pcap";

  @TempDir Path folder;

  private static PlaceRequest request(Path capture) {
    return PlaceRequest.of(ReplayRequest.of(List.of(capture.toString()), Scenario.DEFAULT));
  }

  /** Each direction of each stream has as many bytes in its runs as tshark's "follow,tcp,raw" shows. */
  @Test
  void runsAreWhatTsharkFollows() throws Exception {
    int compared = 0;
    for (Map<String, String> capture : SharedCaptures.summary()) {
      Path file = SharedCaptures.file(capture.get("file"));
      Path truth = SharedCaptures.file("truth/tcp/" + file.getFileName() + ".txt");
      if (Files.exists(truth) && !file.endsWith(SHUFFLED)) {
        RecordRun.Outcome all = RecordRun.run(request(file), _ -> true, Progress.NONE);
        try (Stream<String> lines = Files.lines(truth)) {
          for (String line : lines.filter(text -> !text.startsWith("#")).limit(6).toList()) {
            compare(file, all, line.split("\t"));
            compared++;
          }
        }
      }
    }
    assertTrue(compared > 50, compared + " directions");
  }

  private static void compare(Path file, RecordRun.Outcome all, String[] truth) throws Exception {
    int stream = Integer.parseInt(truth[0]);
    boolean forward = truth[1].equals("dir0");
    RecordRun.Outcome alone = RecordRun.run(request(file).withStream(stream), forward, Progress.NONE);
    String name = file.getFileName() + " " + truth[0] + " " + truth[1];
    compare(name, truth[3], alone.record(stream, forward).orElseThrow());
    // Where streams are many, not all are kept at once.
    Optional<PlacementRecord> amongAll = all.record(stream, forward);
    if (amongAll.isPresent()) {
      compare(name, truth[3], amongAll.get());
    }
  }

  private static void compare(String name, String bytesAndNotes, PlacementRecord record) {
    long notes = record.missing().stream()
        .filter(gap -> gap.why() == Absence.NOT_CAPTURED)
        .mapToLong(gap -> ("[" + gap.length() + " bytes missing in capture file]").length() + 1)
        .sum();
    // What waits behind a hole at the end tshark doesn't show.
    long end = record.segments() == 0 ? 0 : record.nextAfter(record.segments() - 1);
    for (PlacementRecord.Missing gap : record.missing()) {
      end = Math.max(end, gap.end());
    }
    long limit = end;
    long bytes = IntStream.range(0, record.runs())
        .filter(run -> record.runPosition(run) < limit)
        .mapToLong(record::runLength)
        .sum();
    assertEquals(bytesAndNotes, Long.toString(bytes + notes), name);
  }

  /** What is kept adds up to what is counted, with each card. */
  @Test
  void runsAddUpToTheCounts() throws Exception {
    Path capture = Sample.REORDERED.writeTo(folder);
    RecordRun.Outcome outcome = RecordRun.run(request(capture).withStream(0), true, Progress.NONE);
    PlacementRecord record = outcome.record(0, true).orElseThrow();
    StreamPlacement placement =
        PlaceRun.run(request(capture), PlacementListener.NONE, Progress.NONE).placements().getFirst();
    for (Fate fate : Fate.values()) {
      long bytes = IntStream.range(0, record.runs())
          .filter(run -> record.fate(run) == fate).mapToLong(record::runLength).sum();
      assertEquals(placement.counts().bytes(fate), bytes, fate.id());
    }
    assertEquals(placement.buffers().size(), record.buffers().count());
    assertEquals(placement.buffers().end(), record.buffers().end());
  }

  /** The sample shows what its text says: nothing but direct until a segment is lost, and not all afterwards. */
  @Test
  void theSampleIsDirectUntilASegmentIsLost() throws Exception {
    Path capture = Sample.REORDERED.writeTo(folder);
    PlacementRecord record =
        RecordRun.run(request(capture).withStream(0), true, Progress.NONE).record(0, true).orElseThrow();
    List<ArrivalKind> kinds = new ArrayList<>();
    for (int segment = 0; segment < record.segments(); segment++) {
      kinds.add(record.kind(segment));
    }
    int lost = kinds.indexOf(ArrivalKind.BEYOND_HOLE);
    assertEquals(40, lost, "segments before the loss");
    for (int run = 0; record.segmentOf(run) < lost; run++) {
      assertEquals(Fate.DIRECT, record.fate(run));
    }
    assertTrue(IntStream.range(0, record.runs()).anyMatch(run -> record.fate(run) == Fate.RESHUFFLED));
    assertEquals(1, kinds.stream().filter(kind -> kind == ArrivalKind.REPEATED).count());
    assertEquals(160 * 4096, record.nextAfter(record.segments() - 1), "all came in the end");
    assertTrue(record.acknowledgments().count() > 40, "acknowledgments");
  }
}
