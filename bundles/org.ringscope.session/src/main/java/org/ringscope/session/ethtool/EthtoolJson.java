package org.ringscope.session.ethtool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Output of {@code ethtool --json}: an array of objects, one a device; several commands may have written into one file.
 */
public final class EthtoolJson {
  /** The outputs are three deep. */
  private static final int DEEPEST = 10;

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
      .build();

  private final JsonParser parser;

  private EthtoolJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The text that ethtool prints without {@code --json}, as far as it is in the JSON; anything else, also JSON that is
   * broken or another program's, comes back as it is.
   */
  public static String asText(String content) {
    if (!content.stripLeading().startsWith("[")) {
      return content;
    }
    try (JsonParser parser = FACTORY.createParser(content)) {
      return new EthtoolJson(parser).text(content);
    } catch (JsonProcessingException broken) {
      return content;
    } catch (IOException impossible) {
      throw new IllegalStateException("a reader of memory failed", impossible);
    }
  }

  private String text(String content) throws IOException {
    StringBuilder text = new StringBuilder();
    while (parser.nextToken() != null) {
      if (!(value() instanceof List<?> devices)) {
        return content;
      }
      for (Object device : devices) {
        if (!(device instanceof Map<?, ?> output) || !(output.get("ifname") instanceof String name)) {
          return content;
        }
        text.append(EthtoolText.of(name, output));
      }
    }
    return text.toString();
  }

  /** Strings and numbers as text, true and false, maps and lists. */
  private Object value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> parser.getText();
    };
  }

  /**
   * Until version 6.14, {@code -c} named both its pairs of switches rx and tx, adaptive moderation first and the mode
   * of completion queues second (netlink/coalesce.c, coalesce_reply_cb).
   */
  private Map<String, Object> object() throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(object.containsKey(name) ? "cqe-mode-" + name : name, value());
    }
    return object;
  }

  private List<Object> array() throws IOException {
    List<Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return elements;
  }
}
