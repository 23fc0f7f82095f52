package org.ringscope.session.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PcapFrames;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.place.PacketPlacement;
import org.ringscope.session.place.PayloadCheck;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.testing.SharedCaptures;

/**
 * What a trace says of reassembly and placement against a plain reader of the same frames: a set of the bytes that came
 * per direction, and a count of packets per buffer. The frames are untagged IPv4 and TCP, their buffers hold all data.
 */
class PlacedWayTest {
  private static final int ETHERNET = 14;
  private static final int BUFFER = 64 << 10;
  private static final int STEP = 7;
  private static final int SYN = 2;

  /** What came of one direction so far. */
  private static final class Direction {
    private long first;
    private final BitSet bytes = new BitSet();
    private final Map<Integer, Integer> packetsOfBuffer = new HashMap<>();
  }

  private record Expected(long sequence, long position, int length, long expected, List<String> pieces) {}

  private final Map<String, Direction> directions = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"reorder/gen_reorder_only.pcap", "reorder/gen_lossy_v4.pcap", "reorder/gen_dup_only.pcap"})
  void theWayGoesOnIntoThePostedBuffers(String name) throws Exception {
    Path file = SharedCaptures.file(name);
    List<PcapFrames.Frame> frames = PcapFrames.read(file);
    int compared = 0;
    try (CaptureSession session = CaptureSession.open(file, Scenario.DEFAULT)) {
      session.replay(1, false, Progress.NONE);
      PlaceRequest request = PlaceRequest.of(ReplayRequest.of(List.of(file.toString()), Scenario.DEFAULT));
      for (int i = 0; i < frames.size(); i++) {
        Expected expected = take(HexFormat.of().parseHex(frames.get(i).bytes()));
        if (i % STEP == 0) {
          assertEquals(expected.length() > 0, PayloadCheck.mayHavePayload(session, i + 1), "packet " + (i + 1));
          Optional<PacketPlacement> placement = PacketPlacement.of(request, i + 1, () -> false);
          assertEquals(expected.length() > 0, placement.isPresent(), "packet " + (i + 1));
          placement.ifPresent(found -> assertEquals(expected, seen(found)));
          compared += expected.length() > 0 ? 1 : 0;
        }
      }
    }
    assertTrue(compared > 5, compared + " packets with payload");
  }

  private Expected take(byte[] frame) {
    ByteBuffer bytes = ByteBuffer.wrap(frame);
    int tcp = ETHERNET + 4 * (frame[ETHERNET] & 15);
    int payload = tcp + 4 * (frame[tcp + 12] >> 4 & 15);
    int length = ETHERNET + bytes.getShort(ETHERNET + 2) - payload;
    String flow = bytes.getLong(ETHERNET + 12) + ":" + bytes.getInt(tcp);
    Direction direction = directions.computeIfAbsent(flow, _ -> new Direction());
    long sequence = bytes.getInt(tcp + 4) & 0xffff_ffffL;
    if ((frame[tcp + 13] & SYN) != 0) {
      direction.first = sequence + 1;
    }
    long position = sequence - direction.first;
    if (length == 0) {
      return new Expected(sequence, position, 0, 0, List.of());
    }
    long next = direction.bytes.nextClearBit(0);
    List<String> pieces = new ArrayList<>();
    int at = (int) position;
    int end = at + length;
    while (at < end) {
      int from = direction.bytes.nextClearBit(at);
      int until = direction.bytes.nextSetBit(from);
      until = Math.min(until < 0 ? end : until, end);
      if (from < until) {
        addPieces(direction, from, until, pieces);
      }
      at = Math.max(until, from);
    }
    direction.bytes.set((int) position, (int) position + length);
    return new Expected(sequence, position, length, next, pieces);
  }

  private static void addPieces(Direction direction, int from, int until, List<String> pieces) {
    for (int buffer = from / BUFFER; buffer <= (until - 1) / BUFFER; buffer++) {
      int start = Math.max(from, buffer * BUFFER) - buffer * BUFFER;
      int end = Math.min(until, (buffer + 1) * BUFFER) - buffer * BUFFER;
      int arrival = direction.packetsOfBuffer.merge(buffer, 1, Integer::sum);
      pieces.add((char) ('A' + buffer) + " " + start + "+" + (end - start) + " #" + arrival);
    }
  }

  /** Pieces of one buffer that differ by their fate alone are one piece to the plain reader. */
  private static Expected seen(PacketPlacement found) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < found.pieces().size(); i++) {
      PacketPlacement.Piece piece = found.pieces().get(i);
      int length = piece.length();
      while (i + 1 < found.pieces().size()
          && found.pieces().get(i + 1).position() == piece.position() + length
          && String.valueOf(piece.buffer()).equals(found.pieces().get(i + 1).buffer())) {
        length += found.pieces().get(++i).length();
      }
      pieces.add(piece.buffer() + " " + piece.offset() + "+" + length + " #" + piece.arrival());
    }
    return new Expected(found.sequenceNumber(), found.position(), found.length(), found.expected(), pieces);
  }

  /** tshark says of packet 31: tcp.seq 15929 (from 1), tcp.len 1448. */
  @Test
  void itReadsAsASentence() throws Exception {
    long number = 31;
    Path file = SharedCaptures.file("reorder/gen_reorder_only.pcap");
    try (CaptureSession session = CaptureSession.open(file, Scenario.DEFAULT)) {
      session.replay(1, false, Progress.NONE);
      PacketWay way = PacketWay.of(session, number);
      assertFalse(TraceText.of(way).contains("reassemble"), TraceText.of(way));
      PlaceRequest request = PlaceRequest.of(ReplayRequest.of(List.of(file.toString()), Scenario.DEFAULT));
      PacketWay whole = way.with(PacketPlacement.of(request, number, () -> false).orElseThrow());
      assertTrue(
          TraceText.of(whole).contains("bytes 15928-17375 of buffer A, reshuffled (out_of_order), 11th to arrive"),
          TraceText.of(whole));
      assertEquals(
          Verdict.DELIVERED, ((TraceNode.Ended) whole.tree().children().getLast()).verdict(), "the verdict stays last");
    }
  }
}
