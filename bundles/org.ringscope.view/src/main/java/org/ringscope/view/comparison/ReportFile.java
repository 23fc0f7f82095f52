package org.ringscope.view.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.read.ReportReader;

/** A report on disk, as it was exported as JSON. */
public final class ReportFile {
  /** Far above any report: some hundred bytes a ring. */
  private static final int LARGEST = 64 << 20;

  private ReportFile() {}

  /** @throws IOException if it can't be read or is no report, with a message for people */
  public static ReplayReport read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a directory; choose a report that was exported as JSON.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] json = in.readNBytes(LARGEST + 1);
      if (json.length > LARGEST) {
        throw new IOException(file + " is no report: it is larger than " + LARGEST + " bytes.");
      }
      return ReportReader.read(json, file.toString());
    }
  }
}
