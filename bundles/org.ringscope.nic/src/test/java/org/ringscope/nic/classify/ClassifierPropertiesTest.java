package org.ringscope.nic.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFields;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.HeaderScan;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;

/** Whatever bytes a capture holds, each packet gets a fate, and the explanation is of that fate. */
class ClassifierPropertiesTest {
  private static final List<byte[]> FRAMES = List.of(
      ip().tcp(1, 2).payload(new byte[8]).build(),
      ip().udp(1, 4789).vxlan(3).ethernet(3, 4).vlan(1).ipv4("10.0.0.1", "10.0.0.2").sctp(1, 2, 3).build(),
      ip().gre().ipv6("2001:db8::1", "2001:db8::2").ipv6Fragment(0, false, 1).udp(5, 6).build(),
      ip().udp(1, 6081).geneve(3).ethernet(3, 4).ipv6("2001:db8::1", "2001:db8::2").tcp(5, 6).build());

  private static final NicProfile CARD = everything();
  private static final Classifier CLASSIFIER = new Classifier(CARD);
  private static final Explainer EXPLAINER = new Explainer(CARD);

  private static PacketBuilder ip() {
    return new PacketBuilder().ethernet(1, 2).vlan(3).ipv4("192.0.2.1", "192.0.2.2");
  }

  private static NicProfile everything() {
    HashFields fields = HashFields.DEFAULT;
    for (int type = FlowType.NONE + 1; type < FlowType.COUNT; type++) {
      fields = fields.with(type, HashField.setOf(type == FlowType.AH4 ? "r" : "mvtsdfn"));
    }
    NicProfile plain = NicProfile.GENERIC;
    return plain.withRss(plain.rss().withFields(fields).withInner(true)).withSteering(new Steering(
        List.of(
            rule("flow-type ip4 l4data 0x00010002 tos 0x10 action 1"), rule("flow-type tcp4 user-def 0x80000 action 2"),
            rule("flow-type udp6 dst-port 6 context 3"), rule("flow-type esp4 spi 0x0 m 0xffff action -1"),
            rule("flow-type ether proto 0x0806 action 4")),
        Map.of(3L, plain.rss()),
        List.of(new Destination("vm", 1, 3, List.of(), plain.rss().withInner(true), List.of()))));
  }

  private static FlowRule rule(String command) {
    return FlowRuleCommand.parse(command).rule();
  }

  @Property(tries = 3000)
  void anyBytesHaveAFate(
      @ForAll @IntRange(min = 0, max = 3) int base, @ForAll @Size(max = 4) int[] places, @ForAll byte value,
      @ForAll @IntRange(min = 0, max = 200) int length, @ForAll @IntRange(min = 0, max = 9) int more) {
    byte[] whole = FRAMES.get(base);
    byte[] frame = Arrays.copyOf(whole, Math.min(length, whole.length));
    for (int place : places) {
      if (frame.length > 0) {
        frame[Math.floorMod(place, frame.length)] = value;
      }
    }
    for (int linkType : new int[] {LinkType.ETHERNET, LinkType.RAW, LinkType.LINUX_SLL}) {
      assertHasFate(frame, frame.length + more, linkType);
    }
  }

  private static void assertHasFate(byte[] frame, int original, int linkType) {
    MemorySegment bytes = MemorySegment.ofArray(frame);
    long headers = new HeaderScan().scan(bytes, 0, frame.length, original, linkType);
    CLASSIFIER.classify(bytes, 0, frame.length, original, headers, linkType);
    assertTrue(CLASSIFIER.ring() >= 0 && CLASSIFIER.ring() < CARD.rings());
    ClassifierExplanation explanation = EXPLAINER.explain(bytes, 0, frame.length, original, headers, linkType);
    assertEquals(CLASSIFIER.fate(), explanation.fate());
    if (CLASSIFIER.fate() == Fate.TO_RING) {
      assertEquals(CLASSIFIER.ring(), explanation.ring());
    }
  }
}
