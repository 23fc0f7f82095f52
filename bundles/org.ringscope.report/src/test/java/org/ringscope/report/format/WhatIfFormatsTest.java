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
import org.junit.jupiter.api.Test;
import org.ringscope.report.CalibrationResult;
import org.ringscope.report.SettingSource;
import org.ringscope.report.VariantResult;
import org.ringscope.report.WhatIfReport;

class WhatIfFormatsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static VariantResult variant(String name, boolean timed, long drops) {
    return new VariantResult(
        name, timed,
        List.of(new VariantResult.Ring(3_000, drops, 4, 20, 30), new VariantResult.Ring(1_000, 0, 2, 10, 10)));
  }

  private static WhatIfReport report() {
    return new WhatIfReport(
        "0.1.0", List.of("a.pcap"),
        List.of(variant("ring-size=4", true, 400), variant("ring-size=6", true, 0), variant("host=infinite", false, 0)),
        1, new CalibrationResult(400, "rx_missed of the device", "10us/packet,0us/poll", 399, 17, "Nearest."),
        List.of("Remark one."), List.of(new SettingSource("rings", "4", "ethtool -l")));
  }

  @Test
  void theTableHasALineAVariantAndMarksTheFound() {
    List<String> lines = new WhatIfText(false).format(report()).lines().toList();
    assertEquals(
        List.of(
            "   VARIANT        DROPS  SHARE  MOST WAITING  MAX/MEAN  INTRS  POLLS",
            "   ring-size=4      400  10.0%             4      1.50     30     40  ########################",
            ">  ring-size=6        0   0.0%             4      1.50     30     40",
            "   host=infinite      0   0.0%             -      1.50      -      -",
            "",
            "found      ring-size=6 is the first that loses nothing",
            "calibrated --host 10us/packet,0us/poll drops 399 packets, 400 wanted (17 costs tried)",
            "           The real host's counter: rx_missed of the device.",
            "           Nearest.",
            "note       Remark one."),
        lines);
  }

  @Test
  void jsonIsValid() throws IOException {
    WhatIfReport nothing = new WhatIfReport("1", List.of(), List.of(), -1, null, List.of(), List.of());
    for (WhatIfReport report : List.of(report(), nothing)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      WhatIfJson.write(report, out);
      JsonNode schema;
      try (var in = WhatIfJson.class.getResourceAsStream(WhatIfJson.SCHEMA + ".schema.json")) {
        schema = MAPPER.readTree(in);
      }
      var problems = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema)
          .validate(MAPPER.readTree(out.toByteArray()));
      assertTrue(problems.isEmpty(), problems::toString);
    }
  }
}
