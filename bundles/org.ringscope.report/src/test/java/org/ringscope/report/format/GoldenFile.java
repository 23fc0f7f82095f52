package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ringscope.report.ReplayReport;

/** Compares what a writer writes, byte by byte, with a file that a person has read and found right. */
final class GoldenFile {
  private GoldenFile() {}

  static void assertWrites(String name, ReportWriter writer, ReplayReport report) throws IOException {
    String written = written(writer, report);
    Path actual = Path.of("target", "golden", name);
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, written);
    try (var in = GoldenFile.class.getResourceAsStream(name)) {
      assertNotNull(in, "read " + actual + " and, if right, keep it as the golden file");
      String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(golden, written, "differs from the golden file; see " + actual);
    }
  }

  static String written(ReportWriter writer, ReplayReport report) throws IOException {
    var out = new ByteArrayOutputStream();
    writer.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
