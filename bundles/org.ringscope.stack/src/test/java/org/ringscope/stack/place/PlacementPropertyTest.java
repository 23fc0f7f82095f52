package org.ringscope.stack.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ringscope.stack.tcp.StreamDirection;

/**
 * Whatever happens to a stream on its way – cut, repeated, overlapped, shuffled, lost and sent again, in fragments,
 * joined by the card, with sequence numbers that wrap – and whenever buffers are posted, the buffers hold the stream,
 * each byte is accounted for once, and it came to its place as a plain card's memory shows it.
 *
 * <p>With {@code -Dringscope.cases=1000000} a million streams are tried.
 */
class PlacementPropertyTest {
  private static final int SEEDS = 3;
  private static final int CASES = Math.ceilDiv(Integer.getInteger("ringscope.cases", 4_500), SEEDS);

  @Property(tries = SEEDS)
  void buffersHoldTheStream(@ForAll long seed) {
    for (int i = 0; i < CASES; i++) {
      check(seed + i);
    }
  }

  private static void check(long seed) {
    RandomTransfer transfer = new RandomTransfer(new Random(seed));
    StreamPlacement placement = transfer.run();
    byte[] stream = transfer.stream();
    assertArrayEquals(stream, Arrays.copyOf(transfer.content(), stream.length), () -> "seed " + seed);
    assertEquals(
        (transfer.initial() + 1 + stream.length) & 0xffff_ffffL, placement.direction().expectedSequenceNumber());
    requireSums(placement.counts(), stream.length);
    requireConsecutive(placement, transfer.initial());
    requireFates(transfer, seed);
    requireHandedOver(transfer, placement, seed);
  }

  private static void requireSums(PlacementCounts counts, long length) {
    assertEquals(length, counts.bytes());
    long causes = 0;
    for (Cause cause : Cause.values()) {
      causes += counts.bytes(cause);
    }
    assertEquals(length - counts.bytes(Fate.DIRECT), causes);
  }

  private static void requireConsecutive(StreamPlacement placement, long initial) {
    PostedBuffers buffers = placement.buffers();
    StreamDirection direction = placement.direction();
    long expected = initial + 1;
    for (int i = 0; i < buffers.size(); i++) {
      assertEquals(expected & 0xffff_ffffL, direction.sequenceNumber(buffers.start(i)));
      expected += buffers.get(i).length();
    }
  }

  /** Each byte was told of once, and how it came is how it came to the plain card's memory. */
  private static void requireFates(RandomTransfer transfer, long seed) {
    for (int i = 0; i < transfer.stream().length; i++) {
      int position = i;
      assertEquals(1, transfer.told(i), () -> "seed " + seed + ", byte " + position);
      if (transfer.usesDescriptors()) {
        assertEquals(transfer.card().fate(i), transfer.fate(i), () -> "seed " + seed + ", byte " + position);
      }
    }
    if (transfer.usesDescriptors()) {
      byte[] content = Arrays.copyOf(transfer.card().content(), transfer.stream().length);
      assertArrayEquals(transfer.stream(), content, () -> "seed " + seed + ", the plain card's memory");
    }
  }

  /** The application got all, in order, without gaps, when a plain one would have got it. */
  private static void requireHandedOver(RandomTransfer transfer, StreamPlacement placement, long seed) {
    long full = 0;
    for (int i = 0; i < placement.buffers().size(); i++) {
      full += placement.buffers().end(i) <= transfer.stream().length ? 1 : 0;
    }
    if (transfer.closes()) {
      assertEquals(transfer.stream().length, transfer.handedOver(), () -> "seed " + seed);
    }
    assertEquals(transfer.plainHandOver().told(), transfer.handOvers(), () -> "seed " + seed);
    assertEquals(full, placement.counts().completedBuffers(), () -> "seed " + seed);
  }
}
