package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ringscope.report.SettingSource;

/** Where settings come from that were taken over from a machine, as every JSON tells it. */
final class JsonSources {
  private JsonSources() {}

  /** Writes the property {@code sources}, unless there is nothing to say. */
  static void write(JsonGenerator json, List<SettingSource> sources) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("sources");
    for (SettingSource source : sources) {
      json.writeStartObject();
      JsonText.write(json, "setting", source.setting());
      JsonText.write(json, "value", source.value());
      JsonText.write(json, "source", source.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
