package org.ringscope.nic.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.rss.PacketFields;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssHash;
import org.ringscope.nic.rule.FlowRule;

/** One set of rules and the hash behind it, ready for packets. Not thread-safe: one a worker. */
final class VirtualNic {
  /** Whose it is, or null if it is the device's own. */
  final @Nullable Destination destination;

  /** Among those of its profile. */
  final int index;

  final RuleMatcher[] rules;
  final RssHash hash;
  private final Map<Long, RssHash> contexts;

  private VirtualNic(
      int index, @Nullable Destination destination, List<FlowRule> rules, RssContext rss, Map<Long, RssHash> contexts) {
    this.index = index;
    this.destination = destination;
    this.rules = Steering.inOrder(rules).stream().map(RuleMatcher::new).toArray(RuleMatcher[]::new);
    hash = new RssHash(rss);
    this.contexts = contexts;
  }

  /** Those of a profile, the device's own last. */
  static VirtualNic[] of(NicProfile profile) {
    Steering steering = profile.steering();
    int destinations = steering.destinations().size();
    Map<Long, RssHash> contexts = new HashMap<>();
    steering.contexts().forEach((number, context) -> contexts.put(number, new RssHash(context)));
    VirtualNic[] all = new VirtualNic[destinations + 1];
    for (int i = 0; i < destinations; i++) {
      Destination destination = steering.destinations().get(i);
      all[i] = new VirtualNic(i, destination, destination.rules(), destination.rss(), contexts);
    }
    all[destinations] = new VirtualNic(destinations, null, steering.rules(), profile.rss(), contexts);
    return all;
  }

  boolean takes(PacketFields packet) {
    return destination == null || destination.takes(packet);
  }

  boolean sends(PacketFields packet) {
    return destination == null || destination.sends(packet);
  }

  /** The hash of an additional context; {@link Steering#check} has made sure that it is there. */
  RssHash context(long number) {
    RssHash context = contexts.get(number);
    if (context == null) {
      throw new IllegalStateException("no RSS context " + number);
    }
    return context;
  }
}
