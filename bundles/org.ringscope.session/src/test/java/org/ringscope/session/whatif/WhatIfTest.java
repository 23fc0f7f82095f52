package org.ringscope.session.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.classify.Steering;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.CalibrationResult;
import org.ringscope.report.VariantResult;
import org.ringscope.report.WhatIfReport;
import org.ringscope.session.HostText;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Scenario;
import org.ringscope.testing.SharedCaptures;

class WhatIfTest {
  /** The host of the worked example. */
  private static final Scenario WORKED_EXAMPLE = Scenario.DEFAULT
      .withHost(HostText.parse("10us/packet,5us/poll,50us/interrupt"))
      .withProfile(Scenario.DEFAULT.profile().withRings(1).withRingSize(4));

  private static WhatIfReport whatIf(
      String capture, Scenario scenario, boolean finds, OptionalLong drops, String... variations)
      throws IOException, InterruptedException {
    List<Variation> varied = new ArrayList<>();
    for (String variation : variations) {
      varied.add(Variation.parse(variation));
    }
    ReplayRequest replay = ReplayRequest.of(List.of(capture), scenario).withWorkers(2);
    Optional<RealDrops> wanted =
        drops.isPresent() ? Optional.of(new RealDrops(drops.getAsLong(), null)) : Optional.empty();
    return WhatIf.run(new WhatIfRequest(replay, varied, finds, wanted), Progress.NONE).report();
  }

  private static void requireSameAsReplays(String capture, Scenario base, String... variations)
      throws IOException, InterruptedException {
    List<Variation> varied = new ArrayList<>();
    for (String variation : variations) {
      varied.add(Variation.parse(variation));
    }
    List<Variant> variants = Variation.product(base, varied);
    List<VariantResult> results = whatIf(capture, base, false, OptionalLong.empty(), variations).variants();
    assertEquals(variants.size(), results.size());
    for (int i = 0; i < variants.size(); i++) {
      ReplayResult full =
          Replay.run(ReplayRequest.of(List.of(capture), variants.get(i).scenario()).withWorkers(2), Progress.NONE);
      assertEquals(rings(full), results.get(i).rings(), capture + " " + results.get(i).name());
    }
  }

  private static List<VariantResult.Ring> rings(ReplayResult full) {
    List<VariantResult.Ring> rings = new ArrayList<>();
    HostDrain drain = full.drain();
    for (int ring = 0; ring < full.received().rings(); ring++) {
      long drops = full.received().drops(ring, DropCause.RING_FULL);
      rings.add(
          new VariantResult.Ring(
              full.received().packets(ring) + drops, drops, drain == null ? 0 : drain.mostWaiting(ring),
              drain == null ? 0 : drain.interrupts(ring), drain == null ? 0 : drain.polls(ring)));
    }
    return rings;
  }

  @Test
  void everyVariantCountsWhatAFullReplayWithItsSettingsCounts() throws Exception {
    Scenario base = Scenario.DEFAULT.withHost(HostText.parse("300us/packet,50us/poll"))
        .withProfile(Scenario.DEFAULT.profile().withRingSize(4))
        .withLocal(LocalAddresses.parse(List.of("10.0.0.1", "192.168.1.2")));
    for (Path file : SharedCaptures.summarized().stream().limit(25).toList()) {
      requireSameAsReplays(file.toString(), base, "rings=1..5");
      requireSameAsReplays(file.toString(), base, "ring-size=1,2,64");
      requireSameAsReplays(
          file.toString(), base.withPerInterface(true), "moderation=gap=1ms;timer=2ms,count=3;adaptive=cqe4",
          "host=20us/packet,budget=2,softirq=3;infinite", "rings=3");
    }
  }

  /** A rule puts UDP on the last ring, whatever the table says. */
  @Test
  void ruledPacketsStayWhereTheRulePutsThem() throws Exception {
    Steering steering = Steering.NONE.withRules(List.of(FlowRuleCommand.parse("flow-type udp4 action 2").rule()));
    Scenario base = Scenario.DEFAULT.withHost(HostText.parse("300us/packet"))
        .withProfile(Scenario.DEFAULT.profile().withRingSize(4).withSteering(steering));
    for (Path file : SharedCaptures.summarized().stream().limit(5).toList()) {
      requireSameAsReplays(file.toString(), base, "rings=3..5");
    }
  }

