package org.ringscope.view.filter.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.NicProfile;
import org.ringscope.session.Scenario;
import org.ringscope.session.sample.Sample;
import org.ringscope.view.CaptureReplay;

/** The labelled sample: packets with and without an MPLS label in front of their IP header. */
class CaptureFilterTest {
  @TempDir Path folder;
  private CaptureReplay replay;
  private CaptureFilter filter;

  @BeforeEach
  void replay() throws IOException {
    replay = Scans.replayed(Sample.LABELLED.writeTo(folder), Scenario.DEFAULT);
    filter = new CaptureFilter(replay);
  }

  @AfterEach
  void close() throws IOException {
    replay.close();
  }

  private List<Long> use(String text) throws Exception {
    filter.wish(text);
    filter.run(() -> false);
    FilteredPackets matches = filter.matches();
    return matches == null ? List.of() : Scans.numbers(matches);
  }

  @Test
  void noTextIsNoFilter() throws Exception {
    use("  ");
    assertNull(filter.matches());
    assertEquals(0, filter.next(1));
  }

  @Test
  void aFaultKeepsTheLastWorkingFilter() throws Exception {
    List<Long> before = use("frame.number in {3, 5..7}");
    assertEquals(List.of(3L, 5L, 6L, 7L), before);
    assertEquals(before, use("frame.number in {3, 5..7} and nosuchfield"));
    assertNotNull(filter.state().fault());
    assertEquals("frame.number in {3, 5..7}", filter.state().workingText());
    assertEquals(List.of(8L), use("frame.number == 8"));
    assertNull(filter.state().fault());
  }

  @Test
  void matchesAreFoundForthAndBackAndRoundTheEnds() throws Exception {
    use("frame.number in {3, 5}");
    assertEquals(3, filter.next(1));
    assertEquals(5, filter.next(3));
    assertEquals(3, filter.next(5));
    assertEquals(5, filter.previous(3));
    assertEquals(3, filter.previous(4));
    assertEquals(5, filter.previous(replay.packets()));
  }

  @Test
  void nothingMatchesNothing() throws Exception {
    assertEquals(List.of(), use("frame.number == 0"));
    assertEquals(0, filter.next(1));
    assertEquals(0, filter.previous(1));
  }

  @Test
  void onlyTheLatestWishCounts() throws Exception {
    filter.wish("frame.number == 1");
    filter.wish("frame.number == 2");
    filter.run(() -> false);
    assertEquals(List.of(2L), Scans.numbers(Objects.requireNonNull(filter.matches())));
  }

  @Test
  void anotherCardIsJudgedAnew() throws Exception {
    long all = replay.packets();
    assertTrue(use("ring == 0").size() < all);
    assertFalse(filter.wishAgainIfReplayed());
    replay.wish(Scenario.DEFAULT.withProfile(NicProfile.GENERIC.withRings(1)));
    replay.run(() -> false);
    assertTrue(filter.wishAgainIfReplayed());
    filter.run(() -> false);
    assertEquals(all, Objects.requireNonNull(filter.matches()).size());
  }
}
