package org.ringscope.session.whatif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.host.HostModel;
import org.ringscope.report.CalibrationResult;
import org.ringscope.report.VariantResult;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;

/**
 * Finds the host's cost a packet with which the rings drop a given number of packets. Several costs are tried at a
 * time, between the highest that drops too few and the lowest that drops enough.
 */
final class Calibration {
  private static final int TRIED_AT_ONCE = 8;

  private final VariantRunner runner;
  private final Scenario scenario;

  /** Drops by cost in picoseconds. */
  private final TreeMap<Long, Long> tried = new TreeMap<>();

  Calibration(VariantRunner runner, Scenario scenario) {
    this.runner = runner;
    this.scenario = scenario;
  }

  CalibrationResult run(RealDrops real) throws IOException, InterruptedException {
    long wanted = real.packets();
    List<Long> powers = new ArrayList<>();
    for (long cost = 1; cost < HostModel.HIGHEST_COST; cost *= 10) {
      powers.add(cost);
    }
    powers.add(HostModel.HIGHEST_COST);
    tryAll(powers);
    Long exact = exact(wanted);
    Long enough = firstWithAtLeast(wanted);
    while (exact == null && enough != null) {
      Long before = tried.lowerKey(enough);
      if (before == null || enough - before <= 1) {
        break;
      }
      tryAll(between(before, enough));
      exact = exact(wanted);
      enough = firstWithAtLeast(wanted);
    }
    return result(real, exact, enough);
  }

  private static List<Long> between(long low, long high) {
    List<Long> costs = new ArrayList<>();
    for (int i = 1; i <= TRIED_AT_ONCE; i++) {
      long cost = low + (high - low) / (TRIED_AT_ONCE + 1) * i + (high - low) % (TRIED_AT_ONCE + 1) * i
          / (TRIED_AT_ONCE + 1);
      if (cost > low && (costs.isEmpty() || cost > costs.getLast())) {
        costs.add(cost);
      }
    }
    return costs;
  }

  private void tryAll(List<Long> costs) throws IOException, InterruptedException {
    List<Variant> variants = costs.stream()
        .map(cost -> new Variant(cost + "ps/packet", scenario.withHost(host(cost)))).toList();
    List<VariantResult> results = runner.run(variants);
    for (int i = 0; i < costs.size(); i++) {
      tried.put(costs.get(i), results.get(i).drops());
    }
  }

  private HostModel host(long packetPicoseconds) {
    return scenario.host().withCosts(packetPicoseconds, scenario.host().pollPicoseconds());
  }

  private @Nullable Long exact(long wanted) {
    return first(drops -> drops == wanted);
  }

  private @Nullable Long firstWithAtLeast(long wanted) {
    return first(drops -> drops >= wanted);
  }

  private @Nullable Long first(LongPredicate fits) {
    for (Map.Entry<Long, Long> cost : tried.entrySet()) {
      if (fits.test(cost.getValue())) {
        return cost.getKey();
      }
    }
    return null;
  }

  private CalibrationResult result(RealDrops real, @Nullable Long exact, @Nullable Long enough) {
    long wanted = real.packets();
    Long best = exact != null ? exact : nearest(wanted, enough);
    long drops = tried.getOrDefault(best, 0L);
    return new CalibrationResult(
        wanted, real.counter(), HostText.of(host(best)), drops, tried.size(), remark(wanted, enough, drops));
  }

  private Long nearest(long wanted, @Nullable Long enough) {
    if (enough == null) {
      return tried.lastKey();
    }
    Map.Entry<Long, Long> below = tried.lowerEntry(enough);
    long over = tried.getOrDefault(enough, 0L) - wanted;
    return below != null && wanted - below.getValue() < over ? below.getKey() : enough;
  }

  private @Nullable String remark(long wanted, @Nullable Long enough, long drops) {
    if (enough == null) {
      return "No cost of up to a second a packet drops so many.";
    }
    long before = 0;
    for (long dropped : tried.values()) {
      if (dropped < before) {
        return "Drops are not monotone in the cost: another cost may fit as well.";
      }
      before = dropped;
    }
    return drops == wanted ? null : "No cost drops exactly so many; this is the nearest.";
  }
}
