package org.ringscope.view.filter.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.filter.FilterSyntaxException;

/** Filters put to whole captures. */
final class Scans {
  private Scans() {}

  /** A capture that was replayed. */
  static CaptureReplay replayed(Path capture, Scenario scenario) {
    CaptureReplay replay = new CaptureReplay(capture, scenario);
    replay.run(() -> false);
    return replay;
  }

  /** Numbers of the packets that match. */
  static List<Long> numbers(CaptureReplay replay, String filter)
      throws FilterSyntaxException, IOException, InterruptedException {
    FilterScan scan = new FilterScan(replay, FilterCompiler.compile(filter), () -> false);
    scan.run();
    return numbers(scan.result());
  }

  static List<Long> numbers(FilteredPackets packets) {
    List<Long> numbers = new ArrayList<>();
    for (long k = 1; k <= packets.size(); k++) {
      numbers.add(packets.number(k));
    }
    return numbers;
  }
}
