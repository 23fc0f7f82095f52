package org.ringscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.Totals.Traffic;

class ReplayReportTest {
  @Test
  void totalsAddUpOnlyIfEveryPacketEndedOnce() {
    var dropped = Counts.of(Map.of(DropCause.RING_FULL, 2L, DropCause.ABOVE_MTU, 1L));
    assertTrue(new Totals(10, 6, 1, dropped, Traffic.NONE, Traffic.NONE).conserved());
    assertFalse(new Totals(10, 7, 1, dropped, Traffic.NONE, Traffic.NONE).conserved());
  }

  @Test
  void stagesAddUpOnlyWithAllTheirOutlets() {
    assertTrue(new StageResult("s", 20, 8, 1, 2, 3, 4, 5, 13).conserved());
    assertFalse(new StageResult("s", 20, 8, 1, 2, 3, 4, 5, 12).conserved());
  }

  @Test
  void countsAreSortedByIdWhoeverFillsThem() {
    assertEquals(
        List.of("above_mtu", "bad_checksum", "ring_full"),
        List.copyOf(Counts.copy(Map.of("ring_full", 1L, "above_mtu", 2L, "bad_checksum", 3L)).keySet()));
  }

  @Test
  void onlyDeclaredLookingIdsAndNoNegativeCountsAreTaken() {
    for (String id : new String[] {"", "Ring full", "ringFull", "1st", "=cmd", "_x"}) {
      assertThrows(IllegalArgumentException.class, () -> Counts.copy(Map.of(id, 1L)));
    }
    assertThrows(IllegalArgumentException.class, () -> Counts.copy(Map.of("ring_full", -1L)));
  }

  /** Expected: the first_ts column that tshark gave for basic/one_tcp_stream.pcap; the others by hand. */
  @Test
  void timesAreDecimalSecondsWithNineDecimals() {
    assertEquals("1491516383.915793000", EpochTime.seconds(1_491_516_383_915_793_000L));
    assertEquals("0.000000000", EpochTime.seconds(0));
    assertEquals("-0.000000001", EpochTime.seconds(-1));
    assertEquals("-9223372036.854775808", EpochTime.seconds(Long.MIN_VALUE));
  }

  @Test
  void theVerdictNamesTheGravestFindingFirst() {
    var verdict = CaptureVerdict.of(List.of(
        new Finding(FindingKind.CUT_PACKETS, 5, "5 packets cut"),
        new Finding(FindingKind.MERGED_FRAMES, 2, "2 merged frames"),
        new Finding(FindingKind.DAMAGED, 1, "damaged at byte 9")));
    assertEquals("damaged at byte 9; 2 merged frames; 5 packets cut.", verdict.text());
  }

  @Test
  void ringsHaveEightColoursAndKeepThem() {
    var colours = new HashSet<String>();
    for (int ring = 0; ring < RingPalette.SIZE; ring++) {
      colours.add(RingPalette.css(ring));
      assertEquals(RingPalette.rgb(ring), RingPalette.rgb(ring + RingPalette.SIZE));
      assertTrue(RingPalette.css(ring).matches("#[0-9a-f]{6}"));
    }
    assertEquals(8, colours.size());
    assertEquals("#009e73", RingPalette.css(2));
  }
}
