package org.ringscope.session.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.stack.coalesce.CoalesceSettings;
import org.ringscope.stack.coalesce.CoalescingRule;
import org.ringscope.stack.place.CardMode;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.HandOver;
import org.ringscope.stack.place.PostingHabit;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.stack.tcp.OverlapPolicy;
import org.ringscope.stack.tcp.ReceiveSettings;

/** Settings of placement as people write and read them. */
class PlaceTextsTest {
  @ParameterizedTest
  @CsvSource({"16x64K, 16, 65536, 16x64K", "1x1000, 1, 1000, 1x1000", "' 4 × 1M ', 4, 1048576, 4x1M",
    "65536x1, 65536, 1, 65536x1", "64x1024M, 64, 1073741824, 64x1G"})
  void buffersAreReadAndWritten(String text, int count, long bytes, String again) {
    Buffers buffers = Buffers.parse(text);
    assertEquals(count, buffers.count());
    assertEquals(bytes, buffers.bytes());
    assertEquals(again, buffers.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "16", "x64K", "16x", "0x1", "1x0", "-1x5", "65537x1", "65x1024M", "1x99999999999"})
  void whatAreNoBuffersIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Buffers.parse(text));
  }

  @Test
  void buffersAreHandedOverAtOneMomentOrAnother() {
    assertEquals(HandOver.DEFAULT, HandOverText.parse("push"));
    assertEquals(new HandOver(false, 0), HandOverText.parse("full"));
    assertEquals(new HandOver(false, 10_000_000), HandOverText.parse("10ms"));
    assertEquals(new HandOver(true, 10_000_000), HandOverText.parse("push,10ms"));
    for (String wrong : new String[] {"", "pull", "full,10ms", "push,", "-1ms"}) {
      assertThrows(IllegalArgumentException.class, () -> HandOverText.parse(wrong), wrong);
    }
  }

  @Test
  void cardsAreDescribed() {
    assertTrue(PlacementWords.of(CardSettings.DEFAULT.withHeaderSplit(false)).startsWith("no header split"));
    assertEquals(
        "header split, payload goes to 512 descriptors of 4096 bytes in order of arrival",
        PlacementWords.of(CardSettings.DEFAULT));
    assertEquals(
        "header split, payload goes where its sequence number says",
        PlacementWords.of(CardSettings.DEFAULT.withMode(CardMode.SEQUENCE_AWARE)));
  }

  @Test
  void applicationsAreDescribed() {
    assertEquals("16 of 64 KiB, each posted again at once", PlacementWords.of(PostingPolicy.DEFAULT));
    assertEquals(
        "2 of 1000 bytes, each posted again 5us after it is full, the first 1ms after data",
        PlacementWords.of(new PostingPolicy(PostingHabit.RING, 2, 1000, 1_000_000, 5_000)));
    assertEquals(
        "one buffer of 1 GiB, posted once",
        PlacementWords.of(new PostingPolicy(PostingHabit.ONE, 1, 1 << 30, 0, 0)));
    assertEquals(
        "64 records of 100 bytes read ahead, handled one after another at once",
        PlacementWords.of(new PostingPolicy(PostingHabit.RECORD, 64, 100, 0, 0)));
    assertEquals(
        "2 of 1 KiB, posted late: handled one after another in 50us each",
        PlacementWords.of(new PostingPolicy(PostingHabit.LATE, 2, 1024, 0, 50_000)));
    assertEquals(
        "8 pages of 4 KiB, each posted again at once",
        PlacementWords.of(new PostingPolicy(PostingHabit.PAGES, 8, 4096, 0, 0)));
  }

  @Test
  void ofTheStackOnlyWhatIsUnusualIsDescribed() {
    assertEquals("", PlacementWords.of(ReceiveSettings.DEFAULT, HandOver.DEFAULT));
    assertEquals(
        "overlaps resolved as bsd; segments joined by LRO; segments with old timestamps refused;"
            + " buffers handed over 10ms after data, at a FIN and when full",
        PlacementWords.of(
            ReceiveSettings.DEFAULT.withOverlap(OverlapPolicy.BSD)
                .withCoalesce(CoalesceSettings.of(CoalescingRule.LRO)).withProtectionAgainstWrapped(true),
            new HandOver(false, 10_000_000)));
  }
}
