package org.ringscope.report;

import java.util.SortedMap;

/**
 * What a ring saw.
 *
 * @param ring number, from 0
 * @param device the device it belongs to
 * @param direction whether it receives or sends
 * @param packets packets put into the ring; dropped ones are not among them
 * @param bytes their original lengths
 * @param capturedBytes the bytes of them that the capture holds
 * @param drops packets that were meant for this ring and dropped, per cause id
 * @param modelled whether the model chose the ring; false if the capture itself said so
 */
public record RingResult(
    int ring,
    String device,
    Direction direction,
    long packets,
    long bytes,
    long capturedBytes,
    SortedMap<String, Long> drops,
    boolean modelled) {
  public RingResult {
    Counts.check("ring", ring);
    Counts.check("packets", packets);
    Counts.check("bytes", bytes);
    Counts.check("captured_bytes", capturedBytes);
    drops = Counts.copy(drops);
  }

  /** {@code rx3} or {@code tx3}. */
  public String name() {
    return direction.prefix() + ring;
  }

  /** Which way a ring carries packets, seen from the host. */
  public enum Direction {
    RECEIVE("receive", "rx"),
    SEND("send", "tx");

    private final String id;
    private final String prefix;

    Direction(String id, String prefix) {
      this.id = id;
      this.prefix = prefix;
    }

    /** As it stands in reports. */
    public String id() {
      return id;
    }

    /** What ring names of this direction begin with. */
    public String prefix() {
      return prefix;
    }
  }
}
