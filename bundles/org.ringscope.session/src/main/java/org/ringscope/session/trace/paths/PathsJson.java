package org.ringscope.session.trace.paths;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ringscope.report.format.JsonText;

/** Paths for machines: one JSON object. */
public final class PathsJson {
  /** Name and version of the format. */
  public static final String SCHEMA = "ringscope-paths-1";

  private PathsJson() {}

  /** The object, with a line end behind it. */
  public static String of(List<PacketPath> paths) {
    return JsonText.of(json -> write(paths, json));
  }

  private static void write(List<PacketPath> paths, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeArrayFieldStart("paths");
    for (PacketPath path : paths) {
      write(path, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(PacketPath path, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("packets", path.packets());
    json.writeNumberField("bytes", path.bytes());
    json.writeNumberField("first", path.first());
    json.writeBooleanField("sent", path.sent());
    json.writeNumberField("device", path.device());
    json.writeNumberField("ring", path.ring());
    JsonText.write(json, "destination", path.destination());
    JsonText.write(json, "verdict", path.verdict() == null ? null : path.verdict().id());
    JsonText.write(json, "cause", path.cause() == null ? null : path.cause().id());
    json.writeArrayFieldStart("steps");
    for (PathStep step : path.steps()) {
      json.writeStartObject();
      json.writeStringField("stage", step.stage());
      json.writeStringField("outlet", step.outlet());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
