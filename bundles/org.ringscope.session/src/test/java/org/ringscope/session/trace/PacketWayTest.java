package org.ringscope.session.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.AffinityText;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.HostText;
import org.ringscope.session.ModerationText;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.testing.SharedCaptures;

/**
 * A packet's trace against the replay: ring and verdict are those of the packet table, and the slot is what counting
 * the packets before on the same ring tells. Packets are drawn anew in each run; {@code -Dringscope.trace.seed=…}
 * draws those of an earlier one.
 */
class PacketWayTest {
  private static final String SEED = "ringscope.trace.seed";

  /** Of each capture; and of each of the six scenarios at least, so that there are more than a thousand. */
  private static final int PACKETS = 40;
  private static final int FEWEST = 170;
  private static final int RING_SIZE = 4;

  private static final Scenario PLAIN = Scenario.DEFAULT;
  private static final Scenario DROPPING = PLAIN
      .withProfile(PLAIN.profile().withRingSize(RING_SIZE))
      .withHost(HostText.parse("3ms/packet,1ms/poll"));
  private static final Map<String, Scenario> SCENARIOS = Map.of(
      "infinitely fast", PLAIN.withMtu(OptionalInt.of(1000)).withVerifiesChecksums(true),
      "dropping", DROPPING,
      "one processor", DROPPING.withHost(DROPPING.host()
          .withModeration(ModerationText.parse("gap=200us"))
          .withAffinity(AffinityText.parse("0-7=0"))
          .withBudgets(3, 7)
          .withRefillBatch(2)),
      "timer, checksums, both directions", DROPPING
          .withVerifiesChecksums(true)
          .withLocal(LocalAddresses.parse(List.of("10.0.0.1", "172.16.11.12", "192.168.1.2")))
          .withHost(DROPPING.host().withModeration(ModerationText.parse("timer=1ms,count=3"))),
      "mirrored and diverted", DROPPING.withMirrors(List.of(
          Mirror.of("copies").withSource(MirrorSource.ALL_RECEIVED).withSample(2),
          Mirror.of("instead").withSource(MirrorSource.ALL_RECEIVED.withRing(3)).withBinding(Binding.DIVERT))),
      "followed", DROPPING
          .withProfile(DROPPING.profile().withAutomatic("follow-transmit"))
          .withLocal(LocalAddresses.parse(List.of("10.0.0.1", "172.16.11.12", "192.168.1.2")))
          .withPerInterface(true));

  static Stream<String> scenarios() {
    return SCENARIOS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void ringSlotAndVerdictAreTheReplays(String name, TestReporter reporter) throws Exception {
    Scenario scenario = SCENARIOS.getOrDefault(name, PLAIN);
    long seed = Long.getLong(SEED, System.nanoTime());
    reporter.publishEntry(SEED, Long.toString(seed));
    Random random = new Random(seed);
    long dropped = 0;
    int traced = 0;
    for (String capture : List.of("large/example.pcap", "basic/tcpreplay_test.pcap", "pcap/sll.pcap",
        "large/denial6-5.pcap", "basic/localhost-bad-chksum.pcap", "pcapng/many_interfaces-1.pcapng")) {
      Path file = SharedCaptures.file(capture);
      try (CaptureSession session = CaptureSession.open(file, scenario)) {
        session.replay(2, false, Progress.NONE);
        long[] slots = slots(session);
        long[] numbers = random.longs(1, session.packets() + 1)
            .distinct()
            .limit(Math.min(PACKETS, session.packets()))
            .toArray();
        for (long number : numbers) {
          requireSame(session, number, slots[(int) number], capture + " packet " + number + ", seed " + seed);
          dropped += session.packet(number).verdict() == Verdict.DROPPED ? 1 : 0;
        }
        traced += numbers.length;
      }
    }
    assertTrue(traced >= FEWEST, traced + " traced");
    assertTrue(dropped > 0, "none was dropped, seed " + seed);
  }

  /** The slot of each packet's descriptor, by counting; -1 where it got none. */
  private static long[] slots(CaptureSession session) throws Exception {
    int rings = session.scenario().profile().rings();
    int size = session.scenario().profile().ringSize();
    long[] slots = new long[(int) session.packets() + 1];
    long[] filled = new long[64 * rings];
    for (int number = 1; number <= session.packets(); number++) {
      PacketRow row = session.packet(number);
      boolean accepted = !row.sent()
          && row.ring() >= 0
          && row.dropCause() != DropCause.RING_FULL
          && row.dropCause() != DropCause.ABOVE_MTU;
      int ring = session.table().device(number) * rings + Math.max(0, row.ring());
      slots[number] = accepted ? filled[ring]++ % size : -1;
    }
    return slots;
  }

  private static void requireSame(CaptureSession session, long number, long slot, String where) throws Exception {
    PacketRow row = session.packet(number);
    PacketWay way = PacketWay.of(session, number);
    Optional<TraceNode.Ended> ended = find(way.tree(), TraceNode.Ended.class);
    assertEquals(row.verdict(), ended.map(TraceNode.Ended::verdict).orElse(null), where);
    assertEquals(row.dropCause(), ended.map(TraceNode.Ended::cause).orElse(null), where);
    assertEquals(row.ring(), ended.map(TraceNode.Ended::ring).orElse(-1), where);
    Optional<TraceNode.DescriptorFilled> filled = find(way.tree(), TraceNode.DescriptorFilled.class);
    assertEquals(slot, filled.map(TraceNode.DescriptorFilled::slot).orElse(-1).longValue(), where);
    assertEquals(row.dropCause() == DropCause.RING_FULL, find(way.tree(), TraceNode.RingFull.class).isPresent(), where);
    boolean diverted = find(way.tree(), TraceNode.Mirrored.class, PacketWayTest::diverts).isPresent();
    assertEquals(row.verdict() == Verdict.DIVERTED, diverted, where);
    int rings = session.scenario().profile().rings();
    filled.ifPresent(found -> assertEquals(row.ring(), found.ring() % rings, where));
    String text = TraceText.of(way);
    assertTrue(text.contains("packet       " + number + ", "), text);
    assertTrue(TraceJson.of(way).contains("\"way\""), text);
  }

  /** What a diversion selects is diverted, even if the debug virtual NIC then has no room for it. */
  private static boolean diverts(TraceNode.Mirrored node) {
    return node.fate().mirror().binding() == Binding.DIVERT && node.fate().mismatch() == null;
  }

  private static <N extends TraceNode> Optional<N> find(TraceNode node, Class<N> kind) {
    return find(node, kind, any -> true);
  }

  /** The first node of a kind that has something, depth first. */
  private static <N extends TraceNode> Optional<N> find(TraceNode node, Class<N> kind, Predicate<N> wanted) {
    if (kind.isInstance(node) && wanted.test(kind.cast(node))) {
      return Optional.of(kind.cast(node));
    }
    return node.children().stream().flatMap(child -> find(child, kind, wanted).stream()).findFirst();
  }
}
