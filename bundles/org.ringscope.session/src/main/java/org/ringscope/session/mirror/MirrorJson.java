package org.ringscope.session.mirror;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ringscope.report.format.JsonReport;
import org.ringscope.report.format.JsonText;
import org.ringscope.session.ReportAssembler;

/**
 * A mirrored replay for machines: the {@code report}, the same in every run, and beside it the {@code deliveries},
 * which depend on who listened.
 */
public final class MirrorJson {
  /** Name and version of the format. */
  public static final String SCHEMA = "ringscope-mirror-1";

  private MirrorJson() {}

  /** The object, with a line end behind it. */
  public static String of(MirrorOutcome result) {
    return JsonText.of(json -> write(result, json));
  }

  private static void write(MirrorOutcome result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeFieldName("report");
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    new JsonReport().write(ReportAssembler.report(result.replay()), report);
    json.writeRawValue(report.toString(StandardCharsets.UTF_8).strip());
    json.writeArrayFieldStart("deliveries");
    for (MirrorOutcome.Delivered delivered : result.deliveries()) {
      write(delivered, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(MirrorOutcome.Delivered delivered, JsonGenerator json) throws IOException {
    DeliveryCounts counts = delivered.counts();
    DeliveryCounts.Clients clients = counts.clients();
    json.writeStartObject();
    json.writeStringField("mirror", delivered.mirror());
    json.writeStringField("target", delivered.target());
    json.writeNumberField("frames", counts.frames());
    json.writeNumberField("bytes", counts.bytes());
    json.writeNumberField("lost", counts.lost());
    json.writeNumberField("clients_served", clients.served());
    json.writeNumberField("clients_refused", clients.refused());
    json.writeNumberField("clients_stalled", clients.stalled());
    if (delivered.failure() != null) {
      json.writeStringField("failure", delivered.failure());
    }
    json.writeEndObject();
  }
}
