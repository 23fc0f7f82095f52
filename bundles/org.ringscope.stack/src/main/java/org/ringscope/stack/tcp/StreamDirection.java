package org.ringscope.stack.tcp;

import org.ringscope.packet.FlowKey;
import org.ringscope.packet.Tcp;
import org.ringscope.stack.hold.PositionRanges;

/**
 * What one end of a stream sent, as its receiver sees it: which payload bytes have arrived, which are held beyond a
 * hole, and what is expected next.
 */
public final class StreamDirection {
  private static final long UNKNOWN = -1;

  /** Of all streams that were always in order: one, which stays in the cache. */
  private static final PositionRanges NOTHING_HELD = new PositionRanges();

  private final TcpStream stream;
  private final boolean fromFirstSender;
  private final long[] counts = new long[SegmentCounter.values().length];
  private PositionRanges held = NOTHING_HELD;
  private final RecentTimestamp recentTimestamp = new RecentTimestamp();

  /** Sequence number of position 0; of no meaning before {@link #begun}. */
  private int base;

  private boolean begun;
  private long next;

  /** The other end's offer: the position behind the last one that it takes, and whether it made one. */
  private long windowEnd;

  private boolean windowKnown;
  private boolean offersScale;
  private int windowShift;

  /** Position of the FIN, once it is known. */
  private long end = UNKNOWN;

  private boolean opened;
  private boolean closed;

  StreamDirection(TcpStream stream, boolean fromFirstSender) {
    this.stream = stream;
    this.fromFirstSender = fromFirstSender;
  }

  public TcpStream stream() {
    return stream;
  }

  /** Whether the end that sent the stream's first captured segment sends this direction. */
  public boolean isFromFirstSender() {
    return fromFirstSender;
  }

  /** From this direction's sender to its receiver. */
  public FlowKey flow() {
    return fromFirstSender ? stream.flow() : stream.flow().reversed();
  }

  /** From 0 through all directions of all streams, the forward one of each stream first. */
  public int index() {
    return 2 * stream.number() + (fromFirstSender ? 0 : 1);
  }

  public long count(SegmentCounter counter) {
    return counts[counter.ordinal()];
  }

  /** Position of the next byte expected: all before have arrived or are known to be missing. */
  public long next() {
    return next;
  }

  /** The expected sequence number, 32 bits unsigned. */
  public long expectedSequenceNumber() {
    return sequenceNumber(next);
  }

  /** The sequence number of a position, 32 bits unsigned. */
  public long sequenceNumber(long position) {
    return base + (int) position & 0xffff_ffffL;
  }

  /** Separate ranges held beyond a hole. */
  public int heldRanges() {
    return held.size();
  }

  /** Bytes that wait beyond a hole; at a capture's end those that no application would have got. */
  public long heldBytes() {
    long bytes = 0;
    for (int i = 0; i < held.size(); i++) {
      bytes += held.end(i) - held.start(i);
    }
    return bytes;
  }

  /** As {@link StreamListener#prefetch}. */
  long prefetch() {
    return next + counts[0] + counts[counts.length - 1] + held.size();
  }

  /** Whether the capture has its SYN. */
  public boolean isOpened() {
    return opened;
  }

  /** Whether its FIN, and all before it, has arrived or is known to be missing. */
  public boolean isClosed() {
    return closed;
  }

  /** Whether its sender has given the connection up. */
  public boolean isReset() {
    return count(SegmentCounter.RESETS) > 0;
  }

  /**
   * Takes a segment of this direction.
   *
   * @param outdated whether its payload isn't to be taken
   */
  void receive(TcpSegment segment, boolean outdated, Receiving receiving) {
    count(SegmentCounter.SEGMENTS, 1);
    look(segment);
    boolean opens = segment.has(Tcp.SYN);
    if (!begun || opens && next == 0 && held.isEmpty()) {
      begin(opens ? segment.sequence() + 1 : segment.sequence(), opens || segment.payloadLength() > 0);
    }
    long start = SequenceNumbers.position(base, next, opens ? segment.sequence() + 1 : segment.sequence());
    opened |= opens;
    keepAlive(segment, start);
    if (segment.payloadLength() + segment.truncated() > 0) {
      receiving.listener().arriving(this, segment, start);
      if (outdated) {
        count(SegmentCounter.OUTDATED_BYTES, segment.payloadLength());
      } else {
        take(segment, start, receiving);
      }
      receiving.listener().taken(this, segment);
    }
    if (segment.has(Tcp.FIN) && !outdated) {
      end = start + segment.payloadLength() + segment.truncated();
    }
    close(segment, receiving);
  }

