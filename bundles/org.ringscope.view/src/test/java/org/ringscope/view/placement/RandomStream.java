package org.ringscope.view.placement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.place.RecordRun;
import org.ringscope.stack.place.PostingHabit;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.view.CaptureFiles;

/**
 * A stream that was cut, shuffled, repeated and overlapped, as a capture, and beside it what a plain look at each byte
 * says of every moment.
 */
final class RandomStream {
  /** Time of the SYN; each segment comes a microsecond after the one before. */
  static final long FIRST = 1_700_000_000_000_000_000L;

  private static final long INITIAL_NUMBER = 0xffff_f000L;
  private static final int LONGEST = 1400;

  /** A segment with payload; {@code from} and {@code to} are positions. */
  record Piece(long time, int from, int to) {}

  final int length;
  final List<Piece> pieces = new ArrayList<>();
  final PlacementSettings settings;

  /** The segment that first brought each byte. */
  final int[] arrival;

  /** The byte expected next after so many segments. */
  final int[] next;

  RandomStream(long seed, PlacementSettings settings) {
    this.settings = settings;
    Random random = new Random(seed);
    length = 1 + random.nextInt(30_000);
    List<int[]> cuts = new ArrayList<>();
    for (int at = 0; at < length; ) {
      int end = Math.min(length, at + 1 + random.nextInt(LONGEST));
      cuts.add(new int[] {at, end});
      if (random.nextInt(12) == 0) {
        cuts.add(new int[] {Math.max(0, at - random.nextInt(500)), Math.min(length, end + random.nextInt(500))});
      }
      at = end;
    }
    for (int i = 0; i < cuts.size(); i++) {
      if (random.nextInt(4) == 0) {
        int other = Math.min(cuts.size() - 1, i + random.nextInt(6));
        cuts.set(i, cuts.set(other, cuts.get(i)));
      }
    }
    for (int[] cut : cuts) {
      pieces.add(new Piece(FIRST + 1000L * (1 + pieces.size()), cut[0], cut[1]));
    }
    arrival = new int[length];
    next = new int[pieces.size() + 1];
    look();
  }

  private void look() {
    Arrays.fill(arrival, Integer.MAX_VALUE);
    int expected = 0;
    for (int i = 0; i < pieces.size(); i++) {
      for (int at = pieces.get(i).from(); at < pieces.get(i).to(); at++) {
        arrival[at] = Math.min(arrival[at], i);
      }
      while (expected < length && arrival[expected] <= i) {
        expected++;
      }
      next[i + 1] = expected;
    }
  }

  /** Position behind the last byte after so many segments. */
  int highest(int segments) {
    return pieces.subList(0, segments).stream().mapToInt(Piece::to).max().orElse(0);
  }

  /** Position behind the last posted buffer after so many segments: each that is full is posted anew at once. */
  long posted(int segments) {
    return segments == 0 ? 0 : postedWhenPlacing(segments);
  }

  /** The same when a segment is about to be placed, the first one, too. */
  private long postedWhenPlacing(int segment) {
    PostingPolicy policy = settings.posting();
    long again = policy.habit() == PostingHabit.ONE ? 0 : next[segment] / policy.bytes();
    return policy.bytes() * (policy.count() + again);
  }

  /** What is at a byte after so many segments, of a card that puts payload where its number says, or copies all. */
  CellKind kind(int at, int segments) {
    if (at >= length || arrival[at] >= segments) {
      if (at < next[segments]) {
        return CellKind.MISSING;
      }
      return at < highest(segments) ? CellKind.GAP : at < posted(segments) ? CellKind.EMPTY : CellKind.UNPOSTED;
    }
    if (at >= posted(segments)) {
      return CellKind.WAITING;
    }
    // Whether there was a buffer when it came.
    if (at >= postedWhenPlacing(arrival[at])) {
      return CellKind.HELD;
    }
    return settings.headerSplit() ? CellKind.DIRECT : CellKind.COPIED;
  }

  /** The stream as {@link RecordRun} keeps it. */
  PlacedStream placed() {
    try {
      Path folder = Files.createTempDirectory("placement");
      Path file = folder.resolve("stream.pcap");
      CaptureFiles.write(file, packets());
      ReplayRequest replay = ReplayRequest.of(List.of(file.toString()), Scenario.DEFAULT);
      RecordRun.Outcome outcome =
          RecordRun.run(settings.in(PlaceRequest.of(replay)).withStream(0), true, Progress.NONE);
      Files.delete(file);
      Files.delete(folder);
      return new PlacedStream(new StreamChoice(0, true), outcome.record(0, true).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<CaptureFiles.Packet> packets() {
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    packets.add(new CaptureFiles.Packet(FIRST, frame(INITIAL_NUMBER, Tcp.SYN, 0)));
    for (Piece piece : pieces) {
      packets.add(new CaptureFiles.Packet(
          piece.time(), frame(INITIAL_NUMBER + 1 + piece.from(), Tcp.ACK, piece.to() - piece.from())));
    }
    return packets;
  }

  private static byte[] frame(long number, int flags, int payload) {
    return new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1024, 80)
        .sequenceNumber(number & 0xffff_ffffL).flags(flags).window(65_535).payload(new byte[payload]).build();
  }
}
