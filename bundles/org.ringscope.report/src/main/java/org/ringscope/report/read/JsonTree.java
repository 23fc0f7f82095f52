package org.ringscope.report.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON document into objects that remember their lines. */
final class JsonTree {
  /** Deeper than any report is, shallow enough for any stack. */
  private static final int DEEPEST = 40;

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
      .build();

  /** A null that stands in the document, told apart from a property that doesn't. */
  static final Object NULL = new Object();

  private final String file;
  private final JsonParser parser;

  private JsonTree(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** @throws ReportSyntaxException if the bytes aren't one JSON object and nothing else */
  static JsonObject read(byte[] json, String file) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return new JsonTree(file, parser).document();
    } catch (JsonProcessingException wrong) {
      throw new ReportSyntaxException(file, place(wrong.getLocation()) + "this is no JSON: "
          + wrong.getOriginalMessage());
    } catch (ReportSyntaxException wrong) {
      throw wrong;
    } catch (IOException wrong) {
      // Bytes that are no UTF-8 have no place that the parser could tell.
      throw new ReportSyntaxException(file, "this is no JSON: " + wrong.getMessage());
    }
  }

  private static String place(JsonLocation at) {
    return at == null ? "" : "line " + at.getLineNr() + ", byte " + Math.max(0, at.getByteOffset()) + ": ";
  }

  private JsonObject document() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new ReportSyntaxException(file, "this is no report of ringscope: it is no JSON object");
    }
    JsonObject document = object("");
    if (parser.nextToken() != null) {
      throw new ReportSyntaxException(file, line(), "something follows the report's end");
    }
    return document;
  }

  private JsonObject object(String path) throws IOException {
    int start = line();
    Map<String, JsonObject.Property> properties = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      int line = line();
      properties.put(name, new JsonObject.Property(value(token, path.isEmpty() ? name : path + '.' + name), line));
    }
    return new JsonObject(file, path, start, properties);
  }

  private Object value(JsonToken token, String path) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> wholeNumber();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> NULL;
      // A fraction or a number beyond 64 bits: no count of ours. Kept to be skipped where nobody asks for it.
      default -> new StringBuilder(parser.getText());
    };
  }

  private Object wholeNumber() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? new StringBuilder(parser.getText())
        : (Object) parser.getLongValue();
  }

  private List<Object> array(String path) throws IOException {
    List<Object> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      elements.add(value(token, path + '[' + elements.size() + ']'));
    }
    return elements;
  }

  private int line() {
    return parser.currentLocation().getLineNr();
  }
}
