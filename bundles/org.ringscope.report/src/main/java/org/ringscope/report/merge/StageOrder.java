package org.ringscope.report.merge;

import java.util.Comparator;
import java.util.List;
import org.ringscope.report.StageResult;

/**
 * The order in which packets meet stages, as far as it is known without a graph: two reports' orders can't be merged
 * without favouring one of them.
 */
final class StageOrder {
  private static final List<String> KNOWN = List.of(
      "parse", "survey", "direction", "classify", "frame-class", "follow", "packet-table", "conversations", "flows",
      "device", "dispatch", "steer", "mtu",
      "receive", "mirror", "deliver", "transmit");

  /** Unknown stages come last, by name. */
  static final Comparator<StageResult> COMPARATOR =
      Comparator.<StageResult>comparingInt(stage -> rank(stage.name())).thenComparing(StageResult::name);

  private StageOrder() {}

  private static int rank(String name) {
    int index = KNOWN.indexOf(name);
    return index < 0 ? KNOWN.size() : index;
  }
}
