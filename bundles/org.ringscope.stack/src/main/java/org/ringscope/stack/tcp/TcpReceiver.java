package org.ringscope.stack.tcp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Marks;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.conversation.ConversationTable;
import org.ringscope.stack.coalesce.Coalescer;
import org.ringscope.stack.coalesce.CoalescingRule;
import org.ringscope.stack.fragment.FragmentReassembly;

/**
 * Receives the TCP segments of packets that come in order of time: puts fragments together, joins segments if it is set
 * so, tells streams apart and each payload byte's position in its stream.
 *
 * <p>Not thread-safe. No segment makes it allocate but a stream's first.
 */
public final class TcpReceiver {
  /** What is kept of so many streams is in a core's cache anyhow. */
  private static final int CACHED_STREAMS = 256;

  private final FragmentReassembly fragments;
  private final @Nullable Coalescer coalescer;
  private final ConversationTable conversations;
  private final Receiving receiving;
  private final BatchPrefetch prefetch = new BatchPrefetch();
  private final TcpSegment segment = new TcpSegment();
  private final List<TcpStream> streams = new ArrayList<>();
  private long untracked;

  public TcpReceiver(ReceiveSettings settings, StreamListener listener) {
    fragments = new FragmentReassembly(settings.fragments());
    coalescer = settings.coalesce().rule() == CoalescingRule.OFF
        ? null
        : new Coalescer(settings.coalesce(), this::take);
    conversations = new ConversationTable(settings.limits().streams());
    receiving = new Receiving(settings, new RangeBudget(settings.limits().rangesInAll()), listener);
  }

  /** Takes the packet of row {@code row}, whatever its checksums; what is no TCP segment is left out. */
  public void receive(PacketBatch batch, int row) {
    receive(batch, row, false);
  }

  /**
   * Takes the packet of row {@code row}; what is no TCP segment is left out.
   *
   * @param verifiesChecksums whether packets with a wrong checksum are left out, too
   */
  public void receive(PacketBatch batch, int row, boolean verifiesChecksums) {
    if (verifiesChecksums && hasBadChecksum(batch, row)) {
      return;
    }
    if (!fragments.take(batch, row)) {
      join(batch, row);
    } else if (!verifiesChecksums || !hasBadChecksum(fragments.datagram(), 0)) {
      join(fragments.datagram(), 0);
    }
  }

  /** Takes all packets of a batch, as {@link #receive(PacketBatch, int, boolean)} does. */
  public void receive(PacketBatch batch, boolean verifiesChecksums) {
    if (streams.size() > CACHED_STREAMS) {
      prefetch.fetch(batch, conversations, streams, receiving.listener());
    }
    for (int row = 0; row < batch.count; row++) {
      receive(batch, row, verifiesChecksums);
    }
  }

  private static boolean hasBadChecksum(PacketBatch batch, int row) {
    return (Headers.marks(batch.headers[row]) & Marks.BAD_CHECKSUM) != 0;
  }

  private void join(PacketBatch batch, int row) {
    if (coalescer == null) {
      take(batch, row);
    } else {
      coalescer.take(batch, row);
    }
  }

  private void take(PacketBatch batch, int row) {
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
      if (conversations.replaced() != ConversationTable.UNTRACKED) {
        streams.get(conversations.replaced()).replace();
      }
      TcpStream stream = new TcpStream(number, FlowKey.of(batch.bytes, batch.offset[row], headers));
      streams.add(stream);
      receiving.listener().opened(stream, segment);
    }
    streams.get(number).receive(segment, conversations.isByFirstSender(), receiving);
  }

  /** No packet will come any more: segments that wait to be joined go on. */
  public void finish() {
    if (coalescer != null) {
      coalescer.finish();
    }
  }

  /** All streams so far, by number. */
  public List<TcpStream> streams() {
    return Collections.unmodifiableList(streams);
  }

  /** Segments of further streams, for which there was no room. */
  public long untracked() {
    return untracked;
  }

  /** What became of fragments. */
  public FragmentReassembly fragments() {
    return fragments;
  }

  /** What joins segments, or null if nothing does. */
  public @Nullable Coalescer coalescer() {
    return coalescer;
  }
}
