package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementReport;

/** Where payload came to, as {@code ringscope-placement-1.schema.json} beside this class describes it. */
public final class PlacementJson {
  /** Name and version of the format. */
  public static final String SCHEMA = "ringscope-placement-1";

  private PlacementJson() {}

  /** Writes the report and leaves {@code out} open. */
  public static void write(PlacementReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      JsonText.write(json, "tool_version", report.toolVersion());
      JsonText.write(json, "captures", report.captures());
      json.writeStringField("card", report.card());
      json.writeStringField("buffers", report.buffers());
      json.writeNumberField("streams", report.streams());
      json.writeNumberField("untracked_segments", report.untracked());
      json.writeArrayFieldStart("directions");
      for (DirectionResult direction : report.directions()) {
        write(json, direction);
      }
      json.writeEndArray();
      JsonText.write(json, "remarks", report.remarks());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, DirectionResult direction) throws IOException {
    json.writeStartObject();
    json.writeNumberField("stream", direction.stream());
    json.writeStringField("direction", direction.forward() ? "forward" : "backward");
    json.writeStringField("flow", direction.flow());
    json.writeNumberField("bytes", direction.bytes());
    JsonText.write(json, "fates", direction.fates());
    JsonText.write(json, "causes", direction.causes());
    json.writeNumberField("exchanged_bytes", direction.exchangedBytes());
    json.writeNumberField("held_bytes_at_end", direction.heldBytes());
    json.writeNumberField("completed_buffers", direction.completedBuffers());
    json.writeNumberField("mean_wait_ns", direction.waited());
    JsonText.write(json, "segments", direction.segments());
    JsonText.write(json, "file", direction.file());
    json.writeEndObject();
  }
}
