package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.PostedBuffer;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.SegmentCounter;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpSegment;
import org.ringscope.stack.tcp.TcpStream;

/** Keeps what one direction hears, and of all streams the packet that began them. */
final class PlacementRecorder implements PlacementListener {
  private final int stream;
  private final boolean fromFirstSender;
  private final Arrivals arrivals = new Arrivals();
  private final Runs runs = new Runs();
  private final Acknowledgments acknowledgments = new Acknowledgments();
  private final PostedRecord buffers = new PostedRecord();
  private final List<PlacementRecord.Missing> missing = new ArrayList<>();
  private final List<Long> firstPackets = new ArrayList<>();
  private long left;
  private long time = Long.MIN_VALUE;

  /** Of the segment at hand. */
  private long position;
  private long newBytes;
  private long refusedBefore;
  private boolean ahead;
  private boolean holes;

  /** @param stream number of the wanted one; -1 if none is */
  PlacementRecorder(int stream, boolean fromFirstSender) {
    this.stream = stream;
    this.fromFirstSender = fromFirstSender;
  }

  private boolean isWanted(StreamDirection direction) {
    return direction.stream().number() == stream && direction.isFromFirstSender() == fromFirstSender;
  }

  /** Stands before the layer that places, and lets it do its work. */
  StreamListener before(StreamListener layer) {
    return new Watch(layer);
  }

  private boolean isFull() {
    return arrivals.count() == PlacementRecord.MOST_SEGMENTS;
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
    if (isWanted(direction)) {
      newBytes += length;
      if (!isFull()) {
        runs.add(arrivals.count(), (int) (position - this.position), length, fate, cause);
      }
    }
  }

  @Override
  public void posted(StreamDirection direction, PostedBuffer buffer, long position, long time) {
    if (isWanted(direction)) {
      buffers.add(position + buffer.length(), time);
    }
  }

  private void begin(StreamDirection direction, TcpSegment segment, long position) {
    this.position = position;
    time = Math.max(time, segment.time());
    newBytes = 0;
    refusedBefore = direction.count(SegmentCounter.REFUSED_BYTES);
    ahead = position > direction.next();
    holes = direction.heldRanges() > 0;
  }

  private void end(StreamDirection direction, TcpSegment segment) {
    if (isFull()) {
      left++;
    } else {
      ArrivalKind kind = kind(direction, segment);
      arrivals.add(segment.packet(), time, position, segment.payloadLength(), kind, direction.next());
    }
  }

  /** A segment whose payload the snap length cut off came nevertheless. */
  private ArrivalKind kind(StreamDirection direction, TcpSegment segment) {
    if (newBytes == 0 && segment.payloadLength() > 0) {
      boolean refused = direction.count(SegmentCounter.REFUSED_BYTES) > refusedBefore;
      return refused ? ArrivalKind.REFUSED : ArrivalKind.REPEATED;
    }
    if (ahead) {
      return ArrivalKind.BEYOND_HOLE;
    }
    return holes ? ArrivalKind.INTO_HOLE : ArrivalKind.IN_ORDER;
  }

  /** The first packet of a stream. */
  long firstPacket(int stream) {
    return firstPackets.get(stream);
  }

  /** What was kept of {@code direction}, which is the wanted one. */
  PlacementRecord record(StreamDirection direction) {
    arrivals.trim();
    runs.trim();
    return new PlacementRecord(
        arrivals, runs, acknowledgments, buffers, missing, direction.sequenceNumber(0), left);
  }

  private final class Watch extends ListenerBefore {
    Watch(StreamListener layer) {
      super(layer);
    }

    @Override
    public void opened(TcpStream stream, TcpSegment segment) {
      firstPackets.add(segment.packet());
      super.opened(stream, segment);
    }

    @Override
    public void arriving(StreamDirection direction, TcpSegment segment, long position) {
      if (isWanted(direction)) {
        begin(direction, segment, position);
      }
      super.arriving(direction, segment, position);
    }

    @Override
    public void taken(StreamDirection direction, TcpSegment segment) {
      super.taken(direction, segment);
      if (isWanted(direction)) {
        end(direction, segment);
      }
    }

    @Override
    public void acknowledged(StreamDirection direction, TcpSegment segment, long acknowledged, long windowEnd) {
      if (isWanted(direction)) {
        time = Math.max(time, segment.time());
        acknowledgments.add(time, acknowledged, windowEnd);
      }
      super.acknowledged(direction, segment, acknowledged, windowEnd);
    }

    @Override
    public void missing(StreamDirection direction, long position, long length, Absence why) {
      if (isWanted(direction)) {
        missing.add(new PlacementRecord.Missing(position, length, time, why));
      }
      super.missing(direction, position, length, why);
    }
  }
}
