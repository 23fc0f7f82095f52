package org.ringscope.report;

import java.util.SortedMap;

/**
 * Where the captured packets ended: each in exactly one place.
 *
 * @param in packets replayed: those read less those filtered
 * @param delivered packets that reached their destination
 * @param diverted packets that went to a second destination instead
 * @param dropped packets dropped, per cause id, device drops and ring drops together
 * @param received the part of {@code in} that came from the wire
 * @param sent the part of {@code in} that the host sent
 */
public record Totals(
    long in, long delivered, long diverted, SortedMap<String, Long> dropped, Traffic received, Traffic sent) {
  public Totals {
    Counts.check("in", in);
    Counts.check("delivered", delivered);
    Counts.check("diverted", diverted);
    dropped = Counts.copy(dropped);
  }

  /** Packets dropped for any cause. */
  public long droppedInAll() {
    return Counts.sum(dropped);
  }

  /** in = delivered + diverted + all drops. */
  public boolean conserved() {
    return in == delivered + diverted + droppedInAll();
  }

  /**
   * An amount of traffic.
   *
   * @param packets number of packets
   * @param bytes their original lengths
   */
  public record Traffic(long packets, long bytes) {
    public static final Traffic NONE = new Traffic(0, 0);

    public Traffic {
      Counts.check("packets", packets);
      Counts.check("bytes", bytes);
    }
  }
}
