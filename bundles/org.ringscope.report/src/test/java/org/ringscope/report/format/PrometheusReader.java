package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A strict reader of text format 0.0.4, written from the format's description alone, stricter than Prometheus itself.
 */
final class PrometheusReader {
  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (" + NAME + ") (.+)", Pattern.DOTALL);
  private static final Pattern SAMPLE =
      Pattern.compile("(" + NAME + ")(?:\\{(.*)})? (-?\\d+(?:\\.\\d+)?)", Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\[\\\\\"n])*)\"(,|$)", Pattern.DOTALL);

  private final Map<String, String> types = new HashMap<>();
  private final HashSet<String> helped = new HashSet<>();
  private final HashSet<String> sampled = new HashSet<>();
  private final HashSet<String> finished = new HashSet<>();
  private final Map<String, String> samples = new LinkedHashMap<>();
  private String current = "";

  private PrometheusReader() {}

  /** Values by metric name followed by the list of its labels, sorted. */
  static Map<String, String> read(String text) {
    assertTrue(text.endsWith("\n"), "the last line ends with a line feed");
    var reader = new PrometheusReader();
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      if (line.startsWith("#")) {
        reader.comment(line);
      } else {
        reader.sample(line);
      }
    }
    assertEquals(reader.types.keySet(), reader.sampled, "no HELP and TYPE without a sample");
    assertEquals(reader.types.keySet(), reader.helped, "each metric has its HELP");
    return reader.samples;
  }

  private void comment(String line) {
    var comment = COMMENT.matcher(line);
    assertTrue(comment.matches(), line);
    String metric = comment.group(2);
    enter(metric);
    if (comment.group(1).equals("HELP")) {
      assertTrue(helped.add(metric), "one HELP a metric");
    } else {
      assertTrue(comment.group(3).equals("counter") || comment.group(3).equals("gauge"), line);
      assertNull(types.put(metric, comment.group(3)), "one TYPE a metric");
      assertEquals(comment.group(3).equals("counter"), metric.endsWith("_total"),
          "counters, and only they, end in _total");
    }
  }

  /** All lines of a metric stand together. */
  private void enter(String metric) {
    if (!metric.equals(current)) {
      finished.add(current);
      current = metric;
      assertTrue(!finished.contains(metric), metric + " comes twice");
    }
  }

  private void sample(String line) {
    var sample = SAMPLE.matcher(line);
    assertTrue(sample.matches(), line);
    assertEquals(current, sample.group(1), "a sample follows its metric's HELP and TYPE");
    assertNotNull(types.get(current));
    sampled.add(current);
    assertTrue(!sample.group(3).startsWith("-") || types.get(current).equals("gauge"), "counters don't fall below 0");
    var labels = new TreeMap<String, String>();
    String rest = sample.group(2) == null ? "" : sample.group(2);
    var label = LABEL.matcher(rest);
    int at = 0;
    for (; at < rest.length(); at = label.end()) {
      assertTrue(label.find(at) && label.start() == at, line);
      String value = label.group(2).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
      assertNull(labels.put(label.group(1), value), "one value a label");
    }
    assertNull(samples.put(current + labels.entrySet().stream().toList(), sample.group(3)),
        "one sample a series");
  }
}
