package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.ringscope.report.diff.CountChange;
import org.ringscope.report.diff.ReportDiff;
import org.ringscope.report.diff.SettingChange;

/** What {@code report diff --json} prints, as {@code ringscope-diff-1.schema.json} beside this class describes it. */
public final class JsonDiff {
  /** Name and version of the format. */
  public static final String SCHEMA = "ringscope-diff-1";

  private JsonDiff() {}

  /**
   * Writes to {@code out} and flushes, but does not close it.
   *
   * @param toolVersion version of Ringscope that compares
   * @param before name of the first report's file
   * @param after name of the second report's file
   */
  public static void write(ReportDiff diff, String toolVersion, String before, String after, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      json.writeStartObject();
      JsonCapture.writeHead(json, SCHEMA, toolVersion);
      JsonText.write(json, "before", before);
      JsonText.write(json, "after", after);
      json.writeBooleanField("equal", diff.isEmpty());
      json.writeArrayFieldStart("settings");
      for (SettingChange setting : diff.settings()) {
        json.writeStartObject();
        JsonText.write(json, "name", setting.name());
        JsonText.write(json, "before", setting.before());
        JsonText.write(json, "after", setting.after());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("changes");
      for (CountChange change : diff.counts()) {
        write(json, change);
      }
      json.writeEndArray();
      json.writeNumberField("unchanged", diff.unchanged());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, CountChange change) throws IOException {
    json.writeStartObject();
    json.writeStringField("section", change.section().id());
    JsonText.write(json, "name", change.name());
    JsonText.write(json, "before", change.before());
    JsonText.write(json, "after", change.after());
    json.writeNumberField("difference", change.difference());
    JsonText.write(json, "change", change.ratio());
    json.writeEndObject();
  }
}
