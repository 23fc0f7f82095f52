package org.ringscope.pipeline;

import org.ringscope.packet.Marks;
import org.ringscope.packet.Protocols;

/**
 * Frames by protocol and by mark. A frame counts for each protocol in its chain of headers, once.
 *
 * <p>Counted by the whole set of bits at once – one increment a packet – and taken apart on reading.
 */
public final class ProtocolCounts {
  private final long[] byProtocols = new long[1 << Protocols.COUNT];
  private final long[] byMarks = new long[1 << Marks.COUNT];

  void count(int protocols, int marks) {
    byProtocols[protocols]++;
    byMarks[marks]++;
  }

  /** Frames that hold any of {@code protocols} ({@link Protocols} bits). */
  public long frames(int protocols) {
    return sumWhereAny(byProtocols, protocols);
  }

  /** Frames that hold none of {@code protocols}. */
  public long framesWithout(int protocols) {
    long all = sumWhereAny(byProtocols, -1) + byProtocols[0];
    return all - frames(protocols);
  }

  /** Frames with any of {@code marks} ({@link Marks} bits). */
  public long marked(int marks) {
    return sumWhereAny(byMarks, marks);
  }

  private static long sumWhereAny(long[] counts, int bits) {
    long sum = 0;
    for (int set = 0; set < counts.length; set++) {
      if ((set & bits) != 0) {
        sum += counts[set];
      }
    }
    return sum;
  }

  public void add(ProtocolCounts other) {
    for (int i = 0; i < byProtocols.length; i++) {
      byProtocols[i] += other.byProtocols[i];
    }
    for (int i = 0; i < byMarks.length; i++) {
      byMarks[i] += other.byMarks[i];
    }
  }
}
