package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementMergeSummary;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementSetup;
import org.ringscope.report.placement.PlacementVariant;

/** Where payload came to, as {@code ringscope-placement-1.schema.json} beside this class describes it. */
public final class PlacementJson {
  /** Name and version of the format. */
  public static final String SCHEMA = "ringscope-placement-1";

  private PlacementJson() {}

  /** Writes the report and leaves {@code out} open. */
  public static void write(PlacementReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      write(json, report);
      json.writeRaw('\n');
    }
  }

  /** Writes the report as a value. */
  static void write(JsonGenerator json, PlacementReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    JsonText.write(json, "tool_version", report.toolVersion());
    JsonText.write(json, "captures", report.captures());
    write(json, report.setup());
    json.writeNumberField("streams", report.streams());
    json.writeNumberField("untracked_segments", report.untracked());
    JsonText.write(json, "fragments", report.fragments());
    JsonText.write(json, "fates", report.fates());
    JsonText.write(json, "causes", report.causes());
    json.writeArrayFieldStart("directions");
    for (DirectionResult direction : report.directions()) {
      write(json, direction);
    }
    json.writeEndArray();
    if (report.comparison() != null) {
      write(json, report.comparison());
    }
    JsonText.write(json, "remarks", report.remarks());
    if (report.merged() != null) {
      write(json, report.merged());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PlacementSetup setup) throws IOException {
    for (Map.Entry<String, String> text : setup.texts().entrySet()) {
      JsonText.write(json, text.getKey(), text.getValue());
    }
  }

  private static void write(JsonGenerator json, PlacementMergeSummary merged) throws IOException {
    json.writeObjectFieldStart("merged");
    json.writeNumberField("reports", merged.reports());
    json.writeArrayFieldStart("other_settings");
    for (PlacementSetup setup : merged.otherSetups()) {
      json.writeStartObject();
      write(json, setup);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("what_ifs_left_out", merged.comparisons());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, DirectionResult direction) throws IOException {
    json.writeStartObject();
    json.writeNumberField("stream", direction.stream());
    json.writeStringField("direction", direction.forward() ? "forward" : "backward");
    JsonText.write(json, "flow", direction.flow());
    JsonText.write(json, "state", direction.state());
    json.writeNumberField("bytes", direction.bytes());
    JsonText.write(json, "fates", direction.fates());
    JsonText.write(json, "causes", direction.causes());
    json.writeNumberField("exchanged_bytes", direction.exchangedBytes());
    json.writeNumberField("held_bytes_at_end", direction.heldBytes());
    JsonText.write(json, "hand_overs", direction.handOvers());
    json.writeNumberField("unplaced_bytes", direction.unplacedBytes());
    json.writeNumberField("mean_wait_ns", direction.waited());
    JsonText.write(json, "segments", direction.segments());
    JsonText.write(json, "file", direction.file());
    if (!direction.buffers().isEmpty()) {
      json.writeArrayFieldStart("buffers");
      for (BufferResult buffer : direction.buffers()) {
        write(json, buffer);
      }
      json.writeEndArray();
      json.writeNumberField("buffers_left_out", direction.buffersLeftOut());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, BufferResult buffer) throws IOException {
    json.writeStartObject();
    JsonText.write(json, "name", buffer.name());
    json.writeNumberField("bytes", buffer.bytes());
    json.writeNumberField("first_sequence_number", buffer.firstSequenceNumber());
    json.writeNumberField("last_sequence_number", buffer.lastSequenceNumber());
    JsonText.write(json, "fates", buffer.fates());
    JsonText.write(json, "causes", buffer.causes());
    json.writeNumberField("missing_bytes", buffer.missing());
    json.writeNumberField("empty_bytes", buffer.empty());
    json.writeNumberField("posted_ns", buffer.posted());
    JsonText.write(json, "first_arrival_ns", buffer.firstArrival());
    JsonText.write(json, "last_arrival_ns", buffer.lastArrival());
    JsonText.write(json, "completed_ns", buffer.completed());
    json.writeNumberField("mean_wait_ns", buffer.waited());
    JsonText.write(json, "hand_overs", buffer.handOvers());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PlacementComparison comparison) throws IOException {
    json.writeObjectFieldStart("what_if");
    json.writeFieldName("yours");
    write(json, comparison.yours());
    json.writeArrayFieldStart("variants");
    for (PlacementVariant variant : comparison.variants()) {
      write(json, variant);
    }
    json.writeEndArray();
    JsonText.write(json, "suggestions", comparison.suggestions());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PlacementVariant variant) throws IOException {
    json.writeStartObject();
    JsonText.write(json, "name", variant.name());
    JsonText.write(json, "needs", variant.needs());
    json.writeNumberField("bytes", variant.bytes());
    JsonText.write(json, "direct_share", Fates.directShare(variant));
    JsonText.write(json, "fates", variant.fates());
    JsonText.write(json, "causes", variant.causes());
    JsonText.write(json, "removed_causes", variant.removed());
    json.writeEndObject();
  }
}
