package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How all JSON is written here.
 *
 * <p>With Jackson's streaming core alone: binding would look up every record by reflection and cost a command of 0.2 s
 * more time at its start than all the writing does.
 */
final class JsonText {
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private JsonText() {}

  /** A generator of indented UTF-8; closing it leaves {@code out} open. */
  static JsonGenerator to(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out, JsonEncoding.UTF8).setPrettyPrinter(printer());
  }

  private static PrettyPrinter printer() {
    // Not the system's line end: equal reports are equal bytes on any system.
    var indenter = new DefaultIndenter("  ", "\n");
    var separators = Separators.createDefaultInstance()
        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
        .withObjectEmptySeparator("")
        .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  /** Text that the format allows to be missing is written as null, so that every report has the same properties. */
  static void write(JsonGenerator json, String name, @Nullable String text) throws IOException {
    if (text == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, SafeText.wellFormed(text));
    }
  }

  static void write(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : counts.entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }
}
