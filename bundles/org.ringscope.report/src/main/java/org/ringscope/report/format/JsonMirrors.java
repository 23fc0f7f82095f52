package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ringscope.report.MirrorResult;

/** The part of a JSON report that tells of mirrors. */
final class JsonMirrors {
  private JsonMirrors() {}

  /** Left out where there are none. */
  static void write(JsonGenerator json, List<MirrorResult> mirrors) throws IOException {
    if (mirrors.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("mirrors");
    for (MirrorResult mirror : mirrors) {
      json.writeStartObject();
      JsonText.write(json, "name", mirror.name());
      JsonText.write(json, "source", mirror.source());
      JsonText.write(json, "handling", mirror.handling());
      JsonText.write(json, "binding", mirror.binding());
      json.writeNumberField("matched", mirror.matched());
      json.writeNumberField("packets", mirror.packets());
      json.writeNumberField("bytes", mirror.bytes());
      json.writeNumberField("captured_bytes", mirror.capturedBytes());
      json.writeNumberField("truncated", mirror.truncated());
      JsonText.write(json, "lost", mirror.lost());
      json.writeNumberField("most_waiting", mirror.mostWaiting());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
