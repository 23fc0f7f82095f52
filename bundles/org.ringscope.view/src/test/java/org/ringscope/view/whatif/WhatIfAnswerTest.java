package org.ringscope.view.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.NicProfile;
import org.ringscope.session.HostText;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.session.whatif.Setting;
import org.ringscope.session.whatif.WhatIf;
import org.ringscope.view.CaptureFiles;

/**
 * On a burst of ten frames a nanosecond apart on one ring, of which each takes the host a millisecond: all are there
 * before the first is done, so that a ring of n descriptors drops 10 - n.
 */
class WhatIfAnswerTest {
  private static final long START = 1_700_000_000_000_000_000L;
  private static final Scenario BASE =
      Scenario.DEFAULT.withProfile(NicProfile.GENERIC.withRings(1)).withHost(HostText.parse("1ms/packet"));

  @TempDir Path folder;

  private Path burst() throws IOException {
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      packets.add(new CaptureFiles.Packet(START + i, new byte[60]));
    }
    Path file = folder.resolve("burst.pcap");
    CaptureFiles.write(file, packets);
    return file;
  }

  private static WhatIfQuestion question(Path file, String sizes, boolean findsNoLoss) {
    return new WhatIfQuestion(file, BASE, Map.of(Setting.RING_SIZE, sizes), findsNoLoss);
  }

  private static WhatIfAnswer answer(WhatIfQuestion question) throws IOException, InterruptedException {
    return WhatIfAnswer.of(WhatIf.run(question.request(1), Progress.NONE).report());
  }

  @Test
  void eachVariantHasItsDropsAndItsBar() throws IOException, InterruptedException {
    WhatIfQuestion question = question(burst(), "2, 6, 16", false);
    assertEquals(3, question.variants());
    WhatIfAnswer answer = answer(question);
    assertEquals(
        List.of("8 (80.0%)", "4 (40.0%)", "no loss"),
        answer.rows().stream().map(row -> row.text(WhatIfAnswer.Column.DROPS)).toList());
    assertEquals(List.of(1.0, 0.5, 0.0), answer.rows().stream().map(WhatIfAnswer.Row::share).toList());
    assertEquals("3 variants · 1 without loss", answer.summary());
    assertTrue(answer.remarks().getFirst().contains("not in a capture taken on that host"));
    assertEquals(6, answer.scenario(question, answer.rows().get(1)).profile().ringSize());
  }

  @Test
  void theSmallestWithoutLossIsFoundBetweenThoseTyped() throws IOException, InterruptedException {
    WhatIfQuestion question = question(burst(), "2..16", true);
    WhatIfAnswer answer = answer(question);
    WhatIfAnswer.Row found = answer.rows().get(answer.found());
    assertEquals("ring-size=10", found.text(WhatIfAnswer.Column.VARIANT));
    assertTrue(found.isLossless());
    assertEquals(10, answer.scenario(question, found).profile().ringSize());
    assertTrue(answer.summary().endsWith("the first without loss is ring-size=10"), answer.summary());
  }

  @Test
  void whatCanNotBeAskedIsTold() {
    Path file = Path.of("any.pcap");
    assertEquals("Choose at least one setting to vary.", new WhatIfQuestion(file, BASE, Map.of(), false).problem());
    assertNotNull(question(file, "many", false).problem());
    assertNull(question(file, "64..4096", true).problem());
    WhatIfQuestion lossless =
        new WhatIfQuestion(file, Scenario.DEFAULT, Map.of(Setting.RINGS, "1..4"), true);
    assertTrue(String.valueOf(lossless.problem()).contains("infinitely fast host loses no packet"), lossless.problem());
  }

  @Test
  void everyProposalCanBeAsked() {
    for (Setting setting : Setting.values()) {
      Map<Setting, String> values = Map.of(setting, WhatIfQuestion.proposal(setting));
      assertNull(new WhatIfQuestion(Path.of("any.pcap"), BASE, values, false).problem(), setting.id());
    }
    assertTrue(WhatIfQuestion.isProposed(Setting.HOST, Scenario.DEFAULT));
    assertFalse(WhatIfQuestion.isProposed(Setting.HOST, BASE));
  }
}
