package org.ringscope.stack.tcp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.conversation.ConversationTable;

/**
 * Receives the TCP segments of packets that come in order of time: tells their streams apart and each payload byte's
 * position in its stream.
 *
 * <p>Not thread-safe. No segment makes it allocate but a stream's first.
 */
public final class TcpReceiver {
  private final ConversationTable conversations;
  private final Receiving receiving;
  private final TcpSegment segment = new TcpSegment();
  private final List<TcpStream> streams = new ArrayList<>();
  private long untracked;

  public TcpReceiver(ReceiveSettings settings, StreamListener listener) {
    conversations = new ConversationTable(settings.limits().streams());
    receiving = new Receiving(settings, new RangeBudget(settings.limits().rangesInAll()), listener);
  }

  /** Takes the packet of row {@code row}; what is no TCP segment is left out. */
  public void receive(PacketBatch batch, int row) {
    if (!segment.read(batch, row)) {
      return;
    }
    long headers = batch.headers[row];
    long network = (long) batch.offset[row] + Headers.networkOffset(headers);
    long transport = (long) batch.offset[row] + Headers.transportOffset(headers);
    int number =
        conversations.tcp(batch.bytes, network, Headers.flowType(headers) == FlowType.TCP4, transport);
    if (number == ConversationTable.UNTRACKED) {
      untracked++;
      return;
    }
    if (number == streams.size()) {
      TcpStream stream = new TcpStream(number, FlowKey.of(batch.bytes, batch.offset[row], headers));
      streams.add(stream);
      receiving.listener().opened(stream, segment);
    }
    streams.get(number).receive(segment, conversations.isByFirstSender(), receiving);
  }

  /** All streams so far, by number. */
  public List<TcpStream> streams() {
    return Collections.unmodifiableList(streams);
  }

  /** Segments of further streams, for which there was no room. */
  public long untracked() {
    return untracked;
  }
}
