package org.ringscope.view.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.rule.AddressMatch;
import org.ringscope.nic.rule.FieldMatch;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;
import org.ringscope.nic.rule.RuleField;
import org.ringscope.nic.rule.RuleFlowType;
import org.ringscope.packet.FlowKey;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Scenario;
import org.ringscope.session.trace.PacketTrace;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.view.CaptureReplay;

class WhyRingTest {
  /** Microsoft, "Verifying the RSS Hash Calculation", first line of the table for IPv4: 0x51ccc178 with TCP. */
  private static final String FLOW = "tcp4 66.9.149.187:2794 > 161.142.100.80:1766";

  @Test
  void thePublishedFlowIsExplainedDownToTheSlot() {
    WhyRing why = WhyRing.ofFlow(FLOW, Scenario.DEFAULT);
    // 128 slots: the low seven bits of 0x51ccc178 are 0x78; equal over 8 rings.
    assertEquals("This flow goes to ring rx0, by slot 120 of the indirection table", why.result());
    assertEquals(0, why.ring());
    assertEquals("0x51ccc178", step(why, "hash value").value());
    assertEquals(
        "toeplitz, binary 0101 0001 1100 1100 1100 0001 0111 1000", step(why, "hash value").why());
    assertEquals("120 of 128", step(why, "table slot").value());
    assertEquals("the hash's low 7 bits, binary 111 1000", step(why, "table slot").why());
    List<Step> fields = step(why, "hash input").steps();
    assertEquals(
        List.of("42 09 95 bb", "a1 8e 64 50", "0a ea", "06 e6"), fields.stream().map(Step::value).toList());
    assertTrue(fields.getLast().why().startsWith("bytes 10 to 11: 7 bits set"), fields.getLast().why());
  }

  @Test
  void rulesComeBeforeTheHashAndSayWhatKeptThemFromMatching() {
    FlowRule other = rule(1, 80, new RuleAction.ToRing(3));
    FlowRule fits = rule(2, 1766, new RuleAction.ToRing(5));
    NicProfile card = NicProfile.GENERIC.withSteering(Steering.NONE.withRules(List.of(other, fits)));
    WhyRing why = WhyRing.ofFlow(FLOW, Scenario.DEFAULT.withProfile(card));
    assertEquals("This flow goes to ring rx5, by a rule", why.result());
    List<Step> rules = why.steps().stream().filter(step -> step.name().equals("rule")).toList();
    assertEquals(List.of("does not match", "matches"), rules.stream().map(Step::value).toList());
    assertEquals("flow-type tcp4 dst-port 80 action 3 loc 1: no, dst-port is 1766", rules.getFirst().why());
    assertEquals("not asked for", step(why, "hash").value());
  }

  @Test
  void aPacketReceivedWhereItsFlowWasSentSaysSo() {
    NicProfile card = NicProfile.GENERIC.withAutomatic("atr");
    PacketRow row = new PacketRow(7, 0, 60, 60, 1, 0, 0, 5, false, Verdict.DELIVERED, null);
    PacketTrace flow = PacketTrace.of(FlowKey.parse(FLOW), card);
    WhyRing why = WhyRing.of(new PacketTrace(card, FLOW, row, List.of("IPv4", "TCP"), flow.explanation()));
    assertEquals("Packet 7 goes to ring rx5, where its flow was sent (atr)", why.result());
    assertEquals(5, why.ring());
  }

  private static FlowRule rule(long location, int port, RuleAction action) {
    return new FlowRule(
        location, RuleFlowType.TCP4, AddressMatch.ANY, AddressMatch.ANY,
        Map.of(RuleField.DESTINATION_PORT, new FieldMatch(port, 0xffff)), action);
  }

  @Test
  void aWrongFlowIsToldApart() {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> WhyRing.ofFlow("tcp4 here > there", Scenario.DEFAULT));
    assertTrue(String.valueOf(wrong.getMessage()).contains("expected 10.0.0.1:443"), wrong.getMessage());
  }

  @Test
  void aPacketIsExplainedWithWhatBecameOfIt() throws IOException {
    try (CaptureReplay capture = new CaptureReplay(SharedCaptures.files("basic").getFirst())) {
      assertNull(WhyRing.ofPacket(capture, 1));
      capture.run(() -> false);
      WhyRing why = WhyRing.ofPacket(capture, 1);
      assertNotNull(why);
      assertTrue(why.result().startsWith("Packet 1 goes to ring rx" + why.ring()), why.result());
      assertEquals("delivered on rx" + why.ring(), step(why, "replay").value());
      assertTrue(why.text().contains("\n  replay         delivered on rx"), why.text());
      assertNull(WhyRing.ofPacket(capture, capture.packets() + 1));
    }
  }

  private static Step step(WhyRing why, String name) {
    return why.steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
  }
}
