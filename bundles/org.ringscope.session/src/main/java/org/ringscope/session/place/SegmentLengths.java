package org.ringscope.session.place;

import java.util.stream.IntStream;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpSegment;

/** How long the segments are that carry a capture's payload. */
final class SegmentLengths {
  private static final int LONGEST = 65_535;

  /** Shorter ones are the ends of messages, not what a sender fills its packets with. */
  private static final int SHORTEST = 256;

  private final PlaceRequest request;

  /** Payload bytes by the length of the segment that they came with. */
  private final long[] bytes = new long[LONGEST + 1];

  SegmentLengths(PlaceRequest request) {
    this.request = request;
  }

  /** A listener that notes lengths and has {@code layer} do the rest. */
  StreamListener before(StreamListener layer) {
    return new Noting(layer);
  }

  /**
   * The length of which the most bytes are in whole multiples: captures taken on a host hold merged segments. 0 if no
   * segment is long enough to tell.
   */
  int usual() {
    int usual = 0;
    long most = 0;
    for (int length = LONGEST; length >= SHORTEST; length--) {
      long covered = bytes[length] == 0 ? 0 : covered(length);
      if (covered > most) {
        most = covered;
        usual = length;
      }
    }
    return usual;
  }

  private long covered(int length) {
    return IntStream.rangeClosed(1, LONGEST / length).mapToLong(times -> bytes[times * length]).sum();
  }

  private final class Noting extends ListenerBefore {
    Noting(StreamListener layer) {
      super(layer);
    }

    @Override
    public void arriving(StreamDirection direction, TcpSegment segment, long position) {
      int length = segment.payloadLength();
      if (request.wants(direction.stream().number()) && length <= LONGEST) {
        bytes[length] += length;
      }
      super.arriving(direction, segment, position);
    }
  }
}
