package org.ringscope.report.format;

import java.io.IOException;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.report.MirrorResult;
import org.ringscope.report.ReplayReport;

/** The metrics of mirrors. */
final class PrometheusMirrors {
  private PrometheusMirrors() {}

  static void write(PrometheusText metrics, ReplayReport report) throws IOException {
    write(metrics, report, "matched_packets", "Packets that the mirror's source selects.", MirrorResult::matched);
    write(metrics, report, "packets", "Packets carried to the debug virtual NIC.", MirrorResult::packets);
    write(metrics, report, "bytes", "Lengths of the packets carried, as they come out.", MirrorResult::bytes);
    write(metrics, report, "captured_bytes", "Bytes of the packets carried that there are.",
        MirrorResult::capturedBytes);
    write(metrics, report, "truncated_packets", "Packets carried that the mirror cut.", MirrorResult::truncated);
    metrics.counter("ringscope_mirror_lost_packets_total",
        "Packets that matched and were not carried. " + PrometheusReport.meanings(MirrorLoss.values()));
    for (MirrorResult mirror : report.mirrors()) {
      for (Map.Entry<String, Long> lost : mirror.lost().entrySet()) {
        metrics.sample(
            lost.getValue(), "mirror", mirror.name(), "binding", mirror.binding(), "cause", lost.getKey());
      }
    }
  }

  private static void write(
      PrometheusText metrics, ReplayReport report, String unit, String help, ToLongFunction<MirrorResult> value)
      throws IOException {
    metrics.counter("ringscope_mirror_" + unit + "_total", help);
    for (MirrorResult mirror : report.mirrors()) {
      metrics.sample(value.applyAsLong(mirror), "mirror", mirror.name(), "binding", mirror.binding());
    }
  }
}
