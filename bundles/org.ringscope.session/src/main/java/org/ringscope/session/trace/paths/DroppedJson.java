package org.ringscope.session.trace.paths;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.EpochTime;
import org.ringscope.report.format.JsonText;

/** Dropped packets for machines: one JSON object, written packet by packet. */
public final class DroppedJson implements Closeable {
  /** Name and version of the format. */
  public static final String SCHEMA = "ringscope-dropped-1";

  private final JsonGenerator json;

  /** @param out stays open */
  public DroppedJson(DropCause cause, Writer out) throws IOException {
    json = JsonText.to(out);
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("cause", cause.id());
    json.writeArrayFieldStart("packets");
  }

  public void write(DroppedPacket packet) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", packet.number());
    json.writeStringField("time", EpochTime.seconds(packet.time()));
    JsonText.write(json, "flow", packet.flow());
    json.writeNumberField("device", packet.device());
    json.writeNumberField("ring", packet.ring());
    if (packet.waiting().isPresent()) {
      json.writeNumberField("waiting", packet.waiting().getAsInt());
    }
    json.writeEndObject();
  }

  /** Ends the object. */
  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