  private void close(TcpSegment segment, Receiving receiving) {
    if (!closed && end != UNKNOWN && next >= end) {
      closed = true;
      receiving.listener().closed(this, segment.time());
    }
  }

  /** A segment without payload before the first one with it tells where this direction begins, but not for sure. */
  private void begin(int sequence, boolean certain) {
    base = sequence;
    begun = certain;
  }

  private void look(TcpSegment segment) {
    count(SegmentCounter.PAYLOAD_BYTES, segment.payloadLength());
    countIf(segment.has(Tcp.RST), SegmentCounter.RESETS);
    countIf(segment.has(Tcp.URG), SegmentCounter.URGENT);
    countIf(segment.acknowledgesSelectively(), SegmentCounter.SELECTIVE_ACKNOWLEDGMENTS);
    boolean offers = segment.has(Tcp.ACK) && !segment.has(Tcp.RST) && !segment.has(Tcp.SYN);
    countIf(offers && segment.window() == 0, SegmentCounter.ZERO_WINDOWS);
  }

  /**
   * Compares a segment's timestamp with the most recent one of a segment in order (RFC 7323, sections 4.3 and 5.3).
   *
   * @param protects whether a segment with an older one counts as one from before the sequence numbers wrapped
   * @return whether its payload isn't to be taken
   */
  boolean isOutdated(TcpSegment segment, boolean protects) {
    if (!segment.isTimestamped()) {
      return false;
    }
    if (recentTimestamp.isAfter(segment)) {
      count(SegmentCounter.OLD_TIMESTAMPS, 1);
      return protects && !segment.has(Tcp.RST);
    }
    if (!begun || segment.has(Tcp.SYN) || SequenceNumbers.position(base, next, segment.sequence()) <= next) {
      recentTimestamp.set(segment);
    }
    return false;
  }

  /** RFC 9293, section 3.8.4: one byte before what is expected, with or without that byte. */
  private void keepAlive(TcpSegment segment, long start) {
    boolean asks = !segment.has(Tcp.SYN) && !segment.has(Tcp.FIN) && !segment.has(Tcp.RST);
    if (asks && start == next - 1 && segment.payloadLength() <= 1) {
      count(SegmentCounter.KEEP_ALIVES, 1);
    }
  }

  private void take(TcpSegment segment, long start, Receiving receiving) {
    long end = start + segment.payloadLength();
    if (windowKnown && end > windowEnd) {
      count(SegmentCounter.BEYOND_WINDOW, 1);
    }
    if (start > next) {
      count(SegmentCounter.OUT_OF_ORDER, 1);
    }
    long from = start;
    if (start < next) {
      from = Math.min(next, end);
      count(start < 0 ? SegmentCounter.BEFORE_START_BYTES : SegmentCounter.DUPLICATE_BYTES, from - start);
    }
    long fresh = count(SegmentCounter.NEW_BYTES) + count(SegmentCounter.REPLACED_BYTES);
    if (held.isEmpty() && from == next) {
      takeInOrder(segment, start, end, receiving);
    } else {
      takeAround(segment, start, from, end, receiving);
    }
    if (count(SegmentCounter.NEW_BYTES) + count(SegmentCounter.REPLACED_BYTES) == fresh) {
      count(SegmentCounter.RETRANSMISSIONS, 1);
    }
    skipTruncated(segment, end, receiving);
  }

  private void takeInOrder(TcpSegment segment, long start, long end, Receiving receiving) {
    long from = next;
    if (from < end && arrive(segment, start, from, end, receiving)) {
      next = end;
      receiving.listener().advanced(this, next);
    }
  }

  /** Takes {@code [from, end)} of a segment that began at {@code start}, where ranges are held already. */
  private void takeAround(TcpSegment segment, long start, long from, long end, Receiving receiving) {
    long at = from;
    int index = held.firstEndingBehind(at);
    while (at < end) {
      if (index == held.size() || held.start(index) >= end) {
        index = hold(segment, start, at, end, index, receiving);
        at = end;
      } else if (held.start(index) > at) {
        long hole = held.start(index);
        index = hold(segment, start, at, hole, index, receiving);
        at = hole;
      } else {
        long until = Math.min(end, held.end(index));
        index = overlap(segment, start, at, until, end, index, receiving);
        at = until;
      }
    }
    advance(receiving);
  }

  /** Bytes {@code [at, until)} are held in the range at {@code index} already. */
  private int overlap(
      TcpSegment segment, long start, long at, long until, long end, int index, Receiving receiving) {
    long heldStart = held.start(index);
    long heldEnd = held.end(index);
    if (receiving.policy().keepsHeld(heldStart, heldEnd, start, end)) {
      count(SegmentCounter.DUPLICATE_BYTES, until - at);
    } else if (receiving.listener().arrived(
        this, segment, at, (int) (at - start), (int) (until - at), true)) {
      count(SegmentCounter.REPLACED_BYTES, until - at);
      if (receiving.policy().knowsSegments()) {
        return rebound(at, until, index, receiving);
      }
    }
    return until == heldEnd ? index + 1 : index;
  }

