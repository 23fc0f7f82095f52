package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.report.ReplayReport;

/** Read by Apache Commons CSV. */
class CsvReportTest {
  @Test
  void writesWhatAPersonExpects() throws IOException {
    GoldenFile.assertWrites("typical.csv", new CsvReport(), SampleReports.typical());
  }

  @Test
  void isOneTableWithOneHeaderLine() {
    for (ReplayReport report : SampleReports.all()) {
      var records = records(report);
      int columns = records.getFirst().values().length;
      assertTrue(records.stream().allMatch(CSVRecord::isConsistent));
      assertTrue(records.stream().allMatch(record -> record.values().length == columns));
    }
  }

  @Test
  void ringsAddUpToWhatWentIn() {
    long rings = 0;
    long in = 0;
    for (CSVRecord record : records(SampleReports.typical())) {
      if (record.get("section").equals("ring")) {
        rings += Long.parseLong(record.get("packets")) + Long.parseLong(record.get("drops"));
      } else if (record.get("section").equals("device_drop")) {
        rings += Long.parseLong(record.get("packets"));
      } else if (record.get("name").equals("in")) {
        in = Long.parseLong(record.get("packets"));
      }
    }
    assertEquals(12_000, in);
    assertEquals(in, rings);
  }

  /**
   * The characters are those that OWASP's "CSV Injection" names, and the full-width forms that some spreadsheets take
   * for them.
   */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "=", "=\"a\",b"})
  void noCellRunsAsAFormula(String text) {
    CSVRecord ring = records(SampleReports.with(text)).getFirst();
    assertEquals("'" + text, ring.get("device"));
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileTexts.any();
  }

  @Property(tries = 300)
  void anyTextComesBackAsItWas(@ForAll("texts") String text) {
    String device = records(SampleReports.with(text)).getFirst().get("device");
    var expected = new StringBuilder();
    text.codePoints().forEach(c -> expected.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
    assertEquals(expected.toString(), device.startsWith("'") && !text.startsWith("'") ? device.substring(1) : device);
  }

  private static List<CSVRecord> records(ReplayReport report) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = CSVParser.parse(GoldenFile.written(new CsvReport(), report), format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
