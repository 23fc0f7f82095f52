package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.FlowResult;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.ScenarioSummary;
import org.ringscope.report.StageResult;
import org.ringscope.report.Totals;

/**
 * The report for machines, as {@code ringscope-report-1.schema.json} beside this class describes it.
 *
 * <p>Written with Jackson's streaming core alone: binding would look up every record by reflection and cost a command of 0.2 s
 * more time at its start than all the writing does.
 */
public final class JsonReport implements ReportWriter {
  /** Name and version of the format; a reader that knows it can rely on the schema of that name. */
  public static final String SCHEMA = "ringscope-report-1";

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  @Override
  public void write(ReplayReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer());
      json.writeStartObject();
      writeHead(json, report);
      writeRings(json, report);
      writeCounts(json, "device_drops", report.deviceDrops());
      writeTotals(json, report.totals());
      writeProtocols(json, report);
      writeCounts(json, "marks", report.marks());
      writeStages(json, report);
      writeFlows(json, report);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static PrettyPrinter printer() {
    // Not the system's line end: equal reports are equal bytes on any system.
    var indenter = new DefaultIndenter("  ", "\n");
    var separators = Separators.createDefaultInstance()
        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
        .withObjectEmptySeparator("")
        .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private static void writeHead(JsonGenerator json, ReplayReport report) throws IOException {
    json.writeStringField("schema", SCHEMA);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "ringscope");
    writeText(json, "version", report.toolVersion());
    json.writeEndObject();
    writeScenario(json, report.scenario());
    JsonCapture.write(json, report.capture());
    JsonCapture.write(json, report.verdict());
  }

  private static void writeScenario(JsonGenerator json, ScenarioSummary scenario) throws IOException {
    json.writeObjectFieldStart("scenario");
    writeText(json, "profile", scenario.profile());
    json.writeNumberField("rings", scenario.rings());
    json.writeNumberField("ring_size", scenario.ringSize());
    writeText(json, "hash_function", scenario.hashFunction());
    json.writeNumberField("indirection_size", scenario.indirectionSize());
    writeText(json, "host", scenario.host());
    writeText(json, "filter", scenario.filter());
    writeText(json, "from", scenario.from());
    writeText(json, "to", scenario.to());
    json.writeArrayFieldStart("local");
    for (String address : scenario.local()) {
      json.writeString(SafeText.wellFormed(address));
    }
    json.writeEndArray();
    writeText(json, "settings_sha256", scenario.settingsSha256());
    json.writeEndObject();
  }

  private static void writeRings(JsonGenerator json, ReplayReport report) throws IOException {
    json.writeArrayFieldStart("rings");
    for (RingResult ring : report.rings()) {
      json.writeStartObject();
      json.writeNumberField("ring", ring.ring());
      json.writeStringField("name", ring.name());
      writeText(json, "device", ring.device());
      json.writeStringField("direction", ring.direction().id());
      json.writeNumberField("packets", ring.packets());
      json.writeNumberField("bytes", ring.bytes());
      json.writeNumberField("captured_bytes", ring.capturedBytes());
      writeCounts(json, "drops", ring.drops());
      json.writeBooleanField("modelled", ring.modelled());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTotals(JsonGenerator json, Totals totals) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("in", totals.in());
    json.writeNumberField("delivered", totals.delivered());
    json.writeNumberField("diverted", totals.diverted());
    writeCounts(json, "dropped", totals.dropped());
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

  private static void writeProtocols(JsonGenerator json, ReplayReport report) throws IOException {
    json.writeObjectFieldStart("protocols");
    for (var entry : report.protocols().counts().entrySet()) {
      json.writeNumberField(entry.getKey().id(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void writeStages(JsonGenerator json, ReplayReport report) throws IOException {
    json.writeArrayFieldStart("stages");
    for (StageResult stage : report.stages()) {
      json.writeStartObject();
      writeText(json, "name", stage.name());
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
      writeText(json, "flow", flow.flow());
      writeText(json, "ring", flow.ring());
      json.writeNumberField("packets", flow.packets());
      json.writeNumberField("bytes", flow.bytes());
      json.writeFieldName("share");
      json.writeNumber(Shares.decimal(report.share(flow)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void writeCounts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : counts.entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  /** Text that the format allows to be missing is written as null, so that every report has the same properties. */
  static void writeText(JsonGenerator json, String name, @Nullable String text) throws IOException {
    if (text == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, SafeText.wellFormed(text));
    }
  }
}
