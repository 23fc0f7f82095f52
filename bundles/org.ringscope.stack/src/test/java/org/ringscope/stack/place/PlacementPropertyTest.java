package org.ringscope.stack.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.Segments;
import org.ringscope.stack.tcp.OverlapPolicy;
import org.ringscope.stack.tcp.ReceiveSettings;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpReceiver;

/**
 * Whatever happens to a stream on its way – cut, repeated, overlapped, shuffled, with sequence numbers that wrap – and
 * whenever buffers are posted, the buffers hold the stream, and each byte is accounted for once.
 *
 * <p>With {@code -Dringscope.cases=1000000} a million streams are tried.
 */
class PlacementPropertyTest {
  private static final long HELD_BYTES = 1 << 20;
  private static final int CASES = Integer.getInteger("ringscope.cases", 2_000);

  @Property(tries = 3)
  void buffersHoldTheStream(@ForAll long seed) {
    for (int i = 0; i < CASES; i++) {
      check(new Random(seed + i));
    }
  }

  private static void check(Random random) {
    byte[] stream = new byte[1 + random.nextInt(3000)];
    random.nextBytes(stream);
    long initial = random.nextBoolean() ? random.nextLong() & 0xffff_ffffL : 0xffff_ffffL - random.nextInt(3000);
    CardSettings card = new CardSettings(
        random.nextInt(4) == 0 ? CardMode.SEQUENCE_AWARE : CardMode.ARRIVAL_ORDER,
        random.nextInt(5) > 0,
        1 + random.nextInt(400),
        1 + random.nextInt(8));
    RandomApplication application = new RandomApplication(random);
    Account account = new Account(stream.length);
    AdaptationLayer layer = new AdaptationLayer(
        LayerSettings.DEFAULT.withCard(card).withHeldBytes(HELD_BYTES), () -> application, account);
    OverlapPolicy policy = OverlapPolicy.values()[random.nextInt(OverlapPolicy.values().length)];
    Segments segments = new Segments(new TcpReceiver(ReceiveSettings.DEFAULT.withOverlap(policy), layer));
    segments.open(initial);
    for (int[] cut : cuts(stream.length, random)) {
      segments.send(initial + 1 + cut[0], Arrays.copyOfRange(stream, cut[0], cut[1]));
    }
    StreamPlacement placement = layer.placements().getFirst();
    while (placement.buffers().end() < stream.length) {
      application.post(placement, Long.MAX_VALUE / 2);
    }
    assertArrayEquals(stream, Arrays.copyOf(application.content(), stream.length));
    assertEquals((initial + 1 + stream.length) & 0xffff_ffffL, placement.direction().expectedSequenceNumber());
    account.requireOnce();
    requireSums(placement.counts(), stream.length);
    requireConsecutive(placement, initial);
  }

  /** Pieces that cover the stream, with repeated and overlapping ones, in an order that is more or less shuffled. */
  private static List<int[]> cuts(int length, Random random) {
    List<int[]> cuts = new ArrayList<>();
    int most = 1 + random.nextInt(600);
    for (int at = 0; at < length; ) {
      int end = Math.min(length, at + 1 + random.nextInt(most));
      cuts.add(new int[] {at, end});
      at = end;
    }
    for (int more = random.nextInt(1 + cuts.size()); more > 0; more--) {
      int at = random.nextInt(length);
      cuts.add(random.nextInt(cuts.size() + 1), new int[] {at, Math.min(length, at + 1 + random.nextInt(most))});
    }
    if (random.nextBoolean()) {
      Collections.shuffle(cuts, random);
    }
    return cuts;
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
    long expected = initial + 1;
    for (int i = 0; i < buffers.size(); i++) {
      assertEquals(expected & 0xffff_ffffL, placement.direction().sequenceNumber(buffers.start(i)));
      expected += buffers.get(i).length();
    }
  }

  /** Posts buffers of random sizes at random times. */
  private static final class RandomApplication implements Application {
    private final Random random;
    private final List<MemorySegment> posted = new ArrayList<>();

    RandomApplication(Random random) {
      this.random = random;
    }

    @Override
    public void advanceTo(StreamPlacement placement, long time) {
      while (random.nextInt(3) == 0) {
        post(placement, time);
      }
    }

    @Override
    public void completed(StreamPlacement placement, int buffer, long time) {
      if (random.nextBoolean()) {
        post(placement, time);
      }
    }

    void post(StreamPlacement placement, long time) {
      MemorySegment memory = MemorySegment.ofArray(new byte[1 + random.nextInt(1000)]);
      posted.add(memory);
      placement.post(new PostedBuffer(BufferNames.of(posted.size() - 1), memory.byteSize(), memory), time);
    }

    byte[] content() {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      posted.forEach(memory -> all.writeBytes(memory.toArray(ValueLayout.JAVA_BYTE)));
      return all.toByteArray();
    }
  }

  /** Counts how often each byte was placed. */
  private static final class Account implements PlacementListener {
    private final int[] times;

    Account(int length) {
      times = new int[length];
    }

    @Override
    public void placed(
        StreamDirection direction,
        long packet,
        long time,
        long position,
        int length,
        Fate fate,
        @Nullable Cause cause) {
      for (int i = 0; i < length; i++) {
        times[(int) position + i]++;
      }
    }

    void requireOnce() {
      for (int i = 0; i < times.length; i++) {
        assertEquals(1, times[i], "byte " + i);
      }
    }
  }
}
