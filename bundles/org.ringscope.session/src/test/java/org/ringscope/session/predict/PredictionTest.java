package org.ringscope.session.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.statistics.RealCounts;
import org.ringscope.packet.FlowKey;

/**
 * Traffic with a planted hot flow, a planted uneven table and UDP hashed over addresses only. What the real card counts
 * comes from a Toeplitz hash of the test's own, bit by bit.
 */
class PredictionTest {
  private static final int RINGS = 8;
  private static final String HOT = "tcp4 10.0.0.7:50000 > 10.1.0.1:443";

  /** 40 of 128 entries on ring 2, the others in turn. */
  private static final IndirectionTable UNEVEN = uneven();

  @TempDir Path folder;
  private TrafficFile file = new TrafficFile(1);

  @BeforeEach
  void plant() {
    file = new TrafficFile(1).flow(HOT, 4_000);
    for (int i = 0; i < 400; i++) {
      file.flow("tcp4 10.0." + i % 50 + "." + (i % 250 + 1) + ":" + (20_000 + 7 * i) + " > 10.1.0.1:443", 30);
    }
    for (int i = 0; i < 100; i++) {
      file.flow("udp4 10.0.9.9:" + (30_000 + i) + " > 10.1.0.2:" + (4_000 + i), 30);
      file.flow("udp4 10.0.8." + i + ":9000 > 10.1.0.2:53", 10);
    }
  }

  private static IndirectionTable uneven() {
    int[] rings = new int[128];
    for (int slot = 0; slot < rings.length; slot++) {
      rings[slot] = slot < 40 ? 2 : slot % RINGS;
    }
    return IndirectionTable.of(rings);
  }

  @Test
  void predictNamesAllThree() throws Exception {
    Prediction prediction = predict(card(UNEVEN, false), real(UNEVEN, false));
    assertEquals(Verdict.Kind.EXPLAINED, prediction.verdict().kind());
    assertTrue(prediction.verdict().confidence() > 0.95);
    assertEquals(0, prediction.verdict().misplaced());
    Map<Cause.Kind, List<Cause>> causes =
        prediction.causes().stream().collect(Collectors.groupingBy(Cause::kind));
    assertEquals(HOT, prediction.hotFlows().getFirst().flow().toString());
    assertTrue(causes.get(Cause.Kind.HOT_FLOW).getFirst().text().contains(HOT));
    assertEquals(2, causes.get(Cause.Kind.UNEVEN_TABLE).getFirst().ring());
    assertTrue(causes.get(Cause.Kind.UDP_OVER_ADDRESSES).getFirst().text().contains("100 flows"));
  }

  @Test
  void aCardThatHashesUdpOverAddressesAgainstItsDumpIsFoundOut() throws Exception {
    Prediction prediction = predict(card(UNEVEN, true), real(UNEVEN, false));
    assertEquals(Verdict.Kind.EXPLAINED, prediction.verdict().kind());
    assertFalse(UdpFields.havePorts(prediction.verdict().best().context()));
    assertTrue(prediction.verdict().confidence() > 0.95);
  }

  @Test
  void aCardThatUsesAnEqualTableAgainstItsDumpIsFoundOut() throws Exception {
    Prediction prediction = predict(card(UNEVEN, true), real(IndirectionTable.equal(128, RINGS), true));
    assertEquals(Verdict.Kind.EXPLAINED, prediction.verdict().kind());
    assertFalse(prediction.verdict().best().tableShown());
    assertEquals(0, prediction.verdict().misplaced());
  }

  @Test
  void countsOfAnotherKeyFitNothing() throws Exception {
    Card wrongKey = card(UNEVEN, false).withContext(
        card(UNEVEN, false).context().withKey(RssKey.parse("00:11:22:33:44:55:66:77:".repeat(5).substring(0, 119))));
    Prediction prediction = predict(wrongKey, real(UNEVEN, false));
    assertEquals(Verdict.Kind.NONE_FITS, prediction.verdict().kind());
    assertEquals(0, prediction.verdict().confidence());
  }

