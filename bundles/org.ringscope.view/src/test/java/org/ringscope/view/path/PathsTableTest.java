package org.ringscope.view.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;
import org.ringscope.session.trace.paths.PacketPath;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.RingsTable;
import org.ringscope.view.export.PacketChoice;
import org.ringscope.view.filter.scan.CaptureFilter;
import org.ringscope.view.filter.scan.FilteredChoice;
import org.ringscope.view.filter.scan.FilteredPackets;
import org.ringscope.view.occupancy.OccupancyHistory;
import org.ringscope.view.occupancy.OccupancyLane;
import org.ringscope.view.timeline.PacketRange;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.TrafficIndex;

/** Counts against the packets that their filters find: the filter's scan knows nothing of paths and rings' sums. */
class PathsTableTest {
  private static final Scenario DROPPING = Scenario.DEFAULT
      .withProfile(Scenario.DEFAULT.profile().withRingSize(4))
      .withHost(HostText.parse("3ms/packet,1ms/poll"))
      .withMtu(OptionalInt.of(1400))
      .withVerifiesChecksums(true)
      .withLocal(LocalAddresses.parse(List.of("10.0.0.6")));

  private static CaptureReplay replayed(Scenario scenario) {
    CaptureReplay capture = new CaptureReplay(SharedCaptures.file("large/example.pcap"), scenario);
    capture.run(() -> false);
    return capture;
  }

  private static FilteredPackets matches(CaptureReplay capture, String text) throws Exception {
    CaptureFilter filter = new CaptureFilter(capture);
    filter.wish(text);
    filter.run(() -> false);
    assertNull(filter.state().fault(), text);
    return Objects.requireNonNull(filter.matches());
  }

  @Test
  void aPathsFilterFindsItsPackets() throws Exception {
    for (Scenario scenario : List.of(DROPPING, DROPPING.withFilter("tcp"))) {
      try (CaptureReplay capture = replayed(scenario)) {
        PathsTable table = Objects.requireNonNull(PathsTable.of(capture));
        assertTrue(table.rows().stream().anyMatch(PathRow::isDropped), table.summary());
        assertEquals(1, table.rows().stream().mapToDouble(PathRow::share).sum(), 1e-9);
        for (PathRow row : table.rows()) {
          String filter = row.filter();
          assertNotNull(filter, table.text());
          FilteredPackets found = matches(capture, filter);
          assertEquals(row.path().packets(), found.size(), filter);
          assertEquals(row.first(), found.number(1), filter);
        }
      }
    }
  }

  @Test
  void aRingsDropsAreThePacketsThatItsFilterFinds() throws Exception {
    try (CaptureReplay capture = replayed(DROPPING)) {
      TrafficIndex traffic = Objects.requireNonNull(capture.traffic());
      long packets = traffic.packets();
      TimeSpan any = new TimeSpan(0, 1);
      for (PacketRange range : List.of(
          new PacketRange(1, packets, any), new PacketRange(1, packets / 2, any),
          new PacketRange(packets / 3, packets / 2, any))) {
        RingsTable rings = RingsTable.of(traffic, range);
        assertTrue(rings.total().dropped() > 0, rings.summary());
        requireDrops(capture, rings.total(), range, packets);
        for (RingsTable.Row row : rings.rings()) {
          requireDrops(capture, row, range, packets);
        }
      }
    }
  }

  @Test
  void aLanesDropsAreThePacketsThatItsFilterFinds() throws Exception {
    try (CaptureReplay capture = replayed(DROPPING)) {
      TrafficIndex traffic = Objects.requireNonNull(capture.traffic());
      OccupancyHistory history = Objects.requireNonNull(capture.occupancy());
      long dropped = 0;
      for (int ring : history.busyRings()) {
        OccupancyLane lane = history.lane(ring, new TimeSpan(0, traffic.duration() + 1), 100);
        String filter = PathFilter.drops(lane, traffic);
        assertEquals(lane.drops(), matches(capture, filter).size(), filter);
        dropped += lane.drops();
      }
      assertTrue(dropped > 0, "drops");
    }
  }

  private static void requireDrops(CaptureReplay capture, RingsTable.Row row, PacketRange range, long packets)
      throws Exception {
    String filter = PathFilter.drops(row, range, packets);
    assertEquals(row.dropped(), matches(capture, filter).size(), filter);
  }

  @Test
  void noFilterIsOfferedThatWouldFindTooMuch() {
    PathsTable table = PathsTable.of(List.of(path("customer", Verdict.DELIVERED, null), path(null, Verdict.DELIVERED,
        null), path(null, Verdict.DROPPED, DropCause.RING_FULL), path(null, null, null)));
    assertNull(table.rows().get(0).filter());
    assertNull(table.rows().get(1).filter());
    assertEquals("ring == rx3 and cause == ring_full", table.rows().get(2).filter());
    assertNull(table.rows().get(3).filter());
    assertEquals("28 packets took 4 paths; 7 were dropped", table.summary());
    assertEquals("25.0%", table.rows().getFirst().text(PathColumn.SHARE));
    assertEquals("rx3", table.rows().getFirst().text(PathColumn.RING));
    assertTrue(table.dot().startsWith("digraph"), table.dot());
  }

  private static PacketPath path(
      @Nullable String destination, @Nullable Verdict verdict, @Nullable DropCause cause) {
    return new PacketPath(List.of(), false, 0, 3, destination, verdict, cause, 7, 700, 1);
  }

  @Test
  void whatAFilterLeavesCanBeChosenOnce() throws Exception {
    try (CaptureReplay capture = replayed(DROPPING)) {
      String text = "verdict == dropped";
      PacketChoice choice = Objects.requireNonNull(FilteredChoice.of(capture, text, () -> false));
      assertEquals(matches(capture, text).size(), choice.count());
      assertNull(FilteredChoice.of(capture, text, () -> true));
      assertThrows(IOException.class, () -> FilteredChoice.of(capture, "verdict == lost", () -> false));
    }
  }

  @Test
  void aClosedCaptureHasNoPaths() throws IOException {
    CaptureReplay capture = replayed(Scenario.DEFAULT);
    capture.close();
    assertNull(PathsTable.of(capture));
  }
}
