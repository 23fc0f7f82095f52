package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.CaptureVerdict;
import org.ringscope.report.Finding;
import org.ringscope.report.InputFile;
import org.ringscope.report.ReplayReport;

/** The parts of the JSON that tell of the capture itself. */
final class JsonCapture {
  private JsonCapture() {}

  static void writeHead(JsonGenerator json, String schema, String toolVersion) throws IOException {
    json.writeStringField("schema", schema);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "ringscope");
    JsonText.write(json, "version", toolVersion);
    json.writeEndObject();
  }

  static void writeContents(JsonGenerator json, ReplayReport report) throws IOException {
    json.writeObjectFieldStart("protocols");
    for (var entry : report.protocols().counts().entrySet()) {
      json.writeNumberField(entry.getKey().id(), entry.getValue());
    }
    json.writeEndObject();
    JsonText.write(json, "marks", report.marks());
  }

  static void write(JsonGenerator json, CaptureSummary capture) throws IOException {
    json.writeObjectFieldStart("capture");
    JsonText.write(json, "file", capture.file());
    json.writeNumberField("packets", capture.packets());
    json.writeNumberField("bytes", capture.bytes());
    json.writeNumberField("captured_bytes", capture.capturedBytes());
    json.writeNumberField("filtered", capture.filtered());
    JsonText.write(json, "first", capture.first());
    JsonText.write(json, "last", capture.last());
    json.writeNumberField("time_backwards", capture.timeBackwards());
    writeDamage(json, capture.damage());
    json.writeArrayFieldStart("interfaces");
    for (CaptureInterface i : capture.interfaces()) {
      writeInterface(json, i);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("files");
    for (InputFile file : capture.files()) {
      writeFile(json, file);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void write(JsonGenerator json, CaptureVerdict verdict) throws IOException {
    json.writeObjectFieldStart("verdict");
    JsonText.write(json, "text", verdict.text());
    json.writeArrayFieldStart("findings");
    for (Finding finding : verdict.findings()) {
      json.writeStartObject();
      json.writeStringField("kind", finding.kind().id());
      json.writeStringField("severity", finding.kind().severity().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("count", finding.count());
      JsonText.write(json, "text", finding.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeInterface(JsonGenerator json, CaptureInterface i) throws IOException {
    json.writeStartObject();
    JsonText.write(json, "name", i.name());
    json.writeNumberField("link_type", i.linkType());
    json.writeNumberField("snap_length", i.snapLength());
    json.writeNumberField("ticks_per_second", i.ticksPerSecond());
    json.writeNumberField("fcs_length", i.frameCheckSequenceLength());
    json.writeEndObject();
  }

  private static void writeFile(JsonGenerator json, InputFile file) throws IOException {
    json.writeStartObject();
    JsonText.write(json, "file", file.name());
    json.writeNumberField("size", file.size());
    JsonText.write(json, "sha256_first_mib", file.sha256First());
    JsonText.write(json, "sha256_last_mib", file.sha256Last());
    json.writeNumberField("packets", file.packets());
    writeDamage(json, file.damage());
    json.writeEndObject();
  }

  /** The one property that is left out when there is nothing to say. */
  private static void writeDamage(JsonGenerator json, @Nullable Damage damage) throws IOException {
    if (damage != null) {
      json.writeObjectFieldStart("damage");
      json.writeNumberField("offset", damage.offset());
      JsonText.write(json, "message", damage.message());
      json.writeEndObject();
    }
  }
}
