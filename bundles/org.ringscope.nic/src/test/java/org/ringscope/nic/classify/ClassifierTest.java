package org.ringscope.nic.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFields;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.Reference;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.HeaderScan;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;

/** What ethtool's manual says rules do, and hashes from the bit-by-bit reference over bytes written by hand. */
class ClassifierTest {
  private static final NicProfile CARD = NicProfile.GENERIC;
  private static final long MAC = 0x0200_0000_0001L;

  private final HeaderScan scan = new HeaderScan();

  @Test
  void theLowestLocationThatMatchesDecides() {
    NicProfile card = withRules(
        "flow-type tcp4 dst-port 80 action 5 loc 9",
        "flow-type tcp4 src-ip 10.0.0.1 action 2 loc 4",
        "flow-type ip4 action 7 loc 12");
    assertRing(2, card, tcp("10.0.0.1", 80));
    assertRing(5, card, tcp("10.0.0.2", 80));
    assertRing(7, card, tcp("10.0.0.2", 81));
  }

  /** On the command line a mask bit of 1 is ignored: this is 192.168.0.0/16. */
  @Test
  void aMaskLeavesBitsOut() {
    NicProfile card = withRules("flow-type tcp4 src-ip 192.168.0.0 m 0.0.255.255 dst-port 80 m 0x1 action 6");
    assertRing(6, card, tcp("192.168.7.9", 80));
    assertRing(6, card, tcp("192.168.255.1", 81));
    assertHashed(card, tcp("192.169.7.9", 80));
    assertHashed(card, tcp("192.168.7.9", 82));
  }

  @Test
  void rulesAskForVlanMacAndPayload() {
    NicProfile vlan = withRules("flow-type ether vlan 5 m 0xf000 action 3");
    assertRing(3, vlan, new PacketBuilder().ethernet(MAC, 1).vlan(5).ipv4("10.0.0.1", "10.0.0.9").udp(1, 2).build());
    assertHashed(vlan, new PacketBuilder().ethernet(MAC, 1).vlan(6).ipv4("10.0.0.1", "10.0.0.9").udp(1, 2).build());
    NicProfile mac = withRules("flow-type udp4 dst-mac 02:00:00:00:00:01 action 4");
    assertRing(4, mac, new PacketBuilder().ethernet(MAC, 1).ipv4("10.0.0.1", "10.0.0.9").udp(1, 2).build());
    assertHashed(mac, new PacketBuilder().ethernet(MAC + 1, 1).ipv4("10.0.0.1", "10.0.0.9").udp(1, 2).build());
    NicProfile word = withRules("flow-type udp4 user-def 0x2cafe action 1");
    assertRing(1, word, udp("10.0.0.1", 0, 0, 0xca, 0xfe));
    assertHashed(word, udp("10.0.0.1", 0xca, 0xfe, 0, 0));
    assertHashed(word, udp("10.0.0.1", 0, 0, 0xca));
  }

  @Test
  void fragmentsMatchNoRuleForPorts() {
    NicProfile card = withRules("flow-type udp4 src-ip 10.0.0.1 action 3", "flow-type udp6 action 3");
    byte[] first = new PacketBuilder().ethernet(MAC, 1)
        .ipv4("10.0.0.1", "10.0.0.9").fragment(0, true).udp(1, 2).build();
    assertHashed(card, first);
    // An atomic fragment (RFC 6946) is a fragment for the card: hashed over addresses.
    byte[] atomic = new PacketBuilder().ethernet(MAC, 1)
        .ipv6("2001:db8::1", "2001:db8::2").ipv6Fragment(0, false, 7).udp(1, 2).build();
    Classifier classifier = classify(card, atomic);
    assertEquals(
        toeplitz("20010db8000000000000000000000001" + "20010db8000000000000000000000002"), classifier.hash());
  }

  @Test
  void rulesDropAndDivert() {
    NicProfile card = withRules(
        "flow-type tcp4 dst-port 80 action -1", "flow-type tcp4 dst-port 81 vf 2 queue 1",
        "flow-type tcp4 dst-port 82 action -2");
    assertEquals(Fate.DROPPED, classify(card, tcp("10.0.0.1", 80)).fate());
    assertEquals(Fate.TO_VIRTUAL_FUNCTION, classify(card, tcp("10.0.0.1", 81)).fate());
    assertHashed(card, tcp("10.0.0.1", 82));
  }

