package org.ringscope.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.ringscope.report.ReplayReport;

/** Writes reports in one format, always in UTF-8 and to the byte the same for equal reports. */
public interface ReportWriter {
  /** Writes to {@code out} and flushes, but does not close it. */
  void write(ReplayReport report, OutputStream out) throws IOException;

  /**
   * Replaces {@code file} by the report: whole or not at all.
   *
   * @throws IOException if that can't be done; the message names the file and what to do, and the old file is as it was
   */
  default void write(ReplayReport report, Path file) throws IOException {
    AtomicFile.replace(file, out -> write(report, out));
  }
}
