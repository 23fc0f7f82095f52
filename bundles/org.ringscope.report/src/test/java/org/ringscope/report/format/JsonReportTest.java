package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.FrameCounter;
import org.ringscope.pipeline.MarkCounter;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.pipeline.Verdict;
import org.ringscope.report.FindingKind;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.merge.ReportMerge;

class JsonReportTest {
  @Test
  void writesWhatAPersonExpects() throws IOException {
    GoldenFile.assertWrites("typical.json", new JsonReport(), SampleReports.typical());
  }

  @Test
  void everyReportIsValidAndHasNoUndeclaredProperty() throws IOException {
    for (ReplayReport report : SampleReports.all()) {
      Schemas.assertValid(JsonReport.SCHEMA, GoldenFile.written(new JsonReport(), report));
    }
  }

  @Test
  void aMergedReportIsValidToo() throws IOException {
    ReplayReport merged = ReportMerge.merge(SampleReports.typical(), SampleReports.empty());
    Schemas.assertValid(JsonReport.SCHEMA, GoldenFile.written(new JsonReport(), merged));
  }

  @Test
  void whatInfoPrintsIsValidToo() throws IOException {
    for (ReplayReport report : SampleReports.all()) {
      var schema = Schemas.schema(JsonInfo.SCHEMA);
      String written = GoldenFile.written(new JsonInfo(), report);
      Schemas.assertValid(JsonInfo.SCHEMA, written);
      var json = Schemas.MAPPER.readTree(written);
      assertEquals(json(report).get("capture"), json.get("capture"));
      assertEquals(schema().at("/$defs/finding"), schema.at("/$defs/finding"));
      assertEquals(schema().at("/$defs/mark"), schema.at("/$defs/mark"));
    }
  }

  @Test
  void anUnknownCauseIsNotValid() throws IOException {
    var json = (ObjectNode) json(SampleReports.typical());
    ((ObjectNode) json.get("device_drops")).put("solar_flare", 1);
    assertFalse(Schemas.validate(schema(), json).isEmpty());
  }

  /** If this fails, a table has grown: add the id to the schema. */
  @Test
  void enumerationsAreTheDeclaredTables() throws IOException {
    assertEquals(ids(DropCause.values(), DropCause::id), enumeration("cause"));
    assertEquals(ids(MirrorLoss.values(), MirrorLoss::id), enumeration("mirror_loss"));
    assertEquals(ids(MarkCounter.values(), MarkCounter::id), enumeration("mark"));
    assertEquals(ids(FrameCounter.values(), FrameCounter::id), enumeration("frame"));
    assertEquals(ids(FindingKind.values(), FindingKind::id), enumeration("finding"));
    assertEquals(ids(Verdict.values(), v -> v.name().toLowerCase(Locale.ROOT)), enumeration("verdict"));
    var columns = new TreeSet<String>();
    schema().at("/properties/protocols/properties").fieldNames().forEachRemaining(columns::add);
    assertEquals(ids(ProtocolColumn.values(), ProtocolColumn::id), columns);
  }

  @Test
  void anEmptyCaptureHasNoTimesAndNoDamage() throws IOException {
    JsonNode capture = json(SampleReports.empty()).get("capture");
    assertTrue(capture.get("first").isNull());
    assertTrue(capture.get("last").isNull());
    assertFalse(capture.has("damage"));
  }

  @Test
  void countsKeepAllTheirDigits() throws IOException {
    JsonNode json = json(SampleReports.large());
    assertEquals(Long.MAX_VALUE, json.at("/capture/bytes").longValue());
    assertEquals("-9223372036.854775808", json.at("/capture/first").textValue());
    assertEquals("9223372036.854775807", json.at("/capture/last").textValue());
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileTexts.any();
  }

  @Property(tries = 300)
  void anyTextComesBackAsItWas(@ForAll("texts") String text) {
    JsonNode json = json(SampleReports.with(text));
    String expected = utf8RoundTrip(text);
    assertEquals(expected, json.at("/rings/0/device").textValue());
    assertEquals(expected, json.at("/capture/files/0/damage/message").textValue());
  }

  /**
   * What an independent encoder makes of a string with halves of characters, with U+FFFD instead of its question mark.
   */
  private static String utf8RoundTrip(String text) {
    var out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
    return out.toString();
  }

  private static JsonNode json(ReplayReport report) {
    try {
      return Schemas.MAPPER.readTree(GoldenFile.written(new JsonReport(), report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode schema() throws IOException {
    return Schemas.schema(JsonReport.SCHEMA);
  }

  private static Set<String> enumeration(String name) throws IOException {
    return Schemas.enumeration(JsonReport.SCHEMA, name);
  }

  private static <T> Set<String> ids(T[] table, Function<T, String> id) {
    return Arrays.stream(table).map(id).collect(Collectors.toCollection(TreeSet::new));
  }
}