  @Test
  void aRuleHandsOverToAContext() {
    FlowRule rule = FlowRuleCommand.parse("flow-type tcp4 dst-port 80 context 1").rule();
    RssContext context = CARD.rss().withTable(IndirectionTable.of(6, 7));
    NicProfile card = CARD.withSteering(Steering.NONE.withContexts(Map.of(1L, context)).withRules(List.of(rule)));
    // 10.0.0.1, 10.0.0.9, port 1000, port 80
    int hash = toeplitz("0a000001" + "0a000009" + "03e8" + "0050");
    Classifier classifier = classify(card, tcp("10.0.0.1", 80));
    assertEquals(hash, classifier.hash());
    assertEquals(6 + (hash & 1), classifier.ring());
    assertThrows(
        IllegalArgumentException.class, () -> CARD.withSteering(Steering.NONE.withRules(List.of(rule))));
  }

  @Test
  void aRuleForARingThatIsNotThereIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> withRules("flow-type tcp4 action 8"));
  }

  @Test
  void theDestinationComesBeforeItsRules() {
    RssContext onlyFive = CARD.rss().withTable(IndirectionTable.of(5));
    FlowRule everything = FlowRuleCommand.parse("flow-type ether action 1").rule();
    FlowRule udp = FlowRuleCommand.parse("flow-type udp4 action 2").rule();
    NicProfile card = CARD.withSteering(new Steering(
        List.of(everything), Map.of(), List.of(new Destination("vm", MAC, 7, List.of(), onlyFive, List.of(udp)))));
    assertRing(5, card, new PacketBuilder().ethernet(MAC, 1).vlan(7).ipv4("10.0.0.1", "10.0.0.9").tcp(1, 2).build());
    assertRing(2, card, new PacketBuilder().ethernet(MAC, 1).vlan(7).ipv4("10.0.0.1", "10.0.0.9").udp(1, 2).build());
    assertRing(1, card, new PacketBuilder().ethernet(MAC, 1).vlan(8).ipv4("10.0.0.1", "10.0.0.9").udp(1, 2).build());
    assertRing(1, card, tcp("10.0.0.1", 80));
  }

  @Test
  void tunnelsAreHashedOverTheInnerHeadersWhereTheContextSaysSo() {
    String inner = "0a000001" + "0a000009" + "0001" + "0002";
    PacketBuilder outer = new PacketBuilder().ethernet(MAC, 1).ipv4("192.0.2.1", "192.0.2.2");
    byte[] vxlan = outer.udp(50000, 4789).vxlan(3).ethernet(9, 8).ipv4("10.0.0.1", "10.0.0.9").tcp(1, 2).build();
    byte[] gre = new PacketBuilder().ethernet(MAC, 1).ipv6("2001:db8::1", "2001:db8::2").gre()
        .ipv4("10.0.0.1", "10.0.0.9").udp(1, 2).build();
    byte[] geneve = new PacketBuilder().ethernet(MAC, 1).ipv4("192.0.2.1", "192.0.2.2").udp(50000, 6081).geneve(3)
        .ethernet(9, 8).ipv4("10.0.0.1", "10.0.0.9").udp(1, 2).build();
    NicProfile looksInside = CARD.withRss(CARD.rss().withInner(true));
    for (byte[] frame : List.of(vxlan, gre, geneve)) {
      assertEquals(toeplitz(inner), classify(looksInside, frame).hash());
    }
    NicProfile general = CARD.withRss(CARD.rss().withInitialValue(0));
    assertEquals(toeplitz("c0000201" + "c0000202" + "c350" + "12b5"), classify(general, vxlan).hash());
    assertEquals(
        toeplitz("20010db8000000000000000000000001" + "20010db8000000000000000000000002"),
        classify(general, gre).hash());
  }

  @Test
  void otherTransportsAreHashedOverTheirFirstFourBytes() {
    HashFields fields = HashFields.DEFAULT
        .with(FlowType.SCTP4, HashField.setOf("sdfn"))
        .with(FlowType.ESP4, HashField.setOf("sdfn"))
        .with(FlowType.AH4, HashField.setOf("sdfn"));
    NicProfile card = CARD.withRss(CARD.rss().withFields(fields));
    byte[] sctp = new PacketBuilder().ethernet(MAC, 1).ipv4("10.0.0.1", "10.0.0.9").sctp(38412, 5, 1).build();
    assertEquals(toeplitz("0a0000010a000009" + "960c0005"), classify(card, sctp).hash());
    assertEquals(toeplitz("0a0000010a000009" + "11223344"), classify(card, ipv4(50, "1122334400000001")).hash());
    byte[] ah = ipv4(51, "3b0400005566778800000001" + "00".repeat(12));
    assertEquals(toeplitz("0a0000010a000009" + "55667788"), classify(card, ah).hash());
  }

  @Test
  void vlanMacAndProtocolAreHashedInFront() {
    NicProfile card = CARD.withRss(
        CARD.rss().withFields(HashFields.DEFAULT.with(FlowType.TCP4, HashField.setOf("mvtsd"))));
    byte[] frame = new PacketBuilder().ethernet(MAC, 1).vlan(7).ipv4("10.0.0.1", "10.0.0.9").tcp(1, 2).build();
    assertEquals(
        toeplitz("020000000001" + "0007" + "06" + "0a000001" + "0a000009"), classify(card, frame).hash());
    NicProfile discards = CARD.withRss(
        CARD.rss().withFields(HashFields.DEFAULT.with(FlowType.TCP4, HashField.setOf("r"))));
    assertEquals(Fate.DROPPED, classify(discards, frame).fate());
  }

  private static NicProfile withRules(String... commands) {
    List<FlowRule> rules = Arrays.stream(commands).map(text -> FlowRuleCommand.parse(text).rule()).toList();
    return CARD.withSteering(Steering.NONE.withRules(rules));
  }

  private static byte[] tcp(String source, int port) {
    return new PacketBuilder().ethernet(MAC, 1).ipv4(source, "10.0.0.9").tcp(1000, port).build();
  }

  private static byte[] udp(String source, int... payload) {
    byte[] bytes = new byte[payload.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) payload[i];
    }
    return new PacketBuilder().ethernet(MAC, 1).ipv4(source, "10.0.0.9").udp(1, 2).payload(bytes).build();
  }

  /** A packet from 10.0.0.1 to 10.0.0.9 of any protocol, written by hand. */
  private static byte[] ipv4(int protocol, String payload) {
    int length = 20 + payload.length() / 2;
    return HexFormat.of().parseHex("020000000001" + "000000000001" + "0800"
        + "4500%04x00000000".formatted(length) + "40%02x0000".formatted(protocol) + "0a000001" + "0a000009" + payload);
  }

  private static int toeplitz(String input) {
    byte[] key = HexFormat.ofDelimiter(":").parseHex(RssKey.MICROSOFT_VERIFICATION.toString());
    return Reference.toeplitz(key, HexFormat.of().parseHex(input));
  }

  private void assertRing(int ring, NicProfile card, byte[] frame) {
    Classifier classifier = classify(card, frame);
    assertEquals(Fate.TO_RING, classifier.fate());
    assertEquals(ring, classifier.ring());
  }

  /** No rule took it: the ring is that of the hash. */
  private void assertHashed(NicProfile card, byte[] frame) {
    Classifier classifier = classify(card, frame);
    assertEquals(Fate.TO_RING, classifier.fate());
    assertEquals(classify(CARD, frame).hash(), classifier.hash());
    assertEquals(card.rss().table().ring(classifier.hash()), classifier.ring());
  }

  private Classifier classify(NicProfile card, byte[] frame) {
    Classifier classifier = new Classifier(card);
    MemorySegment bytes = MemorySegment.ofArray(frame);
    long headers = scan.scan(bytes, 0, frame.length, frame.length, LinkType.ETHERNET);
    classifier.classify(bytes, 0, frame.length, frame.length, headers, LinkType.ETHERNET);
    return classifier;
  }
}
