package org.ringscope.session.advise;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.session.predict.Imbalance;
import org.ringscope.session.predict.SteeredRows;
import org.ringscope.session.predict.TrafficTable;

/**
 * Tries settings on the first half and keeps, for each combination of kinds, the one with the least load there.
 */
final class Search {
  /** A rule more has to lower the load by this part. */
  private static final double WORTH_A_RULE = 0.01;

  private final TrafficTable traffic;
  private final SteeredRows steered;
  private final Halves halves;
  private final List<Elephant> elephants;
  private final boolean canSetTable;
  private final BooleanSupplier canceled;
  private final Map<Set<Setting.Kind>, Setting> best = new HashMap<>();

  /** @param canceled whether to stop; what is tried next throws {@link CancellationException} then */
  Search(
      TrafficTable traffic,
      SteeredRows steered,
      Halves halves,
      List<Elephant> elephants,
      boolean canSetTable,
      BooleanSupplier canceled) {
    this.traffic = traffic;
    this.steered = steered;
    this.halves = halves;
    this.elephants = elephants;
    this.canSetTable = canSetTable;
    this.canceled = canceled;
  }

  /**
   * Tries all tables and rules under one hash, and all larger numbers of rings: a table names its rings anew then.
   *
   * @param rings receive rings in use now
   * @param mostRings as many as can be set
   * @param kinds what of {@code context} differs from now
   */
  void under(RssContext context, int rings, int mostRings, Set<Setting.Kind> kinds) {
    SlotLoads loads = new SlotLoads(traffic, context, steered, rings, halves, elephants);
    withRules(loads, context, context.table(), "", rings, kinds);
    if (!canSetTable) {
      return;
    }
    for (int used = 1; used <= rings; used++) {
      equal(loads, context, used, rings, kinds);
    }
    weights(loads, context, rings, Setting.plus(kinds, Setting.Kind.WEIGHTS));
    for (int more = rings + 1; more <= mostRings; more++) {
      Set<Setting.Kind> channels = Setting.plus(kinds, Setting.Kind.CHANNELS);
      equal(loads, context, more, more, channels);
      weights(loads, context, more, Setting.plus(channels, Setting.Kind.WEIGHTS));
    }
  }

  private void equal(SlotLoads loads, RssContext context, int used, int rings, Set<Setting.Kind> kinds) {
    IndirectionTable table = IndirectionTable.equal(context.table().size(), used);
    withRules(loads, context, table, "equal " + used, rings, Setting.plus(kinds, Setting.Kind.EQUAL));
  }

  /** Rules for no elephant, for the largest, for the two largest, … */
  private void withRules(
      SlotLoads loads, RssContext context, IndirectionTable table, String words, int rings, Set<Setting.Kind> kinds) {
    offer(loads, new Setting(kinds, context, table, words, rings, new int[0]));
    for (int count = 1; count <= elephants.size(); count++) {
      long[] others = background(loads, table, rings, count);
      int[] placed = Placement.of(loads, count, others);
      Set<Setting.Kind> all = Setting.plus(kinds, Setting.Kind.RULES);
      offer(loads, new Setting(all, context, table, words, rings, placed));
    }
  }

  /** Packets by ring of all but the first {@code count} elephants. */
  private static long[] background(SlotLoads loads, IndirectionTable table, int rings, int count) {
    long[] others = new long[Math.max(rings, table.highestRing() + 1)];
    long[] slots = loads.slots(Halves.FOUND, count);
    for (int slot = 0; slot < slots.length; slot++) {
      others[table.ringAt(slot)] += slots[slot];
    }
    long[] fixed = loads.fixed(Halves.FOUND, others.length, new int[0]);
    for (int ring = 0; ring < fixed.length; ring++) {
      others[ring] += fixed[ring];
    }
    return Arrays.copyOf(others, rings);
  }

  private void weights(SlotLoads loads, RssContext context, int rings, Set<Setting.Kind> kinds) {
    for (int count = 0; count <= elephants.size(); count++) {
      int[] placed = Placement.of(loads, count, loads.fixed(Halves.FOUND, rings, new int[0]));
      int[] lengths = Partition.stretches(loads.slots(Halves.FOUND, count), loads.fixed(Halves.FOUND, rings, placed));
      IndirectionTable table = IndirectionTable.weights(context.table().size(), lengths);
      String words = "weight " + IntStream.of(lengths).mapToObj(Integer::toString).collect(Collectors.joining(" "));
      Set<Setting.Kind> all = count == 0 ? kinds : Setting.plus(kinds, Setting.Kind.RULES);
      offer(loads, new Setting(all, context, table, words, rings, placed));
    }
  }

  private void offer(SlotLoads loads, Setting one) {
    if (canceled.getAsBoolean()) {
      throw new CancellationException("The search for suggestions was canceled.");
    }
    double found = loads.hottest(
        Halves.FOUND, loads.rings(Halves.FOUND, one.table(), one.rings(), one.elephantRings()));
    Setting known = best.get(one.kinds());
    double least = known == null ? Double.POSITIVE_INFINITY : known.found();
    if (known != null && one.lines() > known.lines()) {
      least *= 1 - WORTH_A_RULE;
    }
    if (found < least) {
      long[] judged = loads.rings(Halves.JUDGED, one.table(), one.rings(), one.elephantRings());
      best.put(one.kinds(), one.tried(found, loads.hottest(Halves.JUDGED, judged), Imbalance.gini(judged)));
    }
  }

  /** The best setting of each combination of kinds, that of none – the card as it is – among them. */
  List<Setting> settings() {
    return List.copyOf(best.values());
  }

  /** The card as it is set. */
  Setting now() {
    Setting now = best.get(EnumSet.noneOf(Setting.Kind.class));
    if (now == null) {
      throw new IllegalStateException("The present setting was not tried.");
    }
    return now;
  }
}
