package org.ringscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.SafeText;
import org.ringscope.report.read.ReportReader;

/** A replay report that somebody named. */
final class ReportFile {
  /** A hundred times what a report of the largest card takes. */
  private static final int LARGEST = 64 << 20;

  private ReportFile() {}

  /** @throws IOException if there is no report of that name; the message says why */
  static ReplayReport read(String name) throws IOException {
    Path file = path(name);
    if (Files.isDirectory(file)) {
      throw new IOException(SafeText.visible(name) + " is a directory");
    }
    byte[] json;
    try (InputStream in = Files.newInputStream(file)) {
      json = in.readNBytes(LARGEST + 1);
    }
    if (json.length == 0) {
      throw new IOException(SafeText.visible(name) + " is empty");
    }
    if (json.length > LARGEST) {
      throw new IOException(SafeText.visible(name) + " is no report of ringscope: it is larger than "
          + (LARGEST >> 20) + " MiB");
    }
    return ReportReader.read(json, name);
  }

  private static Path path(String name) throws IOException {
    try {
      return Path.of(name);
    } catch (InvalidPathException wrong) {
      throw new IOException(SafeText.visible(name) + " is no file name", wrong);
    }
  }
}
