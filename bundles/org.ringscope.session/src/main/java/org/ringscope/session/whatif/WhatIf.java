package org.ringscope.session.whatif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ringscope.report.CalibrationResult;
import org.ringscope.report.VariantResult;
import org.ringscope.report.WhatIfReport;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Version;

/** Tries variants of a scenario on a capture. */
public final class WhatIf {
  private static final String NOT_CAPTURED =
      "Packets that a host dropped are not in a capture taken on that host: replayed, such a capture shows fewer drops"
          + " than there were.";
  private static final String NOTHING_LOST =
      "The host is infinitely fast in every variant, so nothing is lost; --host gives it a speed.";

  private WhatIf() {}

  /**
   * The report, and what was read of the captures.
   *
   * @param capture the replay that recorded the arrivals
   */
  public record Outcome(WhatIfReport report, ReplayResult capture) {}

  /**
   * Replays every variant.
   *
   * @throws IOException if a capture can't be read
   * @throws InterruptedException if the thread is interrupted or the progress canceled
   */
  public static Outcome run(WhatIfRequest request, Progress progress) throws IOException, InterruptedException {
    List<Variant> variants = request.variants();
    boolean timed = request.calibrateTo().isPresent() || variants.stream().anyMatch(Variant::isTimed);
    List<String> remarks = new ArrayList<>();
    try (VariantRunner runner = new VariantRunner(request.replay(), progress)) {
      CalibrationResult calibration = null;
      if (request.calibrateTo().isPresent()) {
        Calibration search = new Calibration(runner, request.replay().scenario());
        calibration = search.run(request.calibrateTo().orElseThrow());
      }
      List<VariantResult> results = new ArrayList<>();
      if (calibration == null || !request.variations().isEmpty()) {
        results.addAll(runner.run(named(variants)));
      }
      int found = -1;
      if (request.findsNoLoss()) {
        NoLossSearch search = new NoLossSearch(runner, request, results);
        found = search.run();
        results = search.results();
        remarks.addAll(search.remarks());
      }
      remarks.add(timed ? NOT_CAPTURED : NOTHING_LOST);
      return new Outcome(
          new WhatIfReport(Version.TEXT, request.replay().captures(), results, found, calibration, remarks, List.of()),
          Objects.requireNonNull(runner.capture()));
    }
  }

  private static List<Variant> named(List<Variant> variants) {
    return variants.stream()
        .map(variant -> variant.name().isEmpty() ? new Variant("as given", variant.scenario()) : variant).toList();
  }
}
