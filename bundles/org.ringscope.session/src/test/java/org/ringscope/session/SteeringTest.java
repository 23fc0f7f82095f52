package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.report.ReplayReport;
import org.ringscope.testing.SharedCaptures;

/** Rules in a whole replay, over the frames whose addresses rss/…expected.tsv lists. */
class SteeringTest {
  /** 48 frames, 8 tuples with TCP, UDP and neither, each without and with VLAN. */
  private static final int FRAMES = 48;

  @Test
  void droppedAndDivertedPacketsAreCountedAndShownSo() throws Exception {
    Path capture = SharedCaptures.file("rss").resolve("gen_rss_verification_packets.pcap");
    Scenario scenario = Scenario.DEFAULT.withProfile(NicProfile.GENERIC.withSteering(Steering.NONE.withRules(rules(
        "flow-type tcp4 src-ip 66.9.149.187 action -1",
        "flow-type udp4 src-ip 66.9.149.187 vf 0 queue 3",
        "flow-type ip4 src-ip 66.9.149.187 action 5"))));
    try (CaptureSession session = CaptureSession.open(capture, scenario)) {
      ReplayReport report = ReportAssembler.report(session.replay(Progress.NONE));
      assertEquals(2, report.deviceDrops().get(DropCause.RULE_DROP.declaration().id()));
      assertEquals(2, report.totals().diverted());
      assertEquals(FRAMES - 4, report.totals().delivered());
      assertEquals(Verdict.DROPPED, session.packet(1).verdict());
      assertEquals(Verdict.DIVERTED, session.packet(2).verdict());
      assertEquals(5, session.packet(3).ring());
      assertEquals(5, session.packet(27).ring());
    }
  }

  private static List<FlowRule> rules(String... commands) {
    return Arrays.stream(commands).map(text -> FlowRuleCommand.parse(text).rule()).toList();
  }
}
