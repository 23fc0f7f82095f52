package org.ringscope.stack.coalesce;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.conversation.EndRows;
import org.ringscope.pipeline.conversation.FlowEnds;

/**
 * Joins consecutive TCP segments of a flow to one large segment, as a card (LRO) or a driver (GRO) does before TCP sees
 * them.
 *
 * <p>A joined segment goes on with its first packet's number and its last one's time: when a segment that can't be
 * joined follows, when it is full or pushed, when its time is over, or when the other end acknowledges part of it, so
 * that no data comes later than what shows that it was there.
 *
 * <p>Not thread-safe. Each flow's segment waits in memory that is used again; no packet makes it allocate.
 */
public final class Coalescer {
  /** Takes packets, joined or not. */
  @FunctionalInterface
  public interface Sink {
    void take(PacketBatch batch, int row);
  }

  /** Words of a row: the flow, then the joined segment's place in the list of all. */
  private static final int WORDS = EndRows.KEY_WORDS + 1;

  private final CoalesceSettings settings;
  private final Sink sink;
  private final Candidate candidate = new Candidate();
  private final FlowEnds ends = new FlowEnds();
  private final FlowEnds released = new FlowEnds();
  private final EndRows rows;
  private final List<JoinedSegment> joined = new ArrayList<>();

  /** Those that wait, the one that has waited longest first. */
  private final List<JoinedSegment> waiting = new ArrayList<>();

  private long segmentsIn;
  private long segmentsOut;

  public Coalescer(CoalesceSettings settings, Sink sink) {
    this.settings = settings;
    this.sink = sink;
    rows = new EndRows(WORDS, settings.flows());
  }

  /** Takes a packet; what is no TCP segment goes on at once. */
  public void take(PacketBatch batch, int row) {
    while (!waiting.isEmpty() && batch.time[row] - waiting.getFirst().since() > settings.timeout()) {
      release(waiting.getFirst());
    }
    if (!candidate.read(batch, row)) {
      sink.take(batch, row);
      return;
    }
    segmentsIn++;
    releaseAcknowledged(batch, row);
    ends.read(batch.bytes, batch.offset[row], batch.headers[row]);
    int known = ends.lookupIn(rows);
    if (known >= 0) {
      JoinedSegment segment = at(known);
      if (segment.accepts(candidate, settings.rule())) {
        segment.append(candidate, batch, row);
        if (segment.isComplete()) {
          release(segment);
        }
        return;
      }
      release(segment);
    }
    if (candidate.canBegin()) {
      begin(batch, row);
    } else {
      segmentsOut++;
      sink.take(batch, row);
    }
  }

  /** No packet will come any more: what waits goes on. */
  public void finish() {
    while (!waiting.isEmpty()) {
      release(waiting.getFirst());
    }
  }

  /** The other direction's segment goes on first if this one tells that it was received, or ends the connection. */
  private void releaseAcknowledged(PacketBatch batch, int row) {
    ends.read(batch.bytes, batch.offset[row], batch.headers[row]);
    ends.reverse();
    int known = ends.lookupIn(rows);
    if (known >= 0) {
      boolean tells = candidate.has(Tcp.SYN) || candidate.has(Tcp.RST) || candidate.has(Tcp.FIN);
      boolean acknowledges = candidate.has(Tcp.ACK) && candidate.acknowledgment() - at(known).sequence() > 0;
      if (tells || acknowledges) {
        release(at(known));
      }
    }
  }

  private void begin(PacketBatch batch, int row) {
    if (waiting.size() == settings.flows()) {
      release(waiting.getFirst());
    }
    int place = freePlace();
    JoinedSegment segment = joined.get(place);
    segment.begin(candidate, ends, batch, row);
    rows.rows()[ends.findIn(rows) + EndRows.KEY_WORDS] = place;
    waiting.add(segment);
  }

  private int freePlace() {
    for (int place = 0; place < joined.size(); place++) {
      if (!joined.get(place).isWaiting()) {
        return place;
      }
    }
    joined.add(new JoinedSegment());
    return joined.size() - 1;
  }

  private JoinedSegment at(int row) {
    return joined.get((int) rows.rows()[row + EndRows.KEY_WORDS]);
  }

  private void release(JoinedSegment segment) {
    waiting.remove(segment);
    PacketBatch packet = segment.finish();
    released.readFrom(segment.flow(), 0);
    rows.remove(released.lookupIn(rows));
    segmentsOut++;
    sink.take(packet, 0);
  }

  /** TCP segments that came. */
  public long segmentsIn() {
    return segmentsIn;
  }

  /** TCP segments that went on, joined or as they came. */
  public long segmentsOut() {
    return segmentsOut;
  }
}
