package org.ringscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.host.Moderation;

/**
 * The host model as text: {@code 250ns/packet,2us/poll}, optionally {@code 50us/interrupt} – the least time between two
 * interrupts –, {@code budget=64} a poll, {@code softirq=300}, {@code refill=1}, and any {@link ModerationText};
 * {@code infinite} for no cost.
 */
public final class HostText {
  private static final String INFINITE = "infinite";
  private static final Pattern COST = Pattern.compile("([^/]+)/(packet|poll|interrupt)");
  private static final Pattern LIMIT = Pattern.compile("(budget|softirq|refill)=([0-9]{1,7})");

  private HostText() {}

  /**
   * Reads a host model; costs not named are zero.
   *
   * @throws IllegalArgumentException naming the part that can't be read
   */
  public static HostModel parse(String text) {
    HostModel host = HostModel.INFINITELY_FAST;
    if (text.strip().equals(INFINITE)) {
      return host;
    }
    List<String> moderation = new ArrayList<>();
    for (String untrimmed : text.split(",", -1)) {
      String part = untrimmed.strip();
      Matcher cost = COST.matcher(part);
      Matcher limit = LIMIT.matcher(part);
      if (limit.matches()) {
        host = withLimit(host, limit.group(1), Integer.parseInt(limit.group(2)));
      } else if (cost.matches()) {
        host = withCost(host, cost.group(2), time(cost.group(1), part));
      } else if (ModerationText.isPart(part)) {
        moderation.add(part);
      } else {
        throw noCost(part, null);
      }
    }
    return moderation.isEmpty() ? host : host.withModeration(ModerationText.parse(String.join(",", moderation)));
  }

  private static long time(String text, String part) {
    try {
      return Durations.picoseconds(text);
    } catch (IllegalArgumentException wrong) {
      throw noCost(part, wrong);
    }
  }

  private static IllegalArgumentException noCost(String part, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "Not a host cost: '" + part + "' (as in 250ns/packet,2us/poll,50us/interrupt,budget=64, or infinite)", cause);
  }

  private static HostModel withCost(HostModel host, String what, long picoseconds) {
    return switch (what) {
      case "packet" -> host.withCosts(picoseconds, host.pollPicoseconds());
      case "poll" -> host.withCosts(host.packetPicoseconds(), picoseconds);
      default -> host.withModeration(new Moderation.MinimumGap(picoseconds / 1000));
    };
  }

  private static HostModel withLimit(HostModel host, String what, int packets) {
    return switch (what) {
      case "budget" -> host.withBudgets(packets, host.softirqBudget());
      case "softirq" -> host.withBudgets(host.budget(), packets);
      default -> host.withRefillBatch(packets);
    };
  }

  /** Text that {@link #parse} reads back, but for the affinity, which is a setting of its own. */
  public static String of(HostModel host) {
    if (host.isInfinitelyFast()) {
      return INFINITE;
    }
    List<String> parts = new ArrayList<>();
    parts.add(Durations.text(host.packetPicoseconds()) + "/packet");
    parts.add(Durations.text(host.pollPicoseconds()) + "/poll");
    if (host.moderation() instanceof Moderation.MinimumGap gap) {
      if (gap.nanoseconds() > 0) {
        parts.add(Durations.text(gap.nanoseconds() * 1000) + "/interrupt");
      }
    } else {
      parts.add(ModerationText.of(host.moderation()));
    }
    addLimit(parts, "budget", host.budget(), HostModel.DEFAULT_BUDGET);
    addLimit(parts, "softirq", host.softirqBudget(), HostModel.DEFAULT_SOFTIRQ_BUDGET);
    addLimit(parts, "refill", host.refillBatch(), 1);
    return String.join(",", parts);
  }

  private static void addLimit(List<String> parts, String name, int packets, int unsaid) {
    if (packets != unsaid) {
      parts.add(name + "=" + packets);
    }
  }
}
