package org.ringscope.view.comparison;

import org.jspecify.annotations.Nullable;
import org.ringscope.report.RingResult;
import org.ringscope.report.format.Quantities;

/**
 * A ring in two replays.
 *
 * @param ring its number, which decides its colour; -1 for all rings together
 * @param before what it saw in the first replay, or null if that had no such ring
 * @param after what it saw in the second replay, or null if that has no such ring
 */
public record RingRow(String name, int ring, @Nullable Seen before, @Nullable Seen after) {
  static final RingRow ALL = new RingRow("all", -1, new Seen(0, 0), new Seen(0, 0));

  /**
   * What a ring saw.
   *
   * @param packets packets put into it
   * @param drops packets meant for it and dropped
   */
  public record Seen(long packets, long drops) {
    static @Nullable Seen of(@Nullable RingResult ring) {
      return ring == null
          ? null
          : new Seen(ring.packets(), ring.drops().values().stream().mapToLong(Long::longValue).sum());
    }

    private static Seen sum(@Nullable Seen a, @Nullable Seen b) {
      return new Seen(packets(a) + packets(b), drops(a) + drops(b));
    }

    private static long packets(@Nullable Seen seen) {
      return seen == null ? 0 : seen.packets;
    }

    private static long drops(@Nullable Seen seen) {
      return seen == null ? 0 : seen.drops;
    }
  }

  static RingRow of(String name, @Nullable RingResult before, @Nullable RingResult after) {
    int ring = before != null ? before.ring() : after != null ? after.ring() : -1;
    return new RingRow(name, ring, Seen.of(before), Seen.of(after));
  }

  RingRow plus(RingRow other) {
    return new RingRow(name, ring, Seen.sum(before, other.before), Seen.sum(after, other.after));
  }

  /** Drops after less those before. */
  public long dropsDifference() {
    return Seen.drops(after) - Seen.drops(before);
  }

  public String text(RingColumn column) {
    return switch (column) {
      case RING -> name;
      case PACKETS_BEFORE -> before == null ? "–" : Quantities.grouped(before.packets);
      case PACKETS_AFTER -> after == null ? "–" : Quantities.grouped(after.packets);
      case PACKETS_DIFFERENCE -> ReplayComparison.signed(Seen.packets(after) - Seen.packets(before));
      case DROPS_BEFORE -> before == null ? "–" : Quantities.grouped(before.drops);
      case DROPS_AFTER -> after == null ? "–" : Quantities.grouped(after.drops);
      case DROPS_DIFFERENCE -> ReplayComparison.signed(dropsDifference());
    };
  }
}