  @Test
  void aboveFivePercentUnsteeredThereIsNoVerdict() throws Exception {
    long[] real = real(UNEVEN, false);
    Prediction prediction = Prediction.of(
        file.read(folder.resolve("a.pcap")), card(UNEVEN, false),
        Optional.of(RealCounts.delta(statistics(new long[RINGS], 0), statistics(real, 1_500))));
    assertEquals(Verdict.Kind.UNSTEERED, prediction.verdict().kind());
  }

  @Test
  void withoutCountersNothingIsCompared() throws Exception {
    Prediction prediction = Prediction.of(file.read(folder.resolve("a.pcap")), card(UNEVEN, false), Optional.empty());
    assertEquals(Verdict.Kind.NOTHING_TO_COMPARE, prediction.verdict().kind());
    assertEquals(real(UNEVEN, false)[2], prediction.verdict().predicted()[2]);
  }

  @Test
  void aRuleTakesItsFlowFromTheHash() throws Exception {
    FlowRule rule = FlowRuleCommand.parse(
        "ethtool -N eth0 flow-type tcp4 src-ip 10.0.0.7 dst-port 443 action 6 loc 3").rule();
    Card card = card(UNEVEN, false).withSteering(Steering.NONE.withRules(List.of(rule)));
    long[] real = real(UNEVEN, false);
    real[ring(HOT, UNEVEN, false)] -= 4_000;
    real[6] += 4_000;
    Prediction prediction = predict(card, real);
    assertEquals(Verdict.Kind.EXPLAINED, prediction.verdict().kind());
    assertEquals(0, prediction.verdict().misplaced());
    assertEquals(6, prediction.hotFlows().getFirst().ring());
  }

  private Prediction predict(Card card, long[] real) throws Exception {
    Optional<RealCounts> counts =
        Optional.of(RealCounts.delta(statistics(new long[RINGS], 0), statistics(real, 0)));
    return Prediction.of(file.read(folder.resolve("a.pcap")), card, counts);
  }

  private static Card card(IndirectionTable table, boolean udpPorts) {
    RssContext context = RssContext.toeplitz(RssKey.MICROSOFT_VERIFICATION, table);
    return Card.of("eth0", UdpFields.set(context, udpPorts), RINGS);
  }

  /** What ixgbe prints, with the names of its ixgbe_ethtool.c. */
  private static String statistics(long[] rings, long steered) {
    StringBuilder text = new StringBuilder("NIC statistics:\n     rx_packets: ");
    long sum = 0;
    for (long packets : rings) {
      sum += packets;
    }
    text.append(sum).append("\n     fdir_match: ").append(steered).append("\n     fdir_miss: 0\n");
    for (int ring = 0; ring < rings.length; ring++) {
      text.append("     rx_queue_").append(ring).append("_packets: ").append(rings[ring]).append('\n');
      text.append("     rx_queue_").append(ring).append("_bytes: ").append(rings[ring] * 150).append('\n');
    }
    return text.toString();
  }

  /** Packets by ring, counted one by one. */
  private long[] real(IndirectionTable table, boolean udpPorts) throws Exception {
    Map<String, Integer> rings = new TreeMap<>();
    long[] packets = new long[RINGS];
    file.write(folder.resolve("order.pcap"));
    for (String flow : file.packets()) {
      packets[rings.computeIfAbsent(flow, one -> ring(one, table, udpPorts))]++;
    }
    return packets;
  }

  private static int ring(String flow, IndirectionTable table, boolean udpPorts) {
    FlowKey key = FlowKey.parse(flow);
    boolean ports = udpPorts || flow.startsWith("tcp");
    String bits = bits(key.sourceLow(), 32) + bits(key.destinationLow(), 32)
        + (ports ? bits(key.sourcePort(), 16) + bits(key.destinationPort(), 16) : "");
    String keyBits = RssKey.MICROSOFT_VERIFICATION.toString().lines()
        .flatMap(line -> List.of(line.split(":")).stream())
        .map(octet -> bits(Integer.parseInt(octet, 16), 8))
        .collect(Collectors.joining());
    int hash = 0;
    for (int i = 0; i < bits.length(); i++) {
      if (bits.charAt(i) == '1') {
        hash ^= (int) Long.parseLong(keyBits.substring(i, i + 32), 2);
      }
    }
    return table.ringAt(hash & table.size() - 1);
  }

  private static String bits(long value, int count) {
    return Long.toString(value | 1L << count, 2).substring(1);
  }
}
