package org.ringscope.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringscope.capture.PacketIndex;

/** A thousand packets of 100 bytes, a millisecond apart. */
class TimelineTest {
  private PacketIndex table = new PacketIndex();
  private TrafficIndex index = new TrafficIndex(table, Rows.RINGS);
  private Timeline timeline = new Timeline(new CurrentTimes(() -> index), () -> 0);

  @BeforeEach
  void fill() {
    List<Rows.Packet> packets = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      packets.add(new Rows.Packet(5_000_000_000L + i * 1_000_000L, 100, 0, false, null));
    }
    Rows.append(table, 0, packets);
    index.catchUpFully();
    timeline.update();
  }

  @AfterEach
  void free() {
    index.close();
    table.close();
  }

  @Test
  void whoZoomsElsewhereStaysThereUntilTheMomentMoves() {
    timeline.zoom(10, 900_000_000);
    TimeSpan zoomed = timeline.visible().span();
    assertFalse(zoomed.contains(0));
    timeline.update();
    timeline.head().setSpeed(PlaySpeed.TENFOLD);
    assertEquals(zoomed, timeline.visible().span());
    timeline.head().stepPackets(1);
    assertTrue(timeline.visible().span().contains(1_000_000));
  }

  @Test
  void theSelectionFillsTheTimeline() {
    timeline.zoomToSelection();
    assertTrue(timeline.visible().isAll());
    timeline.head().select(new TimeSpan(200_000_000, 300_000_000));
    timeline.zoomToSelection();
    assertEquals(new TimeSpan(200_000_000, 300_000_000), timeline.visible().span());
  }

  @Test
  void itTellsWhereItStands() {
    timeline.head().moveTo(250_500_000);
    assertEquals(
        "0.2505 s of 0.9990 s · packet 251 of 1,000", TimelineText.moment(timeline.head(), timeline.times()));
    timeline.head().play();
    assertTrue(TimelineText.moment(timeline.head(), timeline.times()).endsWith(" · playing 1×"));
    TimeSpan span = new TimeSpan(100_000_000, 200_000_000);
    assertEquals(
        "selected 0.1000 s to 0.2000 s: 100 packets, 10,000 bytes, 0 dropped",
        TimelineText.selection(span, index.traffic(span)));
    assertEquals(
        "0.5 s: 100 packets, 10,000 bytes, 1 k packets/s",
        TimelineText.pixel(index.overview(new TimeSpan(0, 1_000_000_000), 10), 5).replaceAll(" \\(.*\\)", ""));
  }

  @Test
  void withoutACaptureThereIsNoPacket() {
    CurrentTimes none = new CurrentTimes(() -> null);
    assertEquals("No packet yet", TimelineText.moment(new PlayHead(none, () -> 0), none));
    assertEquals(0, none.packetAt(5));
    assertEquals(0, none.timeOf(5));
  }
}
