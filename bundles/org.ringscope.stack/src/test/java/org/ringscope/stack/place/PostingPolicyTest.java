package org.ringscope.stack.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringscope.stack.Segments;
import org.ringscope.stack.tcp.ReceiveSettings;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpReceiver;

/** Worked by hand: segments of 100 bytes come at 2,000 ns, 3,000 ns and so on; descriptors take 100 bytes. */
class PostingPolicyTest {
  private static final int SIZE = 100;
  private static final CardSettings CARD = new CardSettings(CardMode.ARRIVAL_ORDER, true, SIZE, 16);

  private final List<String> placed = new ArrayList<>();

  @Test
  void oneBufferIsPostedOnce() {
    StreamPlacement placement = place(new PostingPolicy(PostingHabit.ONE, 1, 250, 0, 0), 4);
    assertEquals(
        List.of(
            "0+100 direct", "100+100 direct", "200+50 direct", "250+50 held no_buffer", "300+100 held no_buffer"),
        placed);
    assertEquals(1, placement.buffers().size());
    assertEquals(1, placement.counts().completedBuffers());
    assertEquals(0, placement.counts().placedLaterBytes());
  }

  @Test
  void aRingThatIsPostedAgainAtOnceIsAlwaysThere() {
    StreamPlacement placement = place(new PostingPolicy(PostingHabit.RING, 1, SIZE, 0, 0), 3);
    assertEquals(List.of("0+100 direct", "100+100 direct", "200+100 direct"), placed);
    assertEquals(4, placement.buffers().size());
  }

  /**
   * Buffer A is full at 2,000 and posted again, as B, at 3,500. The second segment, come at 3,000, fills it at once, so
   * that C is posted at 5,000, for the third, which has waited since 4,000, and the fourth comes just then: it waits
   * until 6,500.
   */
  @Test
  void whatComesWhileTheApplicationIsBusyWaits() {
    StreamPlacement placement = place(new PostingPolicy(PostingHabit.RING, 1, SIZE, 0, 1_500), 4);
    assertEquals(
        List.of("0+100 direct", "100+100 held no_buffer", "200+100 held no_buffer", "300+100 held no_buffer"),
        placed);
    assertEquals(300, placement.counts().placedLaterBytes());
    assertEquals((500 + 1_000 + 1_500) / 3, placement.counts().meanWait());
    assertEquals(4, placement.counts().completedBuffers());
  }

  /**
   * Two buffers, full at 2,000 and 3,000. In a ring each is posted again 4,500 later, at 6,500 and 7,500. An
   * application that handles one at a time begins with the second at 6,500 only, and posts it at 11,000.
   */
  @Test
  void aLateApplicationHandlesOneBufferAfterTheOther() {
    StreamPlacement ring = place(new PostingPolicy(PostingHabit.RING, 2, SIZE, 0, 4_500), 4);
    assertEquals(
        List.of("0+100 direct", "100+100 direct", "200+100 held no_buffer", "300+100 held no_buffer"), placed);
    assertEquals((2_500 + 2_500) / 2, ring.counts().meanWait());
    placed.clear();
    StreamPlacement late = place(new PostingPolicy(PostingHabit.LATE, 2, SIZE, 0, 4_500), 4);
    assertEquals((2_500 + 6_000) / 2, late.counts().meanWait());
  }

  /** All is posted at 4,500: 200 bytes have waited 2,500 and 1,500, a third segment 500; the rest is direct. */
  @Test
  void anApplicationMayComeSomeTimeAfterItsData() {
    StreamPlacement placement = place(new PostingPolicy(PostingHabit.LATE, 4, SIZE, 2_500, 0), 5);
    assertEquals(
        List.of(
            "0+100 held no_buffer", "100+100 held no_buffer", "200+100 held no_buffer", "300+100 direct",
            "400+100 direct"),
        placed);
    assertEquals((2_500 + 1_500 + 500) / 3, placement.counts().meanWait());
  }

  /** Records of 150 bytes: the second segment's last 50 bytes are in the next record, whose descriptor is posted. */
  @Test
  void recordsAreReadAhead() {
    StreamPlacement placement = place(new PostingPolicy(PostingHabit.RECORD, 2, 150, 0, 0), 3);
    assertEquals(2, placement.counts().completedBuffers());
    assertEquals(4, placement.buffers().size());
    assertEquals("0+100 direct", placed.getFirst());
    assertEquals(150, placement.buffers().start(1));
  }

  @Test
  void pagesArePages() {
    assertThrows(IllegalArgumentException.class, () -> new PostingPolicy(PostingHabit.PAGES, 4, 1000, 0, 0));
    StreamPlacement placement = place(new PostingPolicy(PostingHabit.PAGES, 3, 4096, 0, 0), 41);
    assertEquals(4, placement.buffers().size());
    assertEquals(4096, placement.buffers().start(1));
  }

  @Test
  void whatNoApplicationDoesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PostingPolicy(PostingHabit.RING, 0, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new PostingPolicy(PostingHabit.RING, 1, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new PostingPolicy(PostingHabit.RING, 1, 1, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new PostingPolicy(PostingHabit.ONE, 2, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new PostingPolicy(PostingHabit.LATE, 1, 1, 0, 0));
  }

  /** The placement of so many segments, after the capture's end. */
  private StreamPlacement place(PostingPolicy policy, int segments) {
    AdaptationLayer layer = new AdaptationLayer(LayerSettings.DEFAULT.withCard(CARD), policy::application, this::note);
    Segments stream = new Segments(new TcpReceiver(ReceiveSettings.DEFAULT, layer));
    stream.open(0);
    for (int i = 0; i < segments; i++) {
      stream.send(1 + (long) i * SIZE, new byte[SIZE]);
    }
    layer.finish(stream.time());
    return layer.placements().getFirst();
  }

  private void note(
      StreamDirection direction, long packet, long time, long position, int length, Fate fate, @Nullable Cause cause) {
    placed.add(position + "+" + length + " " + fate.id() + (cause == null ? "" : " " + cause.id()));
  }
}
