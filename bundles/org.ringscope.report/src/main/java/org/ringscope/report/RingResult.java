package org.ringscope.report;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

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
 * @param service how the host served the ring; null for send rings and a host that takes no time
 * @param frames packets per id of what they are (address class, protocol, length); empty where nobody asked
 * @param steered packets meant for this ring because their flow was sent there, whatever RSS says of them
 */
public record RingResult(
    int ring,
    String device,
    Direction direction,
    long packets,
    long bytes,
    long capturedBytes,
    SortedMap<String, Long> drops,
    boolean modelled,
    @Nullable Service service,
    SortedMap<String, Long> frames,
    long steered) {
  public RingResult {
    Counts.check("ring", ring);
    Counts.check("packets", packets);
    Counts.check("bytes", bytes);
    Counts.check("captured_bytes", capturedBytes);
    drops = Counts.copy(drops);
    frames = Counts.copy(frames);
    Counts.check("steered", steered);
  }

  /** A ring that the model doesn't serve and whose packets nobody wanted told apart. */
  public RingResult(
      int ring,
      String device,
      Direction direction,
      long packets,
      long bytes,
      long capturedBytes,
      SortedMap<String, Long> drops,
      boolean modelled) {
    this(ring, device, direction, packets, bytes, capturedBytes, drops, modelled, null, Counts.none(), 0);
  }

  /**
   * How the host served a receive ring.
   *
   * @param interrupts interrupts the ring raised
   * @param polls polls of the ring
   * @param polledPackets packets taken in polls that no interrupt began; all others came by an interrupt's poll
   * @param mostWaiting most packets that ever waited in it
   */
  public record Service(long interrupts, long polls, long polledPackets, long mostWaiting) {
    public Service {
      Counts.check("interrupts", interrupts);
      Counts.check("polls", polls);
      Counts.check("polled_packets", polledPackets);
      Counts.check("most_waiting", mostWaiting);
    }

    /** Both together; what isn't there adds nothing. */
    public static @Nullable Service sum(@Nullable Service a, @Nullable Service b) {
      if (a == null || b == null) {
        return a == null ? b : a;
      }
      return new Service(
          Math.addExact(a.interrupts, b.interrupts), Math.addExact(a.polls, b.polls),
          Math.addExact(a.polledPackets, b.polledPackets), Math.max(a.mostWaiting, b.mostWaiting));
    }
  }

  /** Whether any packet went to any of these rings because its flow was sent there. */
  public static boolean anySteered(List<RingResult> rings) {
    return rings.stream().anyMatch(ring -> ring.steered > 0);
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
