package org.ringscope.nic.classify;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.rss.HashExplanation;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.PacketFields;
import org.ringscope.nic.rss.RssHash;
import org.ringscope.nic.rule.RuleAction;
import org.ringscope.packet.FlowKey;

/** Decides as {@link Classifier} does and tells each step; {@code ExplainerTest} holds both equal. */
public final class Explainer {
  private static final int NO_RING = -1;

  private final VirtualNic[] virtualNics;
  private final PacketFields packet = new PacketFields();

  public Explainer(NicProfile profile) {
    virtualNics = VirtualNic.of(profile);
  }

  /** Explains a received flow, of which neither MAC addresses nor VLAN nor payload are known. */
  public ClassifierExplanation explain(FlowKey flow) {
    packet.set(flow);
    return received(null);
  }

  /** Explains a received packet. The parameters are those of {@link Classifier#classify}. */
  public ClassifierExplanation explain(
      MemorySegment bytes, long frame, int captured, int original, long headers, int linkType) {
    packet.read(bytes, frame, captured, headers, linkType);
    return received(new Link(original, linkType));
  }

  /** Explains a sent packet, whose ring is modelled: the device's own hash, without rules. */
  public ClassifierExplanation explainSent(
      MemorySegment bytes, long frame, int captured, int original, long headers, int linkType) {
    packet.read(bytes, frame, captured, headers, linkType);
    int flowType = packet.flowType();
    HashExplanation hash = spread(0, virtualNics[virtualNics.length - 1].hash, new Link(original, linkType));
    return new ClassifierExplanation(flowType, null, List.of(), hash, Fate.TO_RING, hash.ring());
  }

  private ClassifierExplanation received(@Nullable Link link) {
    int flowType = packet.flowType();
    VirtualNic nic = Classifier.virtualNicOf(virtualNics, packet);
    List<RuleTest> tests = new ArrayList<>();
    for (RuleMatcher rule : nic.rules) {
      RuleTest test = new RuleTest(rule.rule(), rule.mismatch(packet));
      tests.add(test);
      if (test.matched()) {
        break;
      }
    }
    boolean matched = !tests.isEmpty() && tests.getLast().matched();
    RuleAction action = matched ? tests.getLast().rule().action() : null;
    HashExplanation hash = switch (action) {
      case null -> spread(0, nic.hash, link);
      case RuleAction.WakeUp _ -> spread(0, nic.hash, link);
      case RuleAction.ToContext(long number, long _) -> spread(number, nic.context(number), link);
      case RuleAction.ToRing _, RuleAction.Drop _, RuleAction.ToVirtualFunction _ -> null;
    };
    int fate = fate(action, hash);
    int ring = fate == Fate.TO_RING ? ring(action, hash) : NO_RING;
    return new ClassifierExplanation(flowType, nic.destination, tests, hash, fate, ring);
  }

  private HashExplanation spread(long number, RssHash hash, @Nullable Link link) {
    boolean inner = hash.context().inner() && link != null && packet.enterTunnel(link.original(), link.linkType());
    return HashExplanation.of(number, hash, packet, inner);
  }

  private int fate(@Nullable RuleAction action, @Nullable HashExplanation hash) {
    boolean discarded =
        hash != null && hash.rss().fields().of(packet.flowType()).contains(HashField.DISCARD);
    return switch (action) {
      case RuleAction.Drop _ -> Fate.DROPPED;
      case RuleAction.ToVirtualFunction _ -> Fate.TO_VIRTUAL_FUNCTION;
      case null, default -> discarded ? Fate.DROPPED : Fate.TO_RING;
    };
  }

  private static int ring(@Nullable RuleAction action, @Nullable HashExplanation hash) {
    int spread = hash == null ? 0 : hash.ring();
    return switch (action) {
      case RuleAction.ToRing(long ring) -> (int) ring;
      case RuleAction.ToContext(long _, long offset) -> spread + (int) offset;
      case null, default -> spread;
    };
  }

  /** What a look into a tunnel needs of the frame. */
  private record Link(int original, int linkType) {}
}
