package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ringscope.report.MergeSummary;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.ScenarioSummary;
import org.ringscope.report.placement.PlacementMergeSummary;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementSetup;

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
      List<Map<String, String>> scenarios = texts(
          report.scenario(), merged.otherScenarios(), ScenarioSummary::texts);
      text += "; their settings differ in " + differences(scenarios, ", ");
    }
    if (!report.flows().isEmpty() && merged.unlistedFlowPackets() > 0) {
      text += "; each lists only its largest flows, so a flow may have up to "
          + Quantities.of(merged.unlistedFlowPackets(), "packet") + " more than shown";
    }
    return report.placement() == null ? text : text + placement(report.placement());
  }

  private static String placement(PlacementReport placement) {
    PlacementMergeSummary merged = placement.merged();
    if (merged == null) {
      return "; 1 of them placed TCP payload";
    }
    String text = "; " + Quantities.grouped(merged.reports()) + " of them placed TCP payload, each with numbers of its"
        + " own for streams";
    if (!merged.otherSetups().isEmpty()) {
      text += ", with different " + differences(texts(
          placement.setup(), merged.otherSetups(), PlacementSetup::texts), " or ");
    }
    return merged.comparisons() == 0 ? text
        : text + "; what other settings of placement come to, tried in " + Quantities.grouped(merged.comparisons())
            + ", is left out";
  }

  private static <T> List<Map<String, String>> texts(T first, List<T> others, Function<T, Map<String, String>> texts) {
    return Stream.concat(Stream.of(first), others.stream()).map(texts).toList();
  }

  /** As in {@code rings (4, 8), host (infinite, 1us/packet)}. */
  private static String differences(List<Map<String, String>> settings, String separator) {
    List<String> differences = new ArrayList<>();
    for (String name : settings.getFirst().keySet()) {
      Set<String> values = new LinkedHashSet<>();
      settings.forEach(texts -> values.add(value(texts, name)));
      if (values.size() > 1 && !name.equals(FINGERPRINT)) {
        differences.add(name.replace('_', ' ') + " (" + String.join(separator, values) + ")");
      }
    }
    return differences.isEmpty() ? "what reports don't show (key, MTU, interface ...)" : String.join(", ", differences);
  }

  private static String value(Map<String, String> texts, String name) {
    String text = texts.getOrDefault(name, "");
    return text.isEmpty() ? UNSET : text;
  }
}
