package org.ringscope.report.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats of {@code --report}, told by a file name's ending. */
public enum ReportFormat {
  JSON("json") {
    @Override
    public ReportWriter writer() {
      return new JsonReport();
    }
  },
  CSV("csv") {
    @Override
    public ReportWriter writer() {
      return new CsvReport();
    }
  },
  HTML("html") {
    @Override
    public ReportWriter writer() {
      return new HtmlReport();
    }
  },
  PROMETHEUS("prom") {
    @Override
    public ReportWriter writer() {
      return new PrometheusReport();
    }
  };

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  public abstract ReportWriter writer();

  /** What file names of this format end with, without the dot. */
  public String ending() {
    return ending;
  }

  /**
   * The format that a file's name asks for, in capitals or not.
   *
   * @throws IllegalArgumentException if there is none; the message is fit for a user
   */
  public static ReportFormat of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    for (ReportFormat format : values()) {
      if (name.endsWith("." + format.ending)) {
        return format;
      }
    }
    throw new IllegalArgumentException("can't tell a report format from the name \"" + SafeText.visible(file.toString())
        + "\": let it end with " + endings());
  }

  private static String endings() {
    return Arrays.stream(values()).map(f -> "." + f.ending).collect(Collectors.joining(", "));
  }
}
