package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementReport;

class PlacementFormatsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static PlacementReport report() {
    DirectionResult direction = new DirectionResult(
        3,
        false,
        "tcp4 10.0.0.2:80 > 10.0.0.1:1024",
        new TreeMap<>(Map.of("missing_bytes", 8L, "segments", 5L)),
        new TreeMap<>(Map.of("direct", 750L, "reshuffled", 250L, "copied", 0L, "held", 0L)),
        new TreeMap<>(
            Map.of(
                "out_of_order", 200L, "duplicate", 50L, "no_buffer", 0L, "no_header_split", 0L, "crosses_buffer", 0L,
                "less_than_a_descriptor", 0L)),
        100,
        0,
        1,
        0,
        "stream-3-dir1.bin");
    return new PlacementReport(
        "0.1.0", List.of("a.pcap"), "a card", "a buffer", List.of(direction), 4, 0, List.of("A remark."));
  }

  @Test
  void theTableHasALineADirection() {
    assertEquals(
        List.of(
            "card       a card",
            "buffers    a buffer",
            "",
            "STREAM  FLOW                              BYTES  DIRECT  RESHUFFLED  COPIED  HELD  MISSING  MOSTLY BECAUSE",
            "     3  tcp4 10.0.0.2:80 > 10.0.0.1:1024  1,000   75.0%       25.0%                      8  out of order",
            "note       A remark."),
        PlacementText.format(report()).lines().toList());
  }

  @Test
  void jsonIsValid() throws IOException {
    PlacementReport nothing = new PlacementReport("1", List.of(), "", "", List.of(), 0, 0, List.of());
    for (PlacementReport report : List.of(report(), nothing)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PlacementJson.write(report, out);
      JsonNode schema;
      try (var in = PlacementJson.class.getResourceAsStream(PlacementJson.SCHEMA + ".schema.json")) {
        schema = MAPPER.readTree(in);
      }
      var problems = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema)
          .validate(MAPPER.readTree(out.toByteArray()));
      assertTrue(problems.isEmpty(), problems::toString);
    }
  }
}
