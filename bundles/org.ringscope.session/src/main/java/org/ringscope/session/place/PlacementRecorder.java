package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.PostedBuffer;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpSegment;
import org.ringscope.stack.tcp.TcpStream;

/** Tells directions that are kept what they hear, and keeps of all streams the packet that began them. */
final class PlacementRecorder implements PlacementListener {
  private final RecordedDirections directions;
  private final List<Long> firstPackets = new ArrayList<>();

  PlacementRecorder(RecordedDirections directions) {
    this.directions = directions;
  }

  /** Stands before the layer that places, and lets it do its work. */
  StreamListener before(StreamListener layer) {
    return new Watch(layer);
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
    DirectionRecorder recorder = directions.of(direction);
    if (recorder != null) {
      recorder.placed(position, length, fate, cause);
    }
  }

  @Override
  public void posted(StreamDirection direction, PostedBuffer buffer, long position, long time) {
    DirectionRecorder recorder = directions.of(direction);
    if (recorder != null) {
      recorder.posted(position + buffer.length(), time);
    }
  }

  /** The first packet of a stream. */
  long firstPacket(int stream) {
    return firstPackets.get(stream);
  }

  private final class Watch extends ListenerBefore {
    Watch(StreamListener layer) {
      super(layer);
    }

    @Override
    public void opened(TcpStream stream, TcpSegment segment) {
      firstPackets.add(segment.packet());
      directions.open(stream.forward());
      directions.open(stream.backward());
      super.opened(stream, segment);
    }

    @Override
    public void arriving(StreamDirection direction, TcpSegment segment, long position) {
      if (directions.of(direction) != null) {
        boolean room = directions.makeRoom();
        DirectionRecorder recorder = directions.of(direction);
        if (recorder != null) {
          recorder.begin(segment, position, room);
        }
      }
      super.arriving(direction, segment, position);
    }

    @Override
    public void taken(StreamDirection direction, TcpSegment segment) {
      super.taken(direction, segment);
      DirectionRecorder recorder = directions.of(direction);
      if (recorder != null && recorder.end(segment)) {
        directions.kept();
      }
    }

    @Override
    public void acknowledged(StreamDirection direction, TcpSegment segment, long acknowledged, long windowEnd) {
      DirectionRecorder recorder = directions.of(direction);
      if (recorder != null) {
        recorder.acknowledged(segment, acknowledged, windowEnd);
      }
      super.acknowledged(direction, segment, acknowledged, windowEnd);
    }

    @Override
    public void missing(StreamDirection direction, long position, long length, Absence why) {
      DirectionRecorder recorder = directions.of(direction);
      if (recorder != null) {
        recorder.missing(position, length, why);
      }
      super.missing(direction, position, length, why);
    }
  }
}
