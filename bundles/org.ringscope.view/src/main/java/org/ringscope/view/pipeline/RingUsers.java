package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Destination;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;

/** Which virtual NICs a receive ring may serve, by their tables and rules; none where there are no destinations. */
final class RingUsers {
  private final Map<String, BitSet> ringsOf = new LinkedHashMap<>();
  private final Steering steering;

  private RingUsers(NicProfile profile) {
    steering = profile.steering();
    for (Destination destination : steering.destinations()) {
      add(destination.name(), destination.rss(), destination.rules());
    }
    if (!ringsOf.isEmpty()) {
      add(MirrorSource.DEVICE, profile.rss(), steering.rules());
    }
  }

  static RingUsers of(NicProfile profile) {
    return new RingUsers(profile);
  }

  private void add(String name, RssContext rss, List<FlowRule> rules) {
    BitSet rings = ringsOf.computeIfAbsent(name, key -> new BitSet());
    // What can't be hashed goes to the first ring, whoever's it is.
    rings.set(0);
    add(rings, rss.table(), 0);
    for (FlowRule rule : rules) {
      if (rule.action() instanceof RuleAction.ToRing(long ring)) {
        rings.set((int) ring);
      } else if (rule.action() instanceof RuleAction.ToContext(long number, long offset)) {
        RssContext context = steering.contexts().get(number);
        rings.set((int) offset);
        if (context != null) {
          add(rings, context.table(), (int) offset);
        }
      }
    }
  }

  private static void add(BitSet rings, IndirectionTable table, int offset) {
    for (int slot = 0; slot < table.size(); slot++) {
      rings.set(table.ringAt(slot) + offset);
    }
  }

  /** All virtual NICs, the device's own last. */
  List<String> names() {
    return List.copyOf(ringsOf.keySet());
  }

  List<String> of(int ring) {
    List<String> users = new ArrayList<>();
    ringsOf.forEach((name, rings) -> {
      if (rings.get(ring)) {
        users.add(name);
      }
    });
    return users;
  }
}
