package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.SegmentCounter;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpSegment;

/** Keeps what one direction of a stream hears. */
final class DirectionRecorder {
  private final StreamDirection direction;
  private final Arrivals arrivals = new Arrivals();
  private final Runs runs = new Runs();
  private final Acknowledgments acknowledgments = new Acknowledgments();
  private final PostedRecord buffers = new PostedRecord();
  private final List<PlacementRecord.Missing> missing = new ArrayList<>();
  private long left;
  private long time = Long.MIN_VALUE;

  /** Of the segment at hand. */
  private boolean hasRoom;
  private long position;
  private long newBytes;
  private long refusedBefore;
  private boolean ahead;
  private boolean holes;

  DirectionRecorder(StreamDirection direction) {
    this.direction = direction;
  }

  /** Segments kept so far. */
  int segments() {
    return arrivals.count();
  }

  /** Payload bytes that were new so far. */
  long bytes() {
    return direction.count(SegmentCounter.NEW_BYTES);
  }

  /**
   * A segment is about to be placed.
   *
   * @param room whether there is room to keep it; it is only counted if not
   */
  void begin(TcpSegment segment, long position, boolean room) {
    hasRoom = room;
    this.position = position;
    time = Math.max(time, segment.time());
    newBytes = 0;
    refusedBefore = direction.count(SegmentCounter.REFUSED_BYTES);
    ahead = position > direction.next();
    holes = direction.heldRanges() > 0;
  }

  /** A run of the segment's bytes was placed. */
  void placed(long position, int length, Fate fate, @Nullable Cause cause) {
    newBytes += length;
    if (hasRoom) {
      runs.add(arrivals.count(), (int) (position - this.position), length, fate, cause);
    }
  }

  /**
   * All of the segment was placed.
   *
   * @return whether it is kept
   */
  boolean end(TcpSegment segment) {
    if (!hasRoom) {
      left++;
      return false;
    }
    arrivals.add(segment.packet(), time, position, segment.payloadLength(), kind(segment), direction.next());
    return true;
  }

  /** A segment whose payload the snap length cut off came nevertheless. */
  private ArrivalKind kind(TcpSegment segment) {
    if (newBytes == 0 && segment.payloadLength() > 0) {
      boolean refused = direction.count(SegmentCounter.REFUSED_BYTES) > refusedBefore;
      return refused ? ArrivalKind.REFUSED : ArrivalKind.REPEATED;
    }
    if (ahead) {
      return ArrivalKind.BEYOND_HOLE;
    }
    return holes ? ArrivalKind.INTO_HOLE : ArrivalKind.IN_ORDER;
  }

  /** @param end position behind the buffer's last byte */
  void posted(long end, long time) {
    buffers.add(end, time);
  }

  void acknowledged(TcpSegment segment, long acknowledged, long windowEnd) {
    time = Math.max(time, segment.time());
    acknowledgments.add(time, acknowledged, windowEnd);
  }

  void missing(long position, long length, Absence why) {
    missing.add(new PlacementRecord.Missing(position, length, time, why));
  }

  /** All that was kept; nothing is added any more. */
  PlacementRecord record() {
    arrivals.trim();
    runs.trim();
    return new PlacementRecord(
        arrivals, runs, acknowledgments, buffers, missing, direction.sequenceNumber(0), left);
  }
}
