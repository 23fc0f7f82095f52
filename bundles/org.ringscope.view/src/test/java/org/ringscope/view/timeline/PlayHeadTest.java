package org.ringscope.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlayHeadTest {
  private static final long SECOND = 1_000_000_000;

  private long now = 77;
  private int told;

  /** Packet n comes n - 1 seconds after the first. */
  private record EverySecond(long packets) implements PacketTimes {
    @Override
    public long duration() {
      return Math.max(0, packets - 1) * SECOND;
    }

    @Override
    public long timeOf(long number) {
      return Math.clamp(number - 1, 0, Math.max(0, packets - 1)) * SECOND;
    }

    @Override
    public long packetAt(long time) {
      return time < 0 ? 0 : Math.min(packets, time / SECOND + 1);
    }
  }

  private PlayHead head(long packets) {
    PlayHead head = new PlayHead(new EverySecond(packets), () -> now);
    head.addListener(() -> told++);
    return head;
  }

  @Test
  void playingMovesAsFastAsTheClock() {
    PlayHead head = head(11);
    head.play();
    now += 2_500_000_000L;
    head.tick();
    assertEquals(2_500_000_000L, head.moment());
    assertEquals(3, head.packet());
    assertTrue(head.isPlaying());
    head.pause();
    now += SECOND;
    head.tick();
    assertEquals(2_500_000_000L, head.moment());
  }

  @Test
  void speedChangesFromWhereItIs() {
    PlayHead head = head(101);
    head.play();
    now += SECOND;
    head.tick();
    head.setSpeed(PlaySpeed.TENFOLD);
    now += SECOND;
    head.tick();
    assertEquals(11 * SECOND, head.moment());
    head.setSpeed(PlaySpeed.TENTH);
    now += SECOND;
    head.tick();
    assertEquals(11_100_000_000L, head.moment());
  }

  @Test
  void atTheEndItPausesAndBeginsAgain() {
    PlayHead head = head(3);
    head.play();
    now += 10 * SECOND;
    head.tick();
    assertEquals(2 * SECOND, head.moment());
    assertFalse(head.isPlaying());
    head.play();
    assertEquals(0, head.moment());
    assertTrue(head.isPlaying());
  }

  @Test
  void maximumPlaysTheWholeInFiveSeconds() {
    PlayHead head = head(1_001);
    head.setSpeed(PlaySpeed.WHOLE);
    head.play();
    now += 4_999_000_000L;
    head.tick();
    assertTrue(head.isPlaying());
    now += 2_000_000;
    head.tick();
    assertEquals(1_000 * SECOND, head.moment());
  }

  @Test
  void stepsStayWithinTheCapture() {
    PlayHead head = head(5);
    head.stepPackets(1);
    assertEquals(2, head.packet());
    head.stepPackets(-7);
    assertEquals(1, head.packet());
    head.stepPackets(100);
    assertEquals(5, head.packet());
    assertEquals(4 * SECOND, head.moment());
    head.stepTime(200 * SECOND, -1);
    assertEquals(2 * SECOND, head.moment());
    head.stepTime(1, -1);
    assertEquals(2 * SECOND - 1, head.moment());
    head.moveTo(-5);
    assertEquals(0, head.moment());
    head.moveTo(Long.MAX_VALUE);
    assertEquals(4 * SECOND, head.moment());
  }

  @Test
  void movingWhilePlayingPlaysOnFromThere() {
    PlayHead head = head(100);
    head.play();
    now += SECOND;
    head.moveTo(50 * SECOND);
    now += SECOND;
    head.tick();
    assertEquals(51 * SECOND, head.moment());
  }

  @Test
  void anEmptyCaptureHasNoPacketAndIsOverAtOnce() {
    PlayHead head = head(0);
    assertEquals(0, head.packet());
    head.play();
    now += 1;
    head.tick();
    assertFalse(head.isPlaying());
    head.stepPackets(1);
    assertEquals(0, head.packet());
  }

  @Test
  void packetsWhoseTimesAreNotThereYetAreUnknown() {
    PlayHead head = head(7);
    assertTrue(head.knows(7));
    assertFalse(head.knows(8));
  }

  @Test
  void everyChangeIsTold() {
    PlayHead head = head(10);
    head.moveTo(3);
    head.select(new TimeSpan(2, 5));
    head.play();
    head.setSpeed(PlaySpeed.TENFOLD);
    head.pause();
    assertEquals(5, told);
    assertEquals(new TimeSpan(2, 5), head.selection());
    head.select(null);
    assertNull(head.selection());
  }

  @Test
  void rangesFollowTheChoice() {
    EverySecond times = new EverySecond(21);
    PlayHead head = new PlayHead(times, () -> now);
    head.moveTo(4_200_000_000L);
    assertEquals(
        new PacketRange(1, 5, new TimeSpan(3_200_000_001L, 4_200_000_001L)), RangeChoice.MOMENT.range(times, head));
    assertEquals(new PacketRange(1, 21, new TimeSpan(0, 20 * SECOND + 1)), RangeChoice.SELECTION.range(times, head));
    head.select(new TimeSpan(SECOND, 3 * SECOND));
    assertEquals(new PacketRange(2, 3, new TimeSpan(SECOND, 3 * SECOND)), RangeChoice.SELECTION.range(times, head));
    assertEquals(new PacketRange(1, 21, new TimeSpan(0, 20 * SECOND + 1)), RangeChoice.WHOLE.range(times, head));
  }
}
