package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ReplayReport;
import org.ringscope.testing.SharedCaptures;

/** A replay counts what tshark counts, for every capture. */
class TsharkTruthTest {
  /** Told apart by tshark from more than headers: by dissectors of upper layers, or by following streams. */
  private static final Set<ProtocolColumn> NOT_OURS =
      Set.of(ProtocolColumn.MALFORMED, ProtocolColumn.TCP_CONVERSATIONS, ProtocolColumn.UDP_CONVERSATIONS);

  @Test
  void everyCaptureHasTsharksCounts() throws Exception {
    List<String> differences = new ArrayList<>();
    for (Map<String, String> truth : SharedCaptures.summary()) {
      compare(truth, differences);
    }
    assertEquals(List.of(), differences);
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
    if (!truth.get(column).equals(Long.toString(actual))) {
      differences.add(truth.get("file") + " " + column + ": tshark " + truth.get(column) + ", replay " + actual);
    }
  }

  private static ReplayReport report(String file) throws IOException, InterruptedException {
    return ReportAssembler.report(Replay.run(ReplayRequest.of(List.of(file), Scenario.DEFAULT), Progress.NONE));
  }
}
