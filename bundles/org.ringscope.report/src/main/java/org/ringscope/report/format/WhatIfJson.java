package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.ringscope.report.CalibrationResult;
import org.ringscope.report.VariantResult;
import org.ringscope.report.WhatIfReport;

/** What variants came to, as {@code ringscope-whatif-1.schema.json} beside this class describes it. */
public final class WhatIfJson {
  /** Name and version of the format. */
  public static final String SCHEMA = "ringscope-whatif-1";

  private WhatIfJson() {}

  /** Writes the report and leaves {@code out} open. */
  public static void write(WhatIfReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      JsonText.write(json, "tool_version", report.toolVersion());
      JsonText.write(json, "captures", report.captures());
      json.writeArrayFieldStart("variants");
      for (VariantResult variant : report.variants()) {
        write(json, variant);
      }
      json.writeEndArray();
      JsonText.write(json, "found", report.found() < 0 ? null : report.variants().get(report.found()).name());
      if (report.calibration() != null) {
        write(json, report.calibration());
      }
      JsonText.write(json, "remarks", report.remarks());
      JsonSources.write(json, report.sources());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, VariantResult variant) throws IOException {
    json.writeStartObject();
    JsonText.write(json, "name", variant.name());
    json.writeNumberField("packets", variant.packets());
    json.writeNumberField("drops", variant.drops());
    JsonText.write(json, "drop_share", Shares.of(variant.drops(), variant.packets()));
    JsonText.write(json, "imbalance", variant.imbalance());
    if (variant.timed()) {
      json.writeNumberField("most_waiting", variant.mostWaiting());
      json.writeNumberField("interrupts", variant.interrupts());
      json.writeNumberField("polls", variant.polls());
    }
    json.writeArrayFieldStart("rings");
    for (VariantResult.Ring ring : variant.rings()) {
      json.writeStartObject();
      json.writeNumberField("packets", ring.packets());
      json.writeNumberField("drops", ring.drops());
      if (variant.timed()) {
        json.writeNumberField("most_waiting", ring.mostWaiting());
        json.writeNumberField("interrupts", ring.interrupts());
        json.writeNumberField("polls", ring.polls());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CalibrationResult calibration) throws IOException {
    json.writeObjectFieldStart("calibration");
    json.writeNumberField("wanted", calibration.wanted());
    JsonText.write(json, "counter", calibration.counter());
    JsonText.write(json, "host", calibration.host());
    json.writeNumberField("drops", calibration.drops());
    json.writeNumberField("tried", calibration.tried());
    JsonText.write(json, "remark", calibration.remark());
    json.writeEndObject();
  }
}
