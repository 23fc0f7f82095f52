package org.ringscope.report.format;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringscope.report.Counts;
import org.ringscope.report.placement.PlacementVariant;

/** How payload bytes came to their place, and why not directly, in words and shares. */
public final class Fates {
  public static final String DIRECT = "direct";
  public static final String RESHUFFLED = "reshuffled";
  public static final String COPIED = "copied";
  public static final String HELD = "held";

  /** In the order in which they are shown: the less work the sooner. */
  static final List<String> ALL = List.of(DIRECT, RESHUFFLED, COPIED, HELD);

  private Fates() {}

  /** A fate's share of all bytes; empty if it has none. */
  public static String share(Map<String, Long> fates, String fate) {
    long bytes = fates.getOrDefault(fate, 0L);
    return bytes == 0 ? "" : Shares.percent(Shares.of(bytes, Counts.sum(fates)));
  }

  /** The part of all bytes that was placed directly, 0 … 1. */
  public static double directShare(PlacementVariant variant) {
    return Shares.of(variant.direct(), variant.bytes());
  }

  /** How the share of direct bytes differs, in percentage points with their sign. */
  public static String change(PlacementVariant from, PlacementVariant to) {
    double change = directShare(to) - directShare(from);
    return (change < 0 ? "-" : "+") + Shares.percent(Math.abs(change));
  }

  /** The cause with the most bytes; empty if none has any. */
  public static String mainCause(Map<String, Long> causes) {
    return causes.entrySet().stream()
        .filter(cause -> cause.getValue() > 0)
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(cause -> words(cause.getKey()))
        .orElse("");
  }

  /** Ids of causes as words for people. */
  public static String words(List<String> ids) {
    return ids.stream().map(Fates::words).collect(Collectors.joining(", "));
  }

  private static String words(String id) {
    return id.replace('_', ' ');
  }
}
