package org.ringscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.AtomicFile;
import org.ringscope.report.format.JsonReport;
import org.ringscope.report.format.ReportFormat;
import org.ringscope.report.format.TextReport;

/** Where a command's report goes: any number of files, and the screen. */
final class ReportOutput {
  private final List<Path> files = new ArrayList<>();
  private boolean json;

  void addTo(Options options) {
    options
        .text("--report", "FILE",
            "Write a report; the ending says which: .json, .csv, .html, .prom. May be given several times.",
            value -> files.add(Path.of(value)))
        .flag("--json", "Print JSON instead of the table.", () -> json = true);
  }

  boolean json() {
    return json;
  }

  boolean writesFiles() {
    return !files.isEmpty();
  }

  /** @throws UsageException if a file's name doesn't tell its format */
  void check() {
    for (Path file : files) {
      try {
        ReportFormat.of(file);
      } catch (IllegalArgumentException unknown) {
        throw new UsageException("--report: " + unknown.getMessage());
      }
    }
  }

  /** Writes the files. */
  void writeFiles(ReplayReport report) throws IOException {
    for (Path file : files) {
      AtomicFile.replace(file, bytes -> ReportFormat.of(file).writer().write(report, bytes));
    }
  }

  /** Writes the files, then prints. */
  void write(ReplayReport report, PrintWriter out) throws IOException {
    writeFiles(report);
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new JsonReport().write(report, bytes);
      out.print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      out.print(new TextReport(ReplayCommand.showsUnicode()).format(report));
    }
    out.flush();
  }
}
