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
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How all JSON is written here.
 *
 * <p>With Jackson's streaming core alone: binding would look up every record by reflection and cost a command of 0.2 s
 * more time at its start than all the writing does.
 */
public final class JsonText {
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private JsonText() {}

  /** Writes something. */
  @FunctionalInterface
  public interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** The content as indented text, with a line end behind it. */
  public static String of(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = to(text)) {
      content.writeTo(json);
    } catch (IOException impossible) {
      throw new IllegalStateException("a writer into memory failed", impossible);
    }
    return text.append('\n').toString();
  }

  /** A generator of indented UTF-8; closing it leaves {@code out} open. */
  public static JsonGenerator to(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out, JsonEncoding.UTF8).setPrettyPrinter(printer());
  }

  /** A generator of indented text; closing it leaves {@code out} open. */
  public static JsonGenerator to(Writer out) throws IOException {
    return FACTORY.createGenerator(out).setPrettyPrinter(printer());
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
  public static void write(JsonGenerator json, String name, @Nullable String text) throws IOException {
    if (text == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, SafeText.wellFormed(text));
    }
  }

  public static void write(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : counts.entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  public static void write(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(SafeText.wellFormed(text));
    }
    json.writeEndArray();
  }

  /** A number that the format allows to be missing is written as null. */
  static void write(JsonGenerator json, String name, @Nullable Long count) throws IOException {
    if (count == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, count);
    }
  }

  /** A share or a ratio, with the digits that matter; null if it is not known. */
  static void write(JsonGenerator json, String name, @Nullable Double share) throws IOException {
    json.writeFieldName(name);
    if (share == null) {
      json.writeNull();
    } else {
      json.writeNumber(Shares.decimal(share));
    }
  }
}
