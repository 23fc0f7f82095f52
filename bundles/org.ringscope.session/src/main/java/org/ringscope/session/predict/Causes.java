package org.ringscope.session.predict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;

/** Finds why the load is uneven, each reason by itself: one may hide behind another on the fullest ring. */
final class Causes {
  /** What one ring would have of an even spread is worth naming from this part of it on. */
  private static final double PART_OF_FAIR_SHARE = 0.5;

  /** A table is uneven with a ring that has so many times an even share of its entries. */
  private static final double UNEVEN = 1.5;

  private final HashedTraffic hashed;
  private final TrafficTable traffic;
  private final RssContext context;
  private final int rings;
  private final double total;
  private final List<Cause> causes = new ArrayList<>();

  private Causes(HashedTraffic hashed, Verdict verdict) {
    this.hashed = hashed;
    traffic = hashed.traffic();
    context = verdict.best().context();
    rings = verdict.predicted().length;
    double sum = 0;
    for (long packets : verdict.predicted()) {
      sum += packets;
    }
    total = sum;
  }

  static List<Cause> of(HashedTraffic hashed, Verdict verdict, List<HotFlow> hotFlows) {
    Causes causes = new Causes(hashed, verdict);
    if (causes.rings > 1 && causes.total > 0) {
      causes.hotFlows(hotFlows);
      causes.table();
      causes.groups(Cause.Kind.UDP_OVER_ADDRESSES);
      causes.groups(Cause.Kind.TUNNEL_OVER_OUTER);
      causes.notHashed();
    }
    return List.copyOf(causes.causes);
  }

  private double worthNaming() {
    return PART_OF_FAIR_SHARE * total / rings;
  }

  private void hotFlows(List<HotFlow> flows) {
    for (HotFlow flow : flows) {
      if (flow.packets() >= worthNaming()) {
        add(Cause.Kind.HOT_FLOW, flow.ring(), flow.shareOfTotal(), String.format(
            Locale.ROOT, "the flow %s alone is %.1f %% of ring %d and %.1f %% of all packets",
            flow.flow(), 100 * flow.shareOfRing(), flow.ring(), 100 * flow.shareOfTotal()));
      }
    }
  }

  private void table() {
    IndirectionTable table = context.table();
    int[] entries = new int[Math.max(rings, table.highestRing() + 1)];
    for (int slot = 0; slot < table.size(); slot++) {
      entries[table.ringAt(slot)]++;
    }
    int fullest = 0;
    for (int ring = 1; ring < entries.length; ring++) {
      fullest = entries[ring] > entries[fullest] ? ring : fullest;
    }
    double even = (double) table.size() / rings;
    if (entries[fullest] > UNEVEN * Math.ceil(even)) {
      add(Cause.Kind.UNEVEN_TABLE, fullest, (double) entries[fullest] / table.size(), String.format(
          Locale.ROOT, "the indirection table gives ring %d %d of its %d entries, where an equal one gives it %d",
          fullest, entries[fullest], table.size(), Math.ceilDiv(table.size(), rings)));
    }
  }

  /** Flows that have one hash although there is something that would tell them apart. */
  private record Group(long packets, int flows, int ring, FlowKey example) {}

  private void groups(Cause.Kind kind) {
    Map<Integer, Group> groups = new HashMap<>();
    for (int row = 0; row < traffic.size(); row++) {
      if (isKeptTogether(kind, row)) {
        Group one = new Group(
            traffic.packets(row), 1, hashed.ring(row, context.table()),
            HashedTraffic.hashedFlow(traffic, row, context.inner()));
        groups.merge(
            hashed.hash(row), one,
            (a, b) -> new Group(a.packets + b.packets, a.flows + 1, a.ring, a.example));
      }
    }
    groups.values().stream()
        .filter(group -> group.flows > 1 && group.packets >= worthNaming())
        .sorted((a, b) -> Long.compare(b.packets, a.packets))
        .limit(3)
        .forEach(group -> add(kind, group));
  }

  private boolean isKeptTogether(Cause.Kind kind, int row) {
    if (!hashed.isHashed(row)) {
      return false;
    }
    if (kind == Cause.Kind.TUNNEL_OVER_OUTER) {
      return !context.inner() && traffic.hasInner(row);
    }
    int flowType = HashedTraffic.hashedFlow(traffic, row, context.inner()).flowType();
    return (flowType == FlowType.UDP4 || flowType == FlowType.UDP6) && !UdpFields.havePorts(context);
  }

  private void add(Cause.Kind kind, Group group) {
    String text = kind == Cause.Kind.UDP_OVER_ADDRESSES
        ? "UDP is hashed over addresses only: %d flows like %s stay together on ring %d, %.1f %% of all packets"
        : "tunnels are hashed over outer headers: %d flows like %s stay together on ring %d, %.1f %% of all packets";
    double share = group.packets / total;
    add(kind, group.ring, share, String.format(
        Locale.ROOT, text, group.flows, group.example, group.ring, 100 * share));
  }

  private void notHashed() {
    long packets = traffic.unhashed(0) + traffic.unhashed(1);
    for (int row = 0; row < traffic.size(); row++) {
      packets += hashed.isHashed(row) || hashed.ring(row, context.table()) != 0 ? 0 : traffic.packets(row);
    }
    if (packets >= worthNaming()) {
      add(Cause.Kind.NOT_HASHED, 0, packets / total, String.format(
          Locale.ROOT, "%.1f %% of all packets aren't hashed and go to ring 0", 100 * packets / total));
    }
  }

  private void add(Cause.Kind kind, int ring, double share, String text) {
    causes.add(new Cause(kind, ring, share, text));
  }
}
