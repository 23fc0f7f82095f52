package org.ringscope.report.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.report.AnyReports;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.JsonInfo;
import org.ringscope.report.format.JsonReport;
import org.ringscope.report.format.ReportWriter;
import org.ringscope.report.format.SampleReports;

class ReportReaderTest {
  @Provide
  Arbitrary<ReplayReport> reports() {
    return AnyReports.any();
  }

  @Property(tries = 300)
  void whatWasWrittenIsReadBack(@ForAll("reports") ReplayReport report) throws IOException {
    assertEquals(report, ReportReader.read(json(report), "r.json"));
  }

  @Test
  void largeAndEmptyReportsAreReadBack() throws IOException {
    for (ReplayReport report : List.of(SampleReports.typical(), SampleReports.empty(), SampleReports.large())) {
      assertEquals(report, ReportReader.read(json(report), "r.json"));
    }
  }

  @Property(tries = 500)
  void aChangedByteIsReadOrRefused(@ForAll @IntRange(max = 5_000) int at, @ForAll byte value) throws IOException {
    byte[] json = json(SampleReports.typical());
    json[at % json.length] = value;
    readOrRefuse(json);
  }

  @Property(tries = 200)
  void aReportCutShortIsRefused(@ForAll @IntRange(max = 5_000) int length) throws IOException {
    byte[] json = json(SampleReports.typical());
    byte[] cut = Arrays.copyOf(json, length % (json.length - 2));
    assertThrows(ReportSyntaxException.class, () -> ReportReader.read(cut, "r.json"));
  }

  private static void readOrRefuse(byte[] json) throws IOException {
    try {
      ReportReader.read(json, "r.json");
    } catch (ReportSyntaxException refused) {
      assertTrue(refused.getMessage().startsWith("r.json:"), refused::getMessage);
    }
  }

  /** Each line: what to replace in a good report, by what, and what the message has to hold. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "ringscope-report-1|ringscope-report-2|r.json:2: schema has to be \"ringscope-report-1\"",
    "\"schema\"|\"scheme\"|it has no \"schema\"",
    "\"ring_size\": 1024|\"ring_size\": -1|r.json:10: scenario.ring_size has to be a whole number from 0 to 2147483647",
    "\"ring_size\": 1024|\"ring_size\": \"many\"|r.json:10: scenario.ring_size has to be a whole number",
    "\"ring_size\": 1024|\"ring_size\": 1.5|r.json:10: scenario.ring_size has to be a whole number",
    "\"ring_size\": 1024|\"ring_size\": 99999999999999999999|r.json:10: scenario.ring_size has to be a whole number",
    "\"ring_size\": 1024,||scenario.ring_size is missing",
    "\"first\": \"1491516383.915793000\"|\"first\": \"yesterday\"|capture.first has to be decimal seconds",
    "\"first\": \"1491516383.915793000\"|\"first\": \"9999999999.000000000\"|capture.first has to be a time that 64",
    "\"direction\": \"receive\"|\"direction\": \"up\"|rings[0].direction has to be receive or send, not \"up\"",
    "\"kind\": \"damaged\"|\"kind\": \"odd\"|verdict.findings[0].kind has to be a finding that this version",
    "\"ring_full\": 1500|\"Ring Full\": 1500|rings[0].drops has to be counts that can be added, by ids in lower case",
    "\"packets\": 8000|\"packets\": 9223372036854775807|totals has to be counts whose sum fits in 63 bits",
    "\"marks\": {|\"marks\": 3, \"m\": {|marks has to be an object",
    "\"rings\": [|\"rings\": [7, |rings has to be an array of objects",
    "\"profile\": \"generic\"|\"profile\": \"generic\", \"profile\": \"x\"|line 8, byte",
  })
  void whatIsWrongIsNamedWithItsPlace(String good, String bad, String message) throws IOException {
    String json = new String(json(SampleReports.typical()), StandardCharsets.UTF_8);
    assertTrue(json.contains(good), good);
    String wrong = json.replaceFirst(Pattern.quote(good),
        Matcher.quoteReplacement(bad == null ? "" : bad));
    assertRefused(wrong.getBytes(StandardCharsets.UTF_8), message);
  }

  @Test
  void foreignFilesAreRefused() throws IOException {
    assertRefused(new byte[0], "r.json: this is no report of ringscope");
    assertRefused("[1, 2]".getBytes(StandardCharsets.UTF_8), "it is no JSON object");
    assertRefused("{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_8), "has no \"schema\"");
    assertRefused("Dear diary".getBytes(StandardCharsets.UTF_8), "this is no JSON");
    assertRefused("{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8), "this is no JSON");
    assertRefused(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}, "this is no JSON");
    assertRefused(written(new JsonInfo(), SampleReports.typical()), "info --json has no rings");
    byte[] twice = (new String(json(SampleReports.empty()), StandardCharsets.UTF_8) + "{}")
        .getBytes(StandardCharsets.UTF_8);
    assertRefused(twice, "something follows the report's end");
  }

  /** Version 1 may get further properties: an older reader skips them. */
  @Test
  void propertiesOfLaterVersionsAreSkipped() throws IOException {
    String json = new String(json(SampleReports.typical()), StandardCharsets.UTF_8)
        .replace("\"profile\": \"generic\"", "\"profile\": \"generic\", \"later\": [{\"x\": 1.5e300}]");
    assertEquals(SampleReports.typical(), ReportReader.read(json.getBytes(StandardCharsets.UTF_8), "r.json"));
  }

  private static void assertRefused(byte[] json, String message) {
    var refused = assertThrows(ReportSyntaxException.class, () -> ReportReader.read(json, "r.json"));
    assertTrue(refused.getMessage().contains(message), refused::getMessage);
    assertEquals(1, refused.getMessage().lines().count(), refused::getMessage);
  }

  private static byte[] json(ReplayReport report) throws IOException {
    return written(new JsonReport(), report);
  }

  private static byte[] written(ReportWriter writer, ReplayReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(report, out);
    return out.toByteArray();
  }
}
