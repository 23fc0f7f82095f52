package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.FlowResult;
import org.ringscope.report.MergeSummary;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.ScenarioSummary;
import org.ringscope.report.StageResult;
import org.ringscope.report.Totals;

/**
 * The report for machines, as {@code ringscope-report-1.schema.json} beside this class describes it.
 */
public final class JsonReport implements ReportWriter {
  /** Name and version of the format; a reader that knows it can rely on the schema of that name. */
  public static final String SCHEMA = "ringscope-report-1";

  @Override
  public void write(ReplayReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      json.writeStartObject();
      JsonCapture.writeHead(json, SCHEMA, report.toolVersion());
      json.writeFieldName("scenario");
      writeScenario(json, report.scenario());
      JsonCapture.write(json, report.capture());
      JsonCapture.write(json, report.verdict());
      writeRings(json, report);
      JsonText.write(json, "device_drops", report.deviceDrops());
      writeTotals(json, report.totals());
      JsonCapture.writeContents(json, report);
      writeStages(json, report);
      writeFlows(json, report);
      JsonMirrors.write(json, report.mirrors());
      if (report.placement() != null) {
        json.writeFieldName("placement");
        PlacementJson.write(json, report.placement());
      }
      writeMerged(json, report.merged());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeScenario(JsonGenerator json, ScenarioSummary scenario) throws IOException {
    json.writeStartObject();
    JsonText.write(json, "profile", scenario.profile());
    json.writeNumberField("rings", scenario.rings());
    json.writeNumberField("ring_size", scenario.ringSize());
    JsonText.write(json, "hash_function", scenario.hashFunction());
    json.writeNumberField("indirection_size", scenario.indirectionSize());
    JsonText.write(json, "host", scenario.host());
    JsonText.write(json, "filter", scenario.filter());
    JsonText.write(json, "from", scenario.from());
    JsonText.write(json, "to", scenario.to());
    JsonText.write(json, "local", scenario.local());
    JsonText.write(json, "settings_sha256", scenario.settingsSha256());
    JsonSources.write(json, scenario.sources());
    json.writeEndObject();
  }

  private static void writeRings(JsonGenerator json, ReplayReport report) throws IOException {
    json.writeArrayFieldStart("rings");
    for (RingResult ring : report.rings()) {
      json.writeStartObject();
      json.writeNumberField("ring", ring.ring());
      json.writeStringField("name", ring.name());
      JsonText.write(json, "device", ring.device());
      json.writeStringField("direction", ring.direction().id());
      json.writeNumberField("packets", ring.packets());
      json.writeNumberField("bytes", ring.bytes());
      json.writeNumberField("captured_bytes", ring.capturedBytes());
      JsonText.write(json, "drops", ring.drops());
      json.writeBooleanField("modelled", ring.modelled());
      if (ring.service() != null) {
        writeService(json, ring.service());
      }
      if (ring.steered() > 0) {
        json.writeNumberField("steered", ring.steered());
      }
      if (!ring.frames().isEmpty()) {
        JsonText.write(json, "frames", ring.frames());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeService(JsonGenerator json, RingResult.Service service) throws IOException {
    json.writeNumberField("interrupts", service.interrupts());
    json.writeNumberField("polls", service.polls());
    json.writeNumberField("polled_packets", service.polledPackets());
    json.writeNumberField("most_waiting", service.mostWaiting());
  }

  private static void writeTotals(JsonGenerator json, Totals totals) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("in", totals.in());
    json.writeNumberField("delivered", totals.delivered());
    json.writeNumberField("diverted", totals.diverted());
    JsonText.write(json, "dropped", totals.dropped());
    writeTraffic(json, "received", totals.received());
    writeTraffic(json, "sent", totals.sent());
    json.writeBooleanField("conserved", totals.conserved());
    json.writeEndObject();
  }

  private static void writeTraffic(JsonGenerator json, String name, Totals.Traffic traffic) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("packets", traffic.packets());
    json.writeNumberField("bytes", traffic.bytes());
    json.writeEndObject();
  }

  private static void writeStages(JsonGenerator json, ReplayReport report) throws IOException {
    json.writeArrayFieldStart("stages");
    for (StageResult stage : report.stages()) {
      json.writeStartObject();
      JsonText.write(json, "name", stage.name());
      json.writeNumberField("in", stage.in());
      json.writeNumberField("made", stage.made());
      json.writeNumberField("out", stage.out());
      json.writeNumberField("delivered", stage.delivered());
      json.writeNumberField("diverted", stage.diverted());
      json.writeNumberField("merged", stage.merged());
      json.writeNumberField("dropped", stage.dropped());
      json.writeNumberField("held", stage.held());
      json.writeBooleanField("conserved", stage.conserved());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFlows(JsonGenerator json, ReplayReport report) throws IOException {
    json.writeArrayFieldStart("flows");
    for (FlowResult flow : report.flows()) {
      json.writeStartObject();
      JsonText.write(json, "flow", flow.flow());
      JsonText.write(json, "ring", flow.ring());
      json.writeNumberField("packets", flow.packets());
      json.writeNumberField("bytes", flow.bytes());
      json.writeFieldName("share");
      json.writeNumber(Shares.decimal(report.share(flow)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Left out of the report of a single replay. */
  private static void writeMerged(JsonGenerator json, @Nullable MergeSummary merged) throws IOException {
    if (merged == null) {
      return;
    }
    json.writeObjectFieldStart("merged");
    json.writeNumberField("reports", merged.reports());
    json.writeArrayFieldStart("other_scenarios");
    for (ScenarioSummary scenario : merged.otherScenarios()) {
      writeScenario(json, scenario);
    }
    json.writeEndArray();
    json.writeNumberField("flow_packets_unlisted_at_most", merged.unlistedFlowPackets());
    json.writeEndObject();
  }
}
