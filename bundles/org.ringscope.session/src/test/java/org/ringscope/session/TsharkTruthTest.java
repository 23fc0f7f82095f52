package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ReplayReport;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** A replay counts what tshark counts, for every capture. */
class TsharkTruthTest {
  /** Told by tshark from more than headers: by dissectors of upper layers. */
  private static final Set<ProtocolColumn> NOT_OURS = Set.of(ProtocolColumn.MALFORMED);

  /** Where tshark counts otherwise – file and column –, with the filter that shows why. */
  private static final Map<String, String> OTHERWISE = Map.of(
      // A call's description (SDP) names one end of its media. Whoever sends to that end joins tshark's one stream.
      "malformed/fuzz-2006-06-26-2594.pcap udp_conversations", "rtp && udp.stream == 198");

  @Test
  void everyCaptureHasTsharksCounts() throws Exception {
    List<String> differences = new ArrayList<>();
    for (Map<String, String> truth : SharedCaptures.summary()) {
      compare(truth, differences);
    }
    assertEquals(List.of(), differences);
  }

  @Test
  void theFilterOfADifferenceShowsItsReason() throws Exception {
    for (Map.Entry<String, String> difference : OTHERWISE.entrySet()) {
      String file = SharedCaptures.file(difference.getKey().split(" ")[0]).toString();
      List<String> ends = Program.run(
          "tshark", "-r", file, "-Y", difference.getValue(), "-T", "fields",
          "-e", "ip.src", "-e", "udp.srcport", "-e", "ip.dst", "-e", "udp.dstport");
      Set<Set<String>> pairs = new HashSet<>();
      for (String line : ends) {
        String[] end = line.split("\t");
        pairs.add(Set.of(end[0] + ":" + end[1], end[2] + ":" + end[3]));
      }
      assertTrue(pairs.size() > 1, () -> difference + " shows " + pairs);
    }
  }

  private static void compare(Map<String, String> truth, List<String> differences)
      throws IOException, InterruptedException {
    String file = SharedCaptures.file(truth.get("file")).toString();
    ReplayReport report = report(file);
    expect(truth, "packets", report.capture().packets(), differences);
    expect(truth, "bytes_on_wire", report.capture().bytes(), differences);
    expect(truth, "bytes_captured", report.capture().capturedBytes(), differences);
    for (ProtocolColumn column : ProtocolColumn.values()) {
      if (!NOT_OURS.contains(column)) {
        expect(truth, column.id(), report.protocols().get(column).orElseThrow(), differences);
      }
    }
    boolean toldDamaged = !truth.get("reader_message").equals("-");
    if (toldDamaged != (report.capture().damage() != null)) {
      differences.add(truth.get("file") + " damage: tshark " + truth.get("reader_message"));
    }
    if (!report.conserved()) {
      differences.add(truth.get("file") + " is not conserved");
    }
  }

  private static void expect(Map<String, String> truth, String column, long actual, List<String> differences) {
    boolean same = truth.get(column).equals(Long.toString(actual));
    if (same == OTHERWISE.containsKey(truth.get("file") + " " + column)) {
      differences.add(truth.get("file") + " " + column + ": tshark " + truth.get(column) + ", replay " + actual);
    }
  }

  private static ReplayReport report(String file) throws IOException, InterruptedException {
    ReplayRequest request = ReplayRequest.of(List.of(file), Scenario.DEFAULT).withConversations(true);
    return ReportAssembler.report(Replay.run(request, Progress.NONE));
  }
}
