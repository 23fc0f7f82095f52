package org.ringscope.report.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementSetup;

/**
 * How a second report differs from a first.
 *
 * @param settings what differs besides counts
 * @param counts counts that differ, section by section, in each the largest difference first
 * @param unchanged number of counts that are the same in both
 */
public record ReportDiff(List<SettingChange> settings, List<CountChange> counts, int unchanged) {
  public ReportDiff {
    settings = List.copyOf(settings);
    counts = List.copyOf(counts);
  }

  public static ReportDiff of(ReplayReport before, ReplayReport after) {
    boolean devices = devices(before, after).size() > 1;
    Map<DiffSection, Map<String, Long>> first = ReportCounts.of(before, devices);
    Map<DiffSection, Map<String, Long>> second = ReportCounts.of(after, devices);
    keepCommon(first.get(DiffSection.FLOWS), second.get(DiffSection.FLOWS));
    List<CountChange> counts = new ArrayList<>();
    int unchanged = 0;
    for (DiffSection section : DiffSection.values()) {
      List<CountChange> all = changes(section, first.getOrDefault(section, Map.of()),
          second.getOrDefault(section, Map.of()));
      List<CountChange> changed = all.stream()
          .filter(change -> !Objects.equals(change.before(), change.after()))
          .sorted(Comparator.comparingLong((CountChange change) -> Math.abs(change.difference())).reversed())
          .toList();
      counts.addAll(changed);
      unchanged += all.size() - changed.size();
    }
    return new ReportDiff(settings(before, after), counts, unchanged);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return settings.isEmpty() && counts.isEmpty();
  }

  /** The counts of one section. */
  public List<CountChange> of(DiffSection section) {
    return counts.stream().filter(change -> change.section() == section).toList();
  }

  private static Set<String> devices(ReplayReport before, ReplayReport after) {
    Set<String> devices = before.rings().stream().map(RingResult::device).collect(Collectors.toSet());
    after.rings().forEach(ring -> devices.add(ring.device()));
    return devices;
  }

  /** A flow that only one report lists may be in the other's capture too, only not among its largest. */
  private static void keepCommon(@Nullable Map<String, Long> first, @Nullable Map<String, Long> second) {
    if (first != null && second != null) {
      first.keySet().retainAll(second.keySet());
      second.keySet().retainAll(first.keySet());
    }
  }

  private static List<CountChange> changes(DiffSection section, Map<String, Long> before, Map<String, Long> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream().map(name -> new CountChange(section, name, before.get(name), after.get(name))).toList();
  }

  private static List<SettingChange> settings(ReplayReport before, ReplayReport after) {
    Map<String, String> first = texts(before);
    Map<String, String> second = texts(after);
    List<SettingChange> settings = new ArrayList<>();
    first.forEach((name, text) -> {
      String other = second.getOrDefault(name, "");
      if (!text.equals(other)) {
        settings.add(new SettingChange(name, text, other));
      }
    });
    return settings;
  }

  private static Map<String, String> texts(ReplayReport report) {
    Map<String, String> texts = new LinkedHashMap<>();
    report.scenario().texts().forEach((name, text) -> texts.put("scenario." + name, text));
    texts.put("capture.file", report.capture().file());
    texts.put("capture.sha256", report.capture().files().stream()
        .map(file -> file.sha256First() + " " + file.sha256Last())
        .collect(Collectors.joining(", ")));
    texts.put("capture.first", Objects.requireNonNullElse(report.capture().first(), ""));
    texts.put("capture.last", Objects.requireNonNullElse(report.capture().last(), ""));
    texts.put("tool.version", report.toolVersion());
    PlacementReport placement = report.placement();
    PlacementSetup setup = placement == null ? new PlacementSetup("", "", "") : placement.setup();
    setup.texts().forEach((name, text) -> texts.put("placement." + name, text));
    return texts;
  }
}
