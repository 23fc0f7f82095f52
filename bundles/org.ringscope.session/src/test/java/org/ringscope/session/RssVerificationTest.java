package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.testing.SharedCaptures;

/** Frames that carry the published RSS verification tuples go to the ring of the published hash. */
class RssVerificationTest {
  private static final int RINGS = 8;
  private static final int TABLE_ENTRIES = 128;

  @Test
  void eachFrameGoesToTheRingOfItsPublishedHash() throws Exception {
    assertRings(Scenario.DEFAULT);
  }

  /** A rule that takes no frame makes the general classifier decide. */
  @Test
  void theGeneralClassifierSaysTheSame() throws Exception {
    List<FlowRule> rules = List.of(FlowRuleCommand.parse("flow-type tcp4 src-ip 192.0.2.1 action 1").rule());
    assertRings(Scenario.DEFAULT.withProfile(NicProfile.GENERIC.withSteering(Steering.NONE.withRules(rules))));
  }

  private static void assertRings(Scenario scenario) throws Exception {
    Path folder = SharedCaptures.file("rss");
    List<String> expected = Files.readAllLines(folder.resolve("gen_rss_verification_packets.expected.tsv"));
    Path capture = folder.resolve("gen_rss_verification_packets.pcap");
    try (CaptureSession session = CaptureSession.open(capture, scenario)) {
      session.replay(Progress.NONE);
      assertEquals(expected.size() - 1, session.packets());
      for (String line : expected.subList(1, expected.size())) {
        String[] fields = line.split("\t");
        boolean overPorts = fields[2].equals("tcp") || fields[2].equals("udp");
        long hash = Long.decode(overPorts ? fields[8] : fields[7]);
        long ring = hash % TABLE_ENTRIES % RINGS;
        assertEquals(ring, session.packet(Long.parseLong(fields[0])).ring(), line);
      }
    }
  }
}
