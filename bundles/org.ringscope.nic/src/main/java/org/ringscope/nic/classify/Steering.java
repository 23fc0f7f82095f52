package org.ringscope.nic.classify;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;

/**
 * What comes before a device's own hash.
 *
 * @param rules n-tuple rules of the device itself, here in the order in which they are tried: lowest location first,
 *     those without one last
 * @param contexts additional RSS contexts by number, from 1, in that order
 * @param destinations virtual NICs; packets that none of them takes are the device's own
 */
public record Steering(List<FlowRule> rules, Map<Long, RssContext> contexts, List<Destination> destinations) {
  public static final Steering NONE = new Steering(List.of(), Map.of(), List.of());

  public Steering {
    rules = inOrder(rules);
    contexts = Collections.unmodifiableMap(new TreeMap<>(contexts));
    destinations = List.copyOf(destinations);
  }

  static List<FlowRule> inOrder(List<FlowRule> rules) {
    // Not comparingLong: its serializable lambda can't be in the cache that speeds up the start.
    return rules.stream().sorted((a, b) -> Long.compare(a.location(), b.location())).toList();
  }

  public boolean isNone() {
    return rules.isEmpty() && destinations.isEmpty();
  }

  public Steering withRules(List<FlowRule> rules) {
    return new Steering(rules, contexts, destinations);
  }

  public Steering withContexts(Map<Long, RssContext> contexts) {
    return new Steering(rules, contexts, destinations);
  }

  public Steering withDestinations(List<Destination> destinations) {
    return new Steering(rules, contexts, destinations);
  }

  /**
   * Checks that every ring and context exists.
   *
   * @throws IllegalArgumentException naming what doesn't
   */
  public void check(int rings) {
    Stream.concat(rules.stream(), destinations.stream().flatMap(destination -> destination.rules().stream()))
        .forEach(rule -> check(rule, rings));
    destinations.forEach(
        destination -> check("Destination " + destination.name(), destination.rss().table().highestRing(), rings));
  }

  private void check(FlowRule rule, int rings) {
    String who = "The rule at location " + rule.location();
    switch (rule.action()) {
      case RuleAction.ToRing(long ring) -> check(who, ring, rings);
      case RuleAction.ToContext(long number, long offset) -> {
        RssContext context = contexts.get(number);
        if (context == null) {
          throw new IllegalArgumentException(who + " names context " + number + ", which there is not.");
        }
        check(who, context.table().highestRing() + offset, rings);
      }
      case RuleAction.Drop(), RuleAction.WakeUp(), RuleAction.ToVirtualFunction(int _, long _) -> { }
    }
  }

  private static void check(String who, long ring, int rings) {
    if (ring < 0 || ring >= rings) {
      throw new IllegalArgumentException(who + " names ring " + ring + "; there are " + rings + " from 0.");
    }
  }
}
