package org.ringscope.report.format;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.EpochTime;

/**
 * Writes the text exposition format 0.0.4 ("Exposition formats" of Prometheus's documentation): for each metric its
 * HELP and TYPE, then its samples. A metric without a sample is left out whole.
 */
final class PrometheusText {
  private final Writer out;
  private final boolean zeros;
  private String metric = "";
  private @Nullable String head;

  PrometheusText(Writer out, boolean zeros) {
    this.out = out;
    this.zeros = zeros;
  }

  /** Begins a metric that only grows; its name has to end in {@code _total}. */
  void counter(String name, String help) {
    begin(name, help, "counter");
  }

  /** Begins a metric that can take any value. */
  void gauge(String name, String help) {
    begin(name, help, "gauge");
  }

  private void begin(String name, String help, String type) {
    metric = name;
    String escaped = SafeText.wellFormed(help).replace("\\", "\\\\").replace("\n", "\\n");
    head = "# HELP " + name + ' ' + escaped + "\n# TYPE " + name + ' ' + type + '\n';
  }

  /** Writes a sample unless it is a zero that nobody asked for; {@code labels} are names and values by turns. */
  void sample(long value, String... labels) throws IOException {
    if (value != 0 || zeros) {
      sampleAlways(value, labels);
    }
  }

  void sampleAlways(long value, String... labels) throws IOException {
    write(Long.toString(value), labels);
  }

  /** Writes a moment as seconds since 1970, the format's base unit. */
  void moment(long nanos) throws IOException {
    write(EpochTime.seconds(nanos));
  }

  private void write(String value, String... labels) throws IOException {
    if (head != null) {
      out.write(head);
      head = null;
    }
    out.write(metric);
    for (int i = 0; i < labels.length; i += 2) {
      out.write((i == 0 ? "{" : ",") + labels[i] + "=\"" + escape(labels[i + 1]) + '"');
    }
    out.write((labels.length == 0 ? " " : "} ") + value + '\n');
  }

  /** Label values may hold any character; three have to be escaped. */
  private static String escape(String value) {
    return SafeText.wellFormed(value).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
