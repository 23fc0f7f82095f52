package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ringscope.report.MergeSummary;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.ScenarioSummary;

/** What a report made of several has to say beyond its numbers, in sentences. */
final class MergeText {
  /** Follows from the others, but for settings that reports don't show. */
  private static final String FINGERPRINT = "settings_sha256";

  private static final String UNSET = "none";

  private MergeText() {}

  /** All of it, or the empty text for the report of one replay. */
  static String of(ReplayReport report) {
    MergeSummary merged = report.merged();
    if (merged == null) {
      return "";
    }
    String text = "one report of " + Quantities.of(merged.reports(), "replay");
    if (!merged.otherScenarios().isEmpty()) {
      text += "; their settings differ in " + differences(report.scenario(), merged.otherScenarios());
    }
    if (!report.flows().isEmpty() && merged.unlistedFlowPackets() > 0) {
      text += "; each lists only its largest flows, so a flow may have up to "
          + Quantities.of(merged.unlistedFlowPackets(), "packet") + " more than shown";
    }
    return text;
  }

  /** As in {@code rings (4, 8), host (infinite, 1us/packet)}. */
  private static String differences(ScenarioSummary first, List<ScenarioSummary> others) {
    List<String> differences = new ArrayList<>();
    for (String name : first.texts().keySet()) {
      Set<String> values = new LinkedHashSet<>();
      values.add(value(first, name));
      others.forEach(other -> values.add(value(other, name)));
      if (values.size() > 1 && !name.equals(FINGERPRINT)) {
        differences.add(name.replace('_', ' ') + " (" + String.join(", ", values) + ")");
      }
    }
    return differences.isEmpty() ? "what reports don't show (key, MTU, interface ...)" : String.join(", ", differences);
  }

  private static String value(ScenarioSummary scenario, String name) {
    String text = scenario.texts().getOrDefault(name, "");
    return text.isEmpty() ? UNSET : text;
  }
}