  /** Of the frames at 0 to 5 µs none is done before 15, so that six descriptors lose nothing and five lose one. */
  @Test
  void theSmallestRingThatLosesNothingIsFoundExactly(@TempDir Path folder) throws Exception {
    String capture = Bursts.write(folder, 0, 1, 2, 3, 4, 5, 60);
    WhatIfReport report = whatIf(capture, WORKED_EXAMPLE, true, OptionalLong.empty(), "ring-size=1..64");
    assertEquals("ring-size=6", report.variants().get(report.found()).name());
    VariantResult four = report.variants().stream().filter(v -> v.name().equals("ring-size=4")).findFirst().get();
    assertEquals(2, four.drops());
    assertEquals(2, four.interrupts());
    assertEquals(4, four.mostWaiting());
  }

  @Test
  void ofAListOnlyItsValuesAreTried(@TempDir Path folder) throws Exception {
    String capture = Bursts.write(folder, 0, 1, 2, 3, 4, 5, 60);
    WhatIfReport report = whatIf(capture, WORKED_EXAMPLE, true, OptionalLong.empty(), "ring-size=64,4");
    assertEquals(List.of("ring-size=4", "ring-size=64"), report.variants().stream().map(VariantResult::name).toList());
    assertEquals(1, report.found());
    WhatIfReport none = whatIf(capture, WORKED_EXAMPLE, true, OptionalLong.empty(), "ring-size=4,5");
    assertEquals(-1, none.found());
    assertTrue(none.remarks().contains("Every variant loses packets."), none.toString());
  }

  @Test
  void withoutAHostThereIsNothingToFind() {
    ReplayRequest replay = ReplayRequest.of(List.of("-"), Scenario.DEFAULT);
    List<Variation> sizes = List.of(Variation.parse("ring-size=4,8"));
    IllegalArgumentException refused = assertThrows(
        IllegalArgumentException.class, () -> new WhatIfRequest(replay, sizes, true, Optional.empty()));
    assertTrue(String.valueOf(refused.getMessage()).contains("nothing to find without --host"));
  }

  /**
   * A ring of one descriptor and a frame every 10 µs: a host that needs up to 10 µs loses none of ten, one that needs
   * more loses every second, one that needs more than 20 two of three. So 5 are lost exactly from 10 µs and 1 ns on.
   */
  @Test
  void theCostThatDropsSoManyIsFound(@TempDir Path folder) throws Exception {
    String capture = Bursts.write(folder, LongStream.range(0, 10).map(i -> 10 * i).toArray());
    Scenario one = Scenario.DEFAULT.withProfile(Scenario.DEFAULT.profile().withRings(1).withRingSize(1));
    CalibrationResult found = whatIf(capture, one, false, OptionalLong.of(5)).calibration();
    assertNotNull(found);
    assertEquals(5, found.drops());
    assertNull(found.remark());
    long cost = HostText.parse(found.host()).packetPicoseconds();
    assertTrue(cost > 10_000_000 && cost <= 20_000_999, found.toString());
  }

  @Test
  void aNumberOfDropsThatNoCostGivesIsToldSo(@TempDir Path folder) throws Exception {
    String capture = Bursts.write(folder, LongStream.range(0, 10).map(i -> 10 * i).toArray());
    Scenario one = Scenario.DEFAULT.withProfile(Scenario.DEFAULT.profile().withRings(1).withRingSize(1));
    CalibrationResult three = whatIf(capture, one, false, OptionalLong.of(3)).calibration();
    assertNotNull(three);
    assertEquals("No cost drops exactly so many; this is the nearest.", three.remark());
    assertEquals(5, three.drops());
    CalibrationResult ten = whatIf(capture, one, false, OptionalLong.of(10)).calibration();
    assertNotNull(ten);
    assertEquals("No cost of up to a second a packet drops so many.", ten.remark());
  }

  @Test
  void theReportSaysWhatACaptureFromTheHostLacks(@TempDir Path folder) throws Exception {
    String capture = Bursts.write(folder, 0, 1);
    WhatIfReport report = whatIf(capture, WORKED_EXAMPLE, false, OptionalLong.empty(), "rings=1,2");
    assertTrue(report.remarks().getLast().startsWith("Packets that a host dropped are not in a capture taken on"));
    WhatIfReport fast = whatIf(capture, Scenario.DEFAULT, false, OptionalLong.empty(), "rings=1,2");
    assertTrue(fast.remarks().getLast().contains("infinitely fast in every variant"));
  }
}
