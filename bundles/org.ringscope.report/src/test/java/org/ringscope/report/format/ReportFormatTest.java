package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportFormatTest {
  @Test
  void theEndingTellsTheFormat() {
    assertEquals(ReportFormat.JSON, ReportFormat.of(Path.of("a.b/report.json")));
    assertEquals(ReportFormat.CSV, ReportFormat.of(Path.of("REPORT.CSV")));
    assertEquals(ReportFormat.HTML, ReportFormat.of(Path.of("x.json.html")));
    assertEquals(ReportFormat.PROMETHEUS, ReportFormat.of(Path.of("node.prom")));
  }

  @Test
  void anyOtherEndingIsAnErrorThatSaysWhatToDo() {
    for (String name : new String[] {"report", "report.xml", "json", "report.json.gz", "/"}) {
      var failure = assertThrows(IllegalArgumentException.class, () -> ReportFormat.of(Path.of(name)));
      assertEquals(
          "can't tell a report format from the name \"" + name + "\": let it end with .json, .csv, .html, .prom",
          failure.getMessage());
    }
  }

  @Test
  void equalReportsAreEqualBytesInAnyLocale() throws IOException {
    Locale before = Locale.getDefault();
    try {
      for (ReportFormat format : ReportFormat.values()) {
        Locale.setDefault(Locale.ROOT);
        String root = GoldenFile.written(format.writer(), SampleReports.typical());
        // Arabic digits and a Turkish dotless i are what usually goes wrong.
        for (String tag : new String[] {"ar-EG-u-nu-arab", "tr-TR", "de-DE"}) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          assertEquals(root, GoldenFile.written(format.writer(), SampleReports.typical()));
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
