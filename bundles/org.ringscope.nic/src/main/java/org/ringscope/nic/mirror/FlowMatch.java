package org.ringscope.nic.mirror;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.FlowKey;
import org.ringscope.pipeline.conversation.FlowEnds;

/** Tells the packets of one flow, in either direction, without making a key a packet. Not thread-safe. */
final class FlowMatch {
  private final FlowEnds ends = new FlowEnds();
  private final long[] forth;
  private final long[] back;

  FlowMatch(FlowKey flow) {
    forth = words(flow);
    back = words(flow.reversed());
  }

  private long[] words(FlowKey flow) {
    long[] words = new long[FlowEnds.WORDS];
    ends.read(flow);
    ends.writeTo(words, 0);
    return words;
  }

  /**
   * Whether a frame belongs to the flow.
   *
   * @param headers of the frame that begins at {@code frame}
   */
  boolean matches(MemorySegment bytes, long frame, long headers) {
    return ends.read(bytes, frame, headers) && (ends.equalsAt(forth, 0) || ends.equalsAt(back, 0));
  }
}
