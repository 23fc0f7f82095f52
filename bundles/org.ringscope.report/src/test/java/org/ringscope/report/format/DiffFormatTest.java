package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.diff.DiffSection;
import org.ringscope.report.diff.ReportDiff;

class DiffFormatTest {
  @Test
  void everyComparisonIsValidAndHasNoUndeclaredProperty() throws IOException {
    for (ReplayReport a : SampleReports.all()) {
      for (ReplayReport b : SampleReports.all()) {
        Schemas.assertValid(JsonDiff.SCHEMA, json(ReportDiff.of(a, b)));
      }
    }
  }

  @Test
  void theSchemaKnowsEverySection() throws IOException {
    Set<String> declared = new TreeSet<>();
    for (DiffSection section : DiffSection.values()) {
      declared.add(section.id());
    }
    assertEquals(declared, Schemas.enumeration(JsonDiff.SCHEMA, "section"));
  }

  @Test
  void whatGotLessIsNegative() throws IOException {
    JsonNode json = Schemas.MAPPER.readTree(json(ReportDiff.of(SampleReports.typical(), SampleReports.empty())));
    JsonNode first = json.at("/changes/0");
    assertEquals("totals", first.get("section").textValue());
    assertEquals(-12_345, first.get("difference").longValue());
    assertEquals(-1.0, first.get("change").doubleValue());
  }

  @Test
  void theTextNamesBeforeAfterDifferenceAndChange() {
    String text = new TextDiff(false)
        .format(ReportDiff.of(SampleReports.empty(), SampleReports.typical()), "a.json", "b.json");
    assertTrue(text.contains("RING PACKETS  BEFORE  AFTER  DIFFERENCE  CHANGE\n"
        + "rx0                0  8,000      +8,000     new\n"), text);
    assertTrue(text.contains("scenario.rings "), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= TextReport.WIDTH), text);
    assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7F), text);
  }

  @Test
  void hostileNamesAreShownNotObeyed() {
    ReplayReport hostile = SampleReports.with(SampleReports.HOSTILE);
    String text = new TextDiff(true).format(ReportDiff.of(SampleReports.empty(), hostile), SampleReports.HOSTILE, "b");
    assertTrue(text.indexOf('\u001b') < 0 && text.indexOf('\u202e') < 0, text);
    assertTrue(text.lines().allMatch(line -> line.codePointCount(0, line.length()) <= TextReport.WIDTH), text);
  }

  @Test
  void equalReportsSaySo() {
    String text = new TextDiff(true)
        .format(ReportDiff.of(SampleReports.typical(), SampleReports.typical()), "a.json", "b.json");
    assertTrue(text.contains("no difference"), text);
  }

  private static String json(ReportDiff diff) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonDiff.write(diff, "0.1.0", "a.json", "b.json", out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
