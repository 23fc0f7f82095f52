package org.ringscope.nic.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rss.HashExplanation;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.HashedField;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.HeaderScan;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;

class ExplainerTest {
  /** The first vector of Microsoft's "Verifying the RSS Hash Calculation": 0x51ccc178, slot 0x78 of 128, 0x78 % 8. */
  @Test
  void aFlowIsExplainedDownToItsFields() {
    FlowKey flow = FlowKey.parse("tcp4 66.9.149.187:2794 > 161.142.100.80:1766");
    ClassifierExplanation explanation = new Explainer(NicProfile.GENERIC).explain(flow);
    HashExplanation hash = explanation.hash();
    assertNotNull(hash);
    assertEquals(0x51ccc178, hash.hash());
    assertEquals(0x78, hash.slot());
    assertEquals(0, explanation.ring());
    assertEquals(
        List.of("420995bb", "a18e6450", "0aea", "06e6"), hash.fields().stream().map(HashedField::hashed).toList());
    assertEquals(List.of(0, 4, 8, 10), hash.fields().stream().map(HashedField::position).toList());
    // The same source's hash over addresses alone is 0x323e8fc2: both address fields together.
    assertEquals(0x323e8fc2, contribution(hash, 0) ^ contribution(hash, 1));
    assertEquals(0x51ccc178 ^ 0x323e8fc2, contribution(hash, 2) ^ contribution(hash, 3));
    assertEquals(14, hash.fields().get(0).setBits());
  }

  @Test
  void eachRuleSaysWhyItDidNotMatch() {
    List<FlowRule> rules = List.of(
        rule("flow-type udp4 action 1 loc 1"),
        rule("flow-type tcp4 src-ip 10.0.0.0 m 0.255.255.255 action 1 loc 2"),
        rule("flow-type tcp4 dst-port 80 action 1 loc 3"),
        rule("flow-type tcp4 dst-port 443 action 4 loc 4"),
        rule("flow-type ip4 action 2 loc 5"));
    NicProfile card = NicProfile.GENERIC.withSteering(Steering.NONE.withRules(rules));
    ClassifierExplanation explanation =
        new Explainer(card).explain(FlowKey.parse("tcp4 192.0.2.1:5 > 192.0.2.2:443"));
    List<RuleTest> tests = explanation.rules();
    assertEquals(4, tests.size());
    assertTrue(tests.get(0).mismatch() instanceof RuleMismatch.Type);
    assertTrue(tests.get(1).mismatch() instanceof RuleMismatch.Address address && address.source());
    assertTrue(tests.get(2).mismatch() instanceof RuleMismatch.Field field && field.actual() == 443);
    assertTrue(tests.get(3).matched());
    assertNull(explanation.hash());
    assertEquals(4, explanation.ring());
  }

  @Property(tries = 300)
  void decidesAsTheClassifier(
      @ForAll @IntRange(min = 0, max = 255) int host, @ForAll @IntRange(min = 0, max = 3) int kind,
      @ForAll @IntRange(min = 78, max = 84) int port, @ForAll HashFunction function,
      @ForAll InputTransform transform, @ForAll boolean inner) {
    NicProfile plain = NicProfile.GENERIC;
    NicProfile card = plain
        .withRss(plain.rss().withFunction(function).withTransform(transform).withInner(inner))
        .withSteering(Steering.NONE.withContexts(Map.of(1L, plain.rss())).withRules(List.of(
            rule("flow-type tcp4 dst-port 80 action -1"), rule("flow-type udp4 dst-port 81 context 1"),
            rule("flow-type tcp4 dst-port 82 vf 1 queue 1"),
            rule("flow-type ip4 src-ip 10.0.0.0 m 0.0.0.127 action 3"))));
    byte[] frame = frame(host, kind, port);
    MemorySegment bytes = MemorySegment.ofArray(frame);
    long headers = new HeaderScan().scan(bytes, 0, frame.length, frame.length, LinkType.ETHERNET);
    Classifier classifier = new Classifier(card);
    classifier.classify(bytes, 0, frame.length, frame.length, headers, LinkType.ETHERNET);
    ClassifierExplanation explanation =
        new Explainer(card).explain(bytes, 0, frame.length, frame.length, headers, LinkType.ETHERNET);
    assertEquals(classifier.fate(), explanation.fate());
    if (explanation.fate() == Fate.TO_RING) {
      assertEquals(classifier.ring(), explanation.ring());
    }
    HashExplanation hash = explanation.hash();
    if (hash == null) {
      return;
    }
    assertEquals(classifier.hash(), hash.hash());
    if (hash.rss().function() == HashFunction.TOEPLITZ) {
      int sum = hash.fields().stream().mapToInt(field -> field.contribution().orElseThrow()).reduce(0, (a, b) -> a ^ b);
      assertEquals(hash.hash(), sum);
    }
  }

  @Test
  void whatIsNotHashedSaysSo() {
    byte[] frame = new PacketBuilder().ethernet(1, 2).mpls(16).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).build();
    MemorySegment bytes = MemorySegment.ofArray(frame);
    long headers = new HeaderScan().scan(bytes, 0, frame.length, frame.length, LinkType.ETHERNET);
    HashExplanation hash = new Explainer(NicProfile.GENERIC)
        .explain(bytes, 0, frame.length, frame.length, headers, LinkType.ETHERNET).hash();
    assertNotNull(hash);
    assertEquals(-1, hash.slot());
    assertFalse(hash.inner());
    assertTrue(hash.fields().isEmpty());
  }

  private static byte[] frame(int host, int kind, int port) {
    PacketBuilder ip = new PacketBuilder().ethernet(1, 2).ipv4("10.0.0." + host, "10.0.1.1");
    return switch (kind) {
      case 0 -> ip.tcp(1000, port).build();
      case 1 -> ip.udp(1000, port).build();
      case 2 -> ip.udp(1000, 4789).vxlan(1).ethernet(3, 4).ipv6("2001:db8::1", "2001:db8::2").tcp(7, port).build();
      default -> ip.icmp(8, 0, port).build();
    };
  }

  private static FlowRule rule(String command) {
    return FlowRuleCommand.parse(command).rule();
  }

  private static int contribution(HashExplanation hash, int field) {
    return hash.fields().get(field).contribution().orElseThrow();
  }
}
