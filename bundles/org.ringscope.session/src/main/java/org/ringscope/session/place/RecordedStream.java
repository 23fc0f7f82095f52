package org.ringscope.session.place;

import org.ringscope.packet.FlowKey;
import org.ringscope.stack.tcp.SegmentCounter;
import org.ringscope.stack.tcp.StreamDirection;

/**
 * A stream of a capture, to choose from.
 *
 * @param number from 0, Wireshark's tcp.stream
 * @param flow from the end that sent the first captured segment to the other
 * @param firstPacket number of the packet that began it
 * @param forward what the first sender sent
 * @param backward what the other end sent
 */
public record RecordedStream(int number, FlowKey flow, long firstPacket, Sent forward, Sent backward) {
  /**
   * What one end sent.
   *
   * @param bytes new payload bytes
   * @param outOfOrder segments before the data in front of them
   * @param repeated segments of which nothing was new
   */
  public record Sent(long bytes, long outOfOrder, long repeated) {
    static Sent of(StreamDirection direction) {
      return new Sent(
          direction.count(SegmentCounter.NEW_BYTES),
          direction.count(SegmentCounter.OUT_OF_ORDER),
          direction.count(SegmentCounter.RETRANSMISSIONS));
    }
  }

  /** What one end sent. */
  public Sent sent(boolean fromFirstSender) {
    return fromFirstSender ? forward : backward;
  }

  /** From the sender to the receiver of a direction. */
  public FlowKey flow(boolean fromFirstSender) {
    return fromFirstSender ? flow : flow.reversed();
  }
}
