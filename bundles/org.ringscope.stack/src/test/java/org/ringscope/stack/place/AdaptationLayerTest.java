package org.ringscope.stack.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringscope.stack.Segments;
import org.ringscope.stack.tcp.ReceiveSettings;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpReceiver;

/** Worked by hand: descriptors of 100 bytes, segments of 100 bytes unless said otherwise. */
class AdaptationLayerTest {
  private static final int SIZE = 100;
  private static final long INITIAL = 4_294_967_000L;

  private final List<String> placed = new ArrayList<>();

  @Test
  void segmentsInOrderThatFillTheirDescriptorsGoDirectlyToTheirPlace() {
    Segments segments = segments(card(true), 10);
    send(segments, 0, 1, 2);
    assertEquals(List.of("0+100 direct", "100+100 direct", "200+100 direct"), placed);
  }

  /**
   * The pages of segments 2 and 3, which come too early, are exchanged: the descriptor that is next then points at the
   * place of segment 1, so that the one that came late is direct, and what follows is in step again.
   */
  @Test
  void pagesAreExchangedWhereSegmentsComeOutOfOrder() {
    Segments segments = segments(card(true), 10);
    send(segments, 0, 2, 3, 1, 4);
    assertEquals(
        List.of(
            "0+100 direct",
            "200+100 reshuffled out_of_order",
            "300+100 reshuffled out_of_order",
            "100+100 direct",
            "400+100 direct"),
        placed);
  }

  @Test
  void aShortSegmentLetsThoseBehindItMissTheirDescriptors() {
    Segments segments = segments(card(true), 10);
    segments.send(INITIAL + 1, new byte[40]);
    segments.send(INITIAL + 41, new byte[100]);
    assertEquals(List.of("0+40 direct", "40+100 reshuffled less_than_a_descriptor"), placed);
  }

  @Test
  void aRepeatedSegmentUsesADescriptorUp() {
    Segments segments = segments(card(true), 10);
    send(segments, 0, 0, 1);
    assertEquals(List.of("0+100 direct", "100+100 reshuffled duplicate"), placed);
  }

  @Test
  void withoutHeaderSplitAllIsCopied() {
    Segments segments = segments(card(false), 10);
    send(segments, 0, 2);
    assertEquals(List.of("0+100 copied no_header_split", "200+100 copied no_header_split"), placed);
  }

  @Test
  void whatHasNoBufferWaitsForOne() {
    Segments segments = segments(card(true), 1);
    send(segments, 1, 0, 2);
    assertEquals(List.of("100+100 held no_buffer", "0+100 direct", "200+100 held no_buffer"), placed);
  }

  @Test
  void aCardThatKnowsTheStreamPlacesAllDirectly() {
    Segments segments = segments(new CardSettings(CardMode.SEQUENCE_AWARE, true, SIZE, 4), 10);
    send(segments, 3, 1, 0, 2);
    assertEquals(List.of("300+100 direct", "100+100 direct", "0+100 direct", "200+100 direct"), placed);
  }

  private static CardSettings card(boolean headerSplit) {
    return new CardSettings(CardMode.ARRIVAL_ORDER, headerSplit, SIZE, 4);
  }

  private static void send(Segments segments, int... numbers) {
    for (int number : numbers) {
      segments.send(INITIAL + 1 + (long) number * SIZE, new byte[SIZE]);
    }
  }

  /** An open stream whose application posts one buffer for {@code room} segments, once. */
  private Segments segments(CardSettings card, int room) {
    AdaptationLayer layer = new AdaptationLayer(
        LayerSettings.DEFAULT.withCard(card), () -> new OneBuffer(room * SIZE), this::note);
    Segments segments = new Segments(new TcpReceiver(ReceiveSettings.DEFAULT, layer));
    segments.open(INITIAL);
    return segments;
  }

  private void note(
      StreamDirection direction, long packet, long time, long position, int length, Fate fate, @Nullable Cause cause) {
    placed.add(position + "+" + length + " " + fate.id() + (cause == null ? "" : " " + cause.id()));
  }

  private record OneBuffer(long size) implements Application {
    @Override
    public void advanceTo(StreamPlacement placement, long time) {
      if (placement.buffers().size() == 0) {
        placement.post(new PostedBuffer(size, null), time);
      }
    }

    @Override
    public void completed(StreamPlacement placement, int buffer, long time) {}
  }
}
