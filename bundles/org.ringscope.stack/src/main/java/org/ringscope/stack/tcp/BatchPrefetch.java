package org.ringscope.stack.tcp;

import java.util.List;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.conversation.ConversationTable;

/**
 * Fetches what is kept of a batch's streams into the cache: all at once, instead of waiting for each in turn. Each of
 * its loops is so short that the processor has several rounds under way, each of them waiting for memory.
 */
final class BatchPrefetch {
  private final int[] directions = new int[PacketBatch.CAPACITY];

  /** What was read goes in here, lest the compiler should find that nobody needs it. */
  private long read;

  void fetch(
      PacketBatch batch, ConversationTable conversations, List<TcpStream> streams, StreamListener listener) {
    for (int row = 0; row < batch.count; row++) {
      directions[row] = direction(batch, row, conversations);
    }
    long sum = 0;
    for (int row = 0; row < batch.count; row++) {
      sum += directions[row] < 0 ? 0 : streams.get(directions[row] / 2).prefetch(directions[row] % 2 == 0);
    }
    for (int row = 0; row < batch.count; row++) {
      sum += directions[row] < 0 ? 0 : listener.prefetch(direction(directions[row], streams));
    }
    read += sum;
  }

  /** {@link StreamDirection#index} of a packet's direction if it is known; else below 0. */
  private static int direction(PacketBatch batch, int row, ConversationTable conversations) {
    long headers = batch.headers[row];
    int flowType = Headers.flowType(headers);
    if (flowType != FlowType.TCP4 && flowType != FlowType.TCP6) {
      return ConversationTable.UNTRACKED;
    }
    long network = (long) batch.offset[row] + Headers.networkOffset(headers);
    long transport = (long) batch.offset[row] + Headers.transportOffset(headers);
    return conversations.known(batch.bytes, network, flowType == FlowType.TCP4, transport);
  }

  private static StreamDirection direction(int index, List<TcpStream> streams) {
    TcpStream stream = streams.get(index / 2);
    return index % 2 == 0 ? stream.forward() : stream.backward();
  }
}
