package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.ringscope.report.ReplayReport;

/**
 * What {@code info --json} prints: the parts of a report that tell of the capture, in the same shape as {@link
 * JsonReport} has them.
 */
public final class JsonInfo implements ReportWriter {
  /** Name and version of the format; a schema of that name stands beside this class. */
  public static final String SCHEMA = "ringscope-info-1";

  @Override
  public void write(ReplayReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      json.writeStartObject();
      JsonCapture.writeHead(json, SCHEMA, report.toolVersion());
      JsonCapture.write(json, report.capture());
      JsonCapture.write(json, report.verdict());
      JsonCapture.writeContents(json, report);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
