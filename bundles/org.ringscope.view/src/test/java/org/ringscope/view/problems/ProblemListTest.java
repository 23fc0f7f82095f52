package org.ringscope.view.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.pipeline.Declared.Severity;
import org.ringscope.report.FindingKind;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;

class ProblemListTest {
  private static final long START = 1_700_000_000_000_000_000L;

  @TempDir Path folder;

  private static List<Problem> problems(Path capture) throws IOException {
    try (CaptureReplay replay = new CaptureReplay(capture)) {
      replay.run(() -> false);
      return ProblemList.of(Objects.requireNonNull(replay.report()));
    }
  }

  private Path capture(int packets, long step) throws IOException {
    List<CaptureFiles.Packet> all = new ArrayList<>();
    for (int i = 0; i < packets; i++) {
      all.add(new CaptureFiles.Packet(START + i * step, new byte[60]));
    }
    Path file = folder.resolve("capture.pcap");
    CaptureFiles.write(file, all);
    return file;
  }

  @Test
  void aWholeCaptureHasNone() throws IOException {
    assertEquals(List.of(), problems(capture(3, 1_000)));
  }

  @Test
  void damageNamesItsByteAndComesFirst() throws IOException {
    Path file = capture(3, -1_000);
    // 24 bytes of file header, then 16 + 60 a packet: the third record begins at 176.
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 200));
    List<Problem> found = problems(file);
    assertEquals(Severity.ERROR, found.getFirst().severity());
    assertEquals(176, found.getFirst().offset());
    assertEquals(1, found.get(1).packets(), found.get(1).what());
    assertEquals("Time runs backwards at 1 packet.", found.get(1).what());
  }

  /** The counts of wrong checksums are those of tshark, see truth/README. */
  @ParameterizedTest
  @ValueSource(strings = {"basic/localhost-bad-chksum.pcap", "basic/tcpreplay_test.pcap", "tunnels/erspan.pcap"})
  void wrongChecksumsAreTsharksCounts(String name) throws IOException {
    Map<String, Long> expected = truth(name);
    Map<String, Long> found = new TreeMap<>();
    for (Problem problem : problems(SharedCaptures.file(name))) {
      String filter = problem.filter();
      if (filter != null && filter.startsWith("mark == bad_")) {
        found.put(filter.substring("mark == ".length()), problem.packets());
      }
    }
    assertEquals(expected, found);
  }

  private static Map<String, Long> truth(String name) throws IOException {
    Map<String, String> row = SharedCaptures.summary().stream()
        .filter(each -> name.equals(each.get("file")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no truth for " + name));
    Map<String, Long> counts = new TreeMap<>();
    for (String mark : List.of("bad_ip_csum", "bad_tcp_csum", "bad_udp_csum")) {
      long count = Long.parseLong(row.getOrDefault(mark, "0"));
      if (count > 0) {
        counts.put(mark, count);
      }
    }
    return counts;
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasAdviceThatEndsAsASentence(FindingKind kind) {
    assertTrue(Advice.of(kind).endsWith("."), Advice.of(kind));
  }

  @Test
  void rowsHaveWordsAndGroupedNumbers() {
    Problem problem = new Problem(Severity.WARNING, "What.", 1_234_567, Problem.NONE, "Do.", null);
    List<String> row = Arrays.stream(ProblemColumn.values()).map(column -> column.text(problem)).toList();
    assertEquals(List.of("Warning", "What.", "1,234,567", "", "Do."), row);
  }

  @Test
  void severitiesDescend() throws IOException {
    List<CaptureFiles.Packet> packets = new ArrayList<>(Collections.nCopies(
        30, new CaptureFiles.Packet(START, new byte[1600])));
    packets.add(new CaptureFiles.Packet(START - 1, new byte[60]));
    Path file = folder.resolve("several.pcap");
    CaptureFiles.write(file, packets);
    List<Problem> found = problems(file);
    assertFalse(found.size() < 3, found.toString());
    for (int i = 1; i < found.size(); i++) {
      assertTrue(found.get(i - 1).severity().compareTo(found.get(i).severity()) >= 0, found.toString());
    }
  }
}
