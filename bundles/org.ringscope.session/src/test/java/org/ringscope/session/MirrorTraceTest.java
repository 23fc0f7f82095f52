package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.trace.PacketWay;
import org.ringscope.session.trace.TraceNode;
import org.ringscope.testing.SharedCaptures;

/** What a trace says of mirrors is what came out of them in the replay. */
class MirrorTraceTest {
  private static final String MIRRORS = """
      mirrors:
        third: {sample: 3}
        both: {direction: both, sample: 2, snap: 64}
        rate: {direction: send, rate: 100p/s}
        queue: {ring-size: 1, host: 1ms/packet}
        gone: {ring: 3, binding: divert}
        late: {binding: divert, flow: "tcp4 10.0.0.6:44147 > 212.199.202.9:80"}
      """;

  @Test
  void thoseThatCarriedAPacketAreTold() throws Exception {
    Scenario base = ScenarioFile.parse(MIRRORS, "test").withLocal(LocalAddresses.parse(List.of("10.0.0.6")));
    Scenario slow = base
        .withProfile(base.profile().withRingSize(4))
        .withHost(HostText.parse("300us/packet,50us/poll").withAffinity(AffinityText.parse("0-3=0,4-7=1")));
    Path file = SharedCaptures.file("large/example.pcap");
    for (Scenario scenario : List.of(base, slow)) {
      MirrorReplay replay = MirrorReplay.run(file, scenario, scenario.mirrors().toArray(Mirror[]::new));
      try (CaptureSession session = CaptureSession.open(file, scenario)) {
        session.replay(Progress.NONE);
        Random random = new Random(5);
        for (int i = 0; i < 150; i++) {
          long number = 1 + random.nextLong(session.packets());
          PacketWay way = PacketWay.of(session, number);
          assertEquals(carriers(replay, number), told(way.tree()), "packet " + number);
          Verdict verdict = session.packet(number).verdict();
          boolean ended = nodes(way.tree()).stream().anyMatch(
              node -> node instanceof TraceNode.Ended end && end.verdict() == verdict);
          assertTrue(ended, "packet " + number);
        }
        assertTrue(replay.result().mirrors().getLast().matched() > 0);
      }
    }
  }

  private static Set<String> carriers(MirrorReplay replay, long number) {
    return replay.frames().keySet().stream()
        .filter(name -> replay.of(Mirror.of(name)).numbers().contains(number))
        .collect(Collectors.toSet());
  }

  private static Set<String> told(TraceNode tree) {
    Set<String> names = new HashSet<>();
    for (TraceNode node : nodes(tree)) {
      if (node instanceof TraceNode.Mirrored mirrored && mirrored.fate().carried()) {
        names.add(mirrored.fate().mirror().name());
      }
    }
    return names;
  }

  private static List<TraceNode> nodes(TraceNode node) {
    List<TraceNode> nodes = new ArrayList<>(List.of(node));
    node.children().forEach(child -> nodes.addAll(nodes(child)));
    return nodes;
  }
}
