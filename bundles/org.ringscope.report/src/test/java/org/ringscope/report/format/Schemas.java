package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** The schemas of our JSON, and other people's validator for them. */
final class Schemas {
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Schemas() {}

  static JsonNode schema(String name) throws IOException {
    try (var in = JsonReport.class.getResourceAsStream(name + ".schema.json")) {
      return MAPPER.readTree(in);
    }
  }

  static Set<ValidationMessage> validate(JsonNode schema, JsonNode json) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(json);
  }

  /** Valid, and without properties that the schema does not name. */
  static void assertValid(String name, String json) throws IOException {
    JsonNode schema = schema(name);
    closeObjects(schema);
    Set<ValidationMessage> problems = validate(schema, MAPPER.readTree(json));
    assertTrue(problems.isEmpty(), problems::toString);
  }

  /**
   * Forbids properties that the schema does not name; readers must bear additions, we must not make them by mistake.
   */
  private static void closeObjects(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Schemas::closeObjects);
  }

  /** The values that a definition of a schema lists. */
  static Set<String> enumeration(String name, String definition) throws IOException {
    var values = new TreeSet<String>();
    schema(name).at("/$defs/" + definition + "/enum").forEach(value -> values.add(value.textValue()));
    return values;
  }
}
