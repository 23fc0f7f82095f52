package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ringscope.report.InputFile;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.SafeText;
import org.ringscope.report.merge.ReportMerge;

/** Merges report files and tells what a reader of the result would not see. */
final class MergedReports {
  private final PrintWriter err;

  /** Name of the report that brought a capture, by what tells captures apart. */
  private final Map<List<Object>, String> captures = new LinkedHashMap<>();

  private MergedReports(PrintWriter err) {
    this.err = err;
  }

  /**
   * Reads and merges; a single report stays as it is.
   *
   * @throws IOException if one can't be read or added
   */
  static ReplayReport merge(List<String> names, PrintWriter err) throws IOException {
    return new MergedReports(err).merge(names);
  }

  private ReplayReport merge(List<String> names) throws IOException {
    ReplayReport merged = read(names.getFirst());
    Set<String> uncounted = new TreeSet<>();
    for (String name : names.subList(1, names.size())) {
      ReplayReport next = read(name);
      addUncounted(uncounted, merged, next);
      try {
        merged = ReportMerge.merge(merged, next);
      } catch (ArithmeticException tooLarge) {
        throw new IOException("can't merge " + SafeText.visible(name)
            + ": its counts and those before it add up to more than 63 bits hold", tooLarge);
      }
    }
    if (!uncounted.isEmpty()) {
      warn("left out, as not every report counts them: " + String.join(", ", uncounted));
    }
    return merged;
  }

  private ReplayReport read(String name) throws IOException {
    ReplayReport report = ReportFile.read(name);
    for (InputFile file : report.capture().files()) {
      if (file.sha256First() == null || file.sha256Last() == null) {
        continue;
      }
      String before = captures.putIfAbsent(List.of(file.size(), file.sha256First(), file.sha256Last()), name);
      if (before != null) {
        warn("the capture " + file.name() + " is in " + before + " and in " + name + ": it counts twice");
      }
    }
    return report;
  }

  private static void addUncounted(Set<String> uncounted, ReplayReport a, ReplayReport b) {
    for (ProtocolColumn column : ProtocolColumn.values()) {
      if (a.protocols().get(column).isPresent() != b.protocols().get(column).isPresent()) {
        uncounted.add(column.id());
      }
    }
  }

  private void warn(String sentence) {
    err.println("ringscope: " + SafeText.visible(sentence));
  }
}
