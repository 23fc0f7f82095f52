package org.ringscope.pipeline;

import org.ringscope.packet.Marks;
import org.ringscope.packet.Protocols;

/**
 * Frames by protocol and by mark. A frame counts for each protocol in its chain of headers, once.
 *
 * <p>Counted by the whole set of bits at once – one increment a packet – and taken apart on reading.
 */
public final class ProtocolCounts {
  private final SetCounts byProtocols = new SetCounts(Protocols.COUNT);
  private final SetCounts byMarks = new SetCounts(Marks.COUNT);

  void count(int protocols, int marks) {
    byProtocols.count(protocols);
    byMarks.count(marks);
  }

  /** Frames that hold any of {@code protocols} ({@link Protocols} bits). */
  public long frames(int protocols) {
    return byProtocols.withAny(protocols);
  }

  /** Frames that hold none of {@code protocols}. */
  public long framesWithout(int protocols) {
    return byProtocols.all() - frames(protocols);
  }

  /** Frames with any of {@code marks} ({@link Marks} bits). */
  public long marked(int marks) {
    return byMarks.withAny(marks);
  }

  public void add(ProtocolCounts other) {
    byProtocols.add(other.byProtocols);
    byMarks.add(other.byMarks);
  }
}
