package org.ringscope.session.trace.paths;

import org.ringscope.report.EpochTime;

/** Dropped packets for people: a line a packet under a line of titles. */
public final class DroppedText {
  private static final String COLUMNS = "%10s  %20s  %8s  %8s  %s";

  private DroppedText() {}

  /** The titles. */
  public static String titles() {
    return COLUMNS.formatted("packet", "time", "ring", "waiting", "flow");
  }

  /** A packet; what there is not is a dash. */
  public static String line(DroppedPacket packet) {
    String ring = packet.ring() < 0 ? "-" : "rx" + packet.ring();
    return COLUMNS.formatted(
        packet.number(),
        EpochTime.seconds(packet.time()),
        packet.device() == 0 ? ring : packet.device() + "/" + ring,
        packet.waiting().isPresent() ? packet.waiting().getAsInt() : "-",
        packet.flow() == null ? "-" : packet.flow());
  }
}
