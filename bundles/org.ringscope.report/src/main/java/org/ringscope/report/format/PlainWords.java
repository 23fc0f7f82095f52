package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.FlowResult;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;

/** What a report comes to, in sentences for people who don't read tables. */
final class PlainWords {
  /** A ring with more than so many times its even share stands out. */
  private static final double STANDS_OUT = 1.5;

  /** How a scenario's host reads that takes no time. */
  private static final String ENDLESSLY_FAST = "infinite";

  private final ReplayReport report;
  private final List<String> sentences = new ArrayList<>();

  private PlainWords(ReplayReport report) {
    this.report = report;
  }

  /** Whole sentences, the most important first. */
  static List<String> of(ReplayReport report) {
    PlainWords words = new PlainWords(report);
    words.addSpread();
    words.addDrops();
    words.addLargestFlow();
    return words.sentences;
  }

  private void addSpread() {
    List<RingResult> rings = report.rings().stream()
        .filter(ring -> ring.direction() == RingResult.Direction.RECEIVE)
        .toList();
    long all = rings.stream().mapToLong(PlainWords::offered).sum();
    Optional<RingResult> fullest = rings.stream().max(Comparator.comparingLong(PlainWords::offered));
    if (all == 0 || fullest.isEmpty()) {
      sentences.add("No packet came to a receive ring.");
      return;
    }
    double share = Shares.of(offered(fullest.get()), all);
    String most = name(fullest.get(), rings) + " took " + Shares.percent(share) + " of the "
        + Quantities.of(all, "received packet");
    if (rings.size() == 1) {
      sentences.add("There is one receive ring; it took all " + Quantities.of(all, "received packet") + ".");
    } else if (share * rings.size() > STANDS_OUT) {
      sentences.add(most + ", " + times(share * rings.size()) + " times its even share among "
          + rings.size() + " rings.");
    } else {
      sentences.add("The packets spread evenly over " + rings.size() + " receive rings: the fullest, "
          + most.replaceFirst("Ring", "ring") + ".");
    }
  }

  private static String name(RingResult ring, List<RingResult> rings) {
    boolean several = rings.stream().map(RingResult::device).distinct().count() > 1;
    return "Ring " + ring.ring() + (several ? " of " + ring.device() : "");
  }

  /** With one decimal. */
  private static String times(double factor) {
    long tenths = Math.round(factor * 10);
    return tenths / 10 + "." + tenths % 10;
  }

  private static long offered(RingResult ring) {
    return ring.packets() + dropped(ring);
  }

  private static long dropped(RingResult ring) {
    return ring.drops().values().stream().mapToLong(Long::longValue).sum();
  }

  private void addDrops() {
    long in = report.totals().in();
    long dropped = report.totals().droppedInAll();
    if (dropped == 0) {
      if (in > 0) {
        sentences.add(report.scenario().host().equals(ENDLESSLY_FAST)
            ? "No packet was dropped, as the model's host was taken to be infinitely fast."
            : "No packet was dropped.");
      }
      return;
    }
    String causes = report.totals().dropped().entrySet().stream()
        .filter(drop -> drop.getValue() > 0)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(drop -> cause(drop.getKey(), drop.getValue()))
        .collect(Collectors.joining(", "));
    sentences.add(Quantities.of(dropped, "packet") + " (" + Shares.percent(Shares.of(dropped, in)) + ") "
        + (dropped == 1 ? "was" : "were") + " dropped: " + causes + ".");
  }

  private String cause(String id, long count) {
    return id.equals(DropCause.RING_FULL.id())
        ? Quantities.grouped(count) + " because " + fullRings(count)
        : Quantities.grouped(count) + " by " + id;
  }

  /** Names the ring that lost the most, and the size only where all had the same. */
  private String fullRings(long count) {
    List<RingResult> lossy = report.rings().stream()
        .filter(ring -> full(ring) > 0)
        .sorted(Comparator.comparingLong(PlainWords::full).reversed())
        .toList();
    boolean oneSize = report.merged() == null || report.merged().otherScenarios().isEmpty();
    String descriptors = oneSize ? Quantities.of(report.scenario().ringSize(), "descriptor") : "descriptors";
    if (lossy.isEmpty()) {
      return "the " + descriptors + " of a receive ring were full";
    }
    String ring = name(lossy.getFirst(), report.rings()).replaceFirst("Ring", "ring");
    return lossy.size() == 1
        ? "the " + descriptors + " of " + ring + " were full"
        : "the " + descriptors + " of a receive ring were full ("
            + Shares.percent(Shares.of(full(lossy.getFirst()), count)) + " of them at " + ring + ")";
  }

  private static long full(RingResult ring) {
    return ring.drops().getOrDefault(DropCause.RING_FULL.id(), 0L);
  }

  private void addLargestFlow() {
    report.flows().stream().max(Comparator.comparingLong(FlowResult::packets)).ifPresent(flow ->
        sentences.add("The largest flow, " + flow.flow() + ", made " + Shares.percent(report.share(flow))
            + " of all packets and went to " + flow.ring() + "."));
  }
}
