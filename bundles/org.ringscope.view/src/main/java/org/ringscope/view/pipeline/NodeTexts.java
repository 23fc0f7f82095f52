package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.StageResult;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;
import org.ringscope.view.filter.FilterText;
import org.ringscope.view.mirror.DebugNicSetup;
import org.ringscope.view.mirror.MirrorCarried;

/** What nodes say of their counts. */
final class NodeTexts {
  /** With fewer packets one ring is easily the busiest by chance. */
  private static final long FEWEST_FOR_HEAT = 100;

  /** Its name alone might be anything's. */
  private static final String DEBUG_NIC = "debug vNIC";

  private NodeTexts() {}

  static NodeCount stage(StageResult stage, String filter) {
    List<String> parts = new ArrayList<>(List.of("in " + Quantities.grouped(stage.in())));
    add(parts, "made", stage.made());
    add(parts, "out", stage.out());
    add(parts, "delivered", stage.delivered());
    add(parts, "diverted", stage.diverted());
    add(parts, "merged", stage.merged());
    add(parts, "dropped", stage.dropped());
    return NodeCount.plain(
        stage.in(), packets(stage.in()), stage.name() + ": " + String.join(", ", parts), filter);
  }

  private static void add(List<String> parts, String word, long count) {
    if (count > 0) {
      parts.add(word + " " + Quantities.grouped(count));
    }
  }

  /**
   * A ring or several.
   *
   * @param rings how many there are of the direction in all
   * @param all packets of them all
   */
  static NodeCount rings(String name, int count, RingSum sum, int rings, long all, String filter) {
    boolean hot = count == 1 && all >= FEWEST_FOR_HEAT && sum.packets() * rings > 2 * all;
    boolean drops = sum.full() > 0;
    List<String> badge = new ArrayList<>();
    if (hot) {
      badge.add("hot");
    }
    if (drops) {
      badge.add(Quantities.grouped(sum.full()) + " dropped");
    }
    String packets = packets(sum.packets());
    String detail = count == 1
        ? packets + " · " + Shares.percent(Shares.of(sum.packets(), all))
        : Quantities.of(count, "ring") + ", " + packets;
    NodeCount.Mark mark = drops
        ? NodeCount.Mark.DROPPING
        : hot ? NodeCount.Mark.HOT : NodeCount.Mark.NONE;
    String tip = name + ": " + detail + ", " + Quantities.grouped(sum.dropped()) + " dropped"
        + (hot ? "; more than twice the average of a ring" : "");
    return new NodeCount(sum.packets(), detail, String.join(" · ", badge), mark, tip, filter);
  }

  static NodeCount drop(DropCause cause, long packets) {
    return NodeCount.plain(
        packets, packets(packets) + " dropped", cause.declaration().meaning(), FilterText.cause(cause));
  }

  static NodeCount end(String name, long packets, String filter) {
    return NodeCount.plain(packets, packets(packets), name + ": " + packets(packets), filter);
  }

  /** @param known packets of the rings that nobody else uses; the others may bring more */
  static NodeCount virtualNic(String name, long known, boolean shares, @Nullable String filter) {
    String detail = "vNIC · " + (shares ? "at least " : "") + packets(known);
    String tip = name + ": " + detail + (shares ? "; it shares rings with others" : "");
    return NodeCount.plain(shares ? EdgeCount.UNKNOWN : known, detail, tip, filter);
  }

  /** @param carried null as long as the replay isn't through */
  static NodeCount debugNic(DebugNicSetup nic, @Nullable MirrorCarried carried, @Nullable String filter) {
    String what = (nic.diverts() ? "diverts " : "copies ") + nic.mirrors();
    if (carried == null) {
      return NodeCount.plain(EdgeCount.UNKNOWN, DEBUG_NIC, nic.name() + " " + what, filter);
    }
    String detail = carried.matched() == carried.carried()
        ? packets(carried.carried())
        : Quantities.grouped(carried.carried()) + " of " + packets(carried.matched());
    String tip = nic.name() + " " + what + ": " + detail
        + (carried.matched() == carried.carried() ? "" : "; not carried: " + carried.lost());
    return NodeCount.plain(carried.carried(), DEBUG_NIC + " · " + detail, tip, filter);
  }

  private static String packets(long count) {
    return Quantities.of(count, "packet");
  }
}