  /** Gives {@code [at, until)} of the range at {@code index} bounds of its own, for another segment owns it now. */
  private int rebound(long at, long until, int index, Receiving receiving) {
    long heldEnd = held.end(index);
    int owned = index;
    if (held.start(index) < at) {
      held.setEnd(index, at);
      held.insert(++owned, at, until);
      receiving.budget().take(1);
    } else {
      held.setEnd(index, until);
    }
    if (until < heldEnd) {
      held.insert(owned + 1, until, heldEnd);
      receiving.budget().take(1);
    }
    return owned + 1;
  }

  /**
   * Takes {@code [at, until)}, of which nothing has arrived yet.
   *
   * @param index of the first range behind it
   * @return the index of the first range that ends behind {@code until}
   */
  private int hold(
      TcpSegment segment, long start, long at, long until, int index, Receiving receiving) {
    boolean joins = !receiving.policy().knowsSegments() && held.touches(index, at, until);
    boolean inOrder = at == next;
    if (!joins && !inOrder && !receiving.hasRoom(held.size())) {
      count(SegmentCounter.REFUSED_BYTES, until - at);
      return index;
    }
    if (!arrive(segment, start, at, until, receiving)) {
      return index;
    }
    if (held == NOTHING_HELD) {
      held = new PositionRanges();
    }
    if (!joins) {
      held.insert(index, at, until);
      receiving.budget().take(1);
      return index + 1;
    }
    int before = held.size();
    int behind = held.join(index, at, until);
    receiving.budget().take(held.size() - before);
    return behind;
  }

  private boolean arrive(TcpSegment segment, long start, long at, long until, Receiving receiving) {
    int length = (int) (until - at);
    if (receiving.listener().arrived(this, segment, at, (int) (at - start), length, false)) {
      count(SegmentCounter.NEW_BYTES, length);
      return true;
    }
    count(SegmentCounter.REFUSED_BYTES, length);
    return false;
  }

  private void advance(Receiving receiving) {
    long before = next;
    while (!held.isEmpty() && held.start(0) <= next) {
      next = Math.max(next, held.end(0));
      held.remove(0);
      receiving.budget().take(-1);
    }
    if (next > before) {
      receiving.listener().advanced(this, next);
    }
  }

  /** What the snap length cut off never comes: the stream goes on behind it. */
  private void skipTruncated(TcpSegment segment, long end, Receiving receiving) {
    if (segment.truncated() > 0) {
      count(SegmentCounter.TRUNCATED_BYTES, segment.truncated());
      if (end == next) {
        receiving.listener().missing(this, next, segment.truncated(), Absence.CUT_OFF);
        next += segment.truncated();
        receiving.listener().advanced(this, next);
        advance(receiving);
      }
    }
  }

  /** The other end acknowledged this direction's data and offered a window. */
  void acknowledge(TcpSegment segment, int shift, Receiving receiving) {
    if (!begun) {
      return;
    }
    long acknowledged = SequenceNumbers.position(base, next, segment.acknowledgment());
    long offered = acknowledged + ((long) segment.window() << shift);
    windowEnd = windowKnown ? Math.max(windowEnd, offered) : offered;
    windowKnown = true;
    receiving.listener().acknowledged(this, segment, acknowledged, windowEnd);
    while (!held.isEmpty() && acknowledged > held.start(0)) {
      skipHole(receiving);
    }
    close(segment, receiving);
  }

  private void skipHole(Receiving receiving) {
    long length = held.start(0) - next;
    count(SegmentCounter.MISSING_BYTES, length);
    receiving.listener().missing(this, next, length, Absence.NOT_CAPTURED);
    next += length;
    advance(receiving);
  }

  /** A SYN of this direction says whether, and how, its sender scales the windows that it offers. */
  void offerScale(TcpSegment opening) {
    offersScale = opening.scalesWindow();
    windowShift = opening.windowShift();
  }

  boolean offersScale() {
    return offersScale;
  }

  int windowShift() {
    return windowShift;
  }

  /** Adding 0 instead would fetch memory that is seldom needed. */
  private void countIf(boolean is, SegmentCounter counter) {
    if (is) {
      count(counter, 1);
    }
  }

  private void count(SegmentCounter counter, long amount) {
    counts[counter.ordinal()] += amount;
  }
}
