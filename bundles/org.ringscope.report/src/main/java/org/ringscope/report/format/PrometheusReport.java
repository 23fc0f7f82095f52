package org.ringscope.report.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Declared;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.FrameCounter;
import org.ringscope.pipeline.MarkCounter;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.Totals;
import org.ringscope.report.placement.PlacementReport;

/**
 * The report as Prometheus reads it (text exposition format 0.0.4), for node_exporter's textfile collector and the
 * like.
 *
 * <p>Numbers that are zero are left out unless asked for: a host with many rings and causes else makes thousands of
 * idle series.
 */
public final class PrometheusReport implements ReportWriter {
  private final boolean zeros;

  public PrometheusReport() {
    this(false);
  }

  /** @param zeros whether to write zeros too */
  public PrometheusReport(boolean zeros) {
    this.zeros = zeros;
  }

  @Override
  public void write(ReplayReport report, OutputStream out) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var metrics = new PrometheusText(text, zeros);
    writeAbout(metrics, report);
    writeRings(metrics, report);
    writeFrames(metrics, report);
    writeDrops(metrics, report);
    writeTotals(metrics, report.totals());
    writeProtocols(metrics, report);
    PrometheusMirrors.write(metrics, report);
    writePlacement(metrics, report.placement());
    text.flush();
  }

  private static void writeAbout(PrometheusText metrics, ReplayReport report) throws IOException {
    metrics.gauge("ringscope_info", "Always 1; the labels say what made the numbers.");
    metrics.sample(1, "version", report.toolVersion(), "profile", report.scenario().profile(),
        "capture", report.capture().file());
    metrics.gauge("ringscope_conserved", "1 if every packet ended in exactly one place, in total and in each stage.");
    metrics.sampleAlways(report.conserved() ? 1 : 0);
    CaptureSummary capture = report.capture();
    if (capture.firstNanos() != null && capture.lastNanos() != null) {
      metrics.gauge("ringscope_capture_start_timestamp_seconds", "Time of the first packet, in seconds since 1970.");
      metrics.moment(capture.firstNanos());
      metrics.gauge("ringscope_capture_end_timestamp_seconds", "Time of the last packet, in seconds since 1970.");
      metrics.moment(capture.lastNanos());
    }
    metrics.counter("ringscope_capture_packets_total", "Packets read from the capture, filtered ones included.");
    metrics.sample(capture.packets());
    metrics.counter("ringscope_capture_bytes_total",
        "Original bytes of the packets read, without frame check sequence.");
    metrics.sample(capture.bytes());
    metrics.counter("ringscope_capture_captured_bytes_total", "Bytes of the packets read that the capture holds.");
    metrics.sample(capture.capturedBytes());
    metrics.counter("ringscope_capture_filtered_packets_total",
        "Packets taken out before the card by filter or time range.");
    metrics.sample(capture.filtered());
  }

  private static void writeRings(PrometheusText metrics, ReplayReport report) throws IOException {
    metrics.gauge("ringscope_rings", "Number of rings, idle ones included.");
    for (var direction : RingResult.Direction.values()) {
      metrics.sample(
          report.rings().stream().filter(ring -> ring.direction() == direction).count(), "direction", direction.id());
    }
    if (report.merged() == null || report.merged().otherScenarios().isEmpty()) {
      metrics.gauge("ringscope_ring_descriptors", "Descriptors of each receive ring.");
      metrics.sample(report.scenario().ringSize());
    }
    writeRings(metrics, report, "packets", "Packets put into the ring.", RingResult::packets);
    writeRings(metrics, report, "bytes", "Original bytes of the packets put into the ring.", RingResult::bytes);
    writeRings(
        metrics, report, "captured_bytes", "Captured bytes of the packets put into the ring.",
            RingResult::capturedBytes);
    if (report.rings().stream().anyMatch(ring -> ring.service() != null)) {
      writeRings(metrics, report, "interrupts", "Interrupts the ring raised.",
          ring -> ring.service() == null ? 0 : ring.service().interrupts());
      writeRings(metrics, report, "polls", "Polls of the ring by the host.",
          ring -> ring.service() == null ? 0 : ring.service().polls());
    }
    if (RingResult.anySteered(report.rings())) {
      writeRings(metrics, report, "steered_packets",
          "Packets meant for the ring because their flow was sent there, whatever RSS says of them.",
          RingResult::steered);
    }
  }

  private static void writeRings(
      PrometheusText metrics, ReplayReport report, String unit, String help, ToLongFunction<RingResult> value)
      throws IOException {
    metrics.counter("ringscope_ring_" + unit + "_total", help);
    for (RingResult ring : report.rings()) {
      metrics.sample(value.applyAsLong(ring), ringLabels(ring));
    }
  }

  /** A metric for each group, so that its series sum up to the ring's packets. */
  private static void writeFrames(PrometheusText metrics, ReplayReport report) throws IOException {
    for (var group : FrameCounter.Group.values()) {
      FrameCounter[] counters =
          Arrays.stream(FrameCounter.values()).filter(counter -> counter.group() == group).toArray(FrameCounter[]::new);
      metrics.counter(
          "ringscope_ring_" + group.id() + "_packets_total", "Packets put into the ring, by what they are. "
              + meanings(counters));
      for (RingResult ring : report.rings()) {
        for (FrameCounter counter : counters) {
          metrics.sample(ring.frames().getOrDefault(counter.id(), 0L), labels(ring, group.id(), counter.id()));
        }
      }
    }
  }

  private static void writeDrops(PrometheusText metrics, ReplayReport report) throws IOException {
    metrics.counter("ringscope_ring_drops_total",
        "Packets meant for the ring and dropped. " + meanings(causes(Declared.Scope.RING)));
    for (RingResult ring : report.rings()) {
      for (var drop : ring.drops().entrySet()) {
        metrics.sample(drop.getValue(), labels(ring, "cause", drop.getKey()));
      }
    }
    metrics.counter(
        "ringscope_device_drops_total", "Packets dropped before a ring was chosen. "
            + meanings(causes(Declared.Scope.DEVICE)));
    writeCounts(metrics, "cause", report.deviceDrops());
  }

  private static void writeTotals(PrometheusText metrics, Totals totals) throws IOException {
    metrics.counter("ringscope_packets_total", "Packets replayed, by how their way ended.");
    metrics.sample(totals.delivered(), "verdict", "delivered");
    metrics.sample(totals.diverted(), "verdict", "diverted");
    metrics.sample(totals.droppedInAll(), "verdict", "dropped");
    metrics.counter("ringscope_direction_packets_total", "Packets replayed, by direction as seen from the host.");
    metrics.sample(totals.received().packets(), "direction", "receive");
    metrics.sample(totals.sent().packets(), "direction", "send");
    metrics.counter("ringscope_direction_bytes_total", "Original bytes replayed, by direction as seen from the host.");
    metrics.sample(totals.received().bytes(), "direction", "receive");
    metrics.sample(totals.sent().bytes(), "direction", "send");
  }

  private static void writeProtocols(PrometheusText metrics, ReplayReport report) throws IOException {
    metrics.counter("ringscope_protocol_packets_total", "Packets by property; a packet may have several.");
    for (var count : report.protocols().counts().entrySet()) {
      if (!isConversations(count.getKey())) {
        metrics.sample(count.getValue(), "protocol", count.getKey().id());
      }
    }
    metrics.gauge("ringscope_conversations", "Conversations, by transport protocol.");
    for (var count : report.protocols().counts().entrySet()) {
      if (isConversations(count.getKey())) {
        metrics.sample(count.getValue(), "protocol", count.getKey() == ProtocolColumn.TCP_CONVERSATIONS
            ? "tcp" : "udp");
      }
    }
    metrics.counter("ringscope_marked_packets_total", "Packets marked as odd. " + meanings(MarkCounter.values()));
    writeCounts(metrics, "mark", report.marks());
  }

  /** In all: a stream is gone before anybody asks for its series. */
  private static void writePlacement(PrometheusText metrics, @Nullable PlacementReport placement) throws IOException {
    if (placement != null) {
      metrics.counter("ringscope_placed_payload_bytes_total",
          "TCP payload by how it came to its place in a posted buffer.");
      writeCounts(metrics, "fate", placement.fates());
      metrics.counter("ringscope_indirect_payload_bytes_total",
          "TCP payload that was not placed directly, by cause.");
      writeCounts(metrics, "cause", placement.causes());
    }
  }

  private static void writeCounts(PrometheusText metrics, String label, Map<String, Long> counts) throws IOException {
    for (var count : counts.entrySet()) {
      metrics.sample(count.getValue(), label, count.getKey());
    }
  }

  private static boolean isConversations(ProtocolColumn column) {
    return column == ProtocolColumn.TCP_CONVERSATIONS || column == ProtocolColumn.UDP_CONVERSATIONS;
  }

  private static String[] ringLabels(RingResult ring) {
    return new String[] {
      "device", ring.device(), "ring", Integer.toString(ring.ring()), "direction", ring.direction().id()
    };
  }

  private static String[] labels(RingResult ring, String label, String value) {
    String[] labels = Arrays.copyOf(ringLabels(ring), 8);
    labels[6] = label;
    labels[7] = value;
    return labels;
  }

  private static DropCause[] causes(Declared.Scope scope) {
    return Arrays.stream(DropCause.values()).filter(cause -> cause.scope() == scope).toArray(DropCause[]::new);
  }

  static String meanings(Declared[] table) {
    var help = new StringBuilder();
    for (Declared declared : table) {
      help.append(help.isEmpty() ? "" : " ").append(declared.id()).append(": ").append(declared.meaning());
    }
    return help.toString();
  }
}
