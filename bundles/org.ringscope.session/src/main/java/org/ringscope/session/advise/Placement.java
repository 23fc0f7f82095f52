package org.ringscope.session.advise;

/** Gives elephants rings. */
final class Placement {
  private Placement() {}

  /**
   * A ring for each of the first {@code count} elephants: the largest first, each to the ring that is emptiest then;
   * afterwards single ones are moved as long as that helps.
   *
   * @param loads packets that rings have without these elephants
   */
  static int[] of(SlotLoads traffic, int count, long[] loads) {
    long[] sums = loads.clone();
    int[] rings = new int[count];
    for (int i = 0; i < count; i++) {
      rings[i] = Partition.emptiest(sums);
      sums[rings[i]] += traffic.elephant(Halves.FOUND, i);
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < count; i++) {
        moved |= move(i, traffic.elephant(Halves.FOUND, i), rings, sums);
      }
    }
    return rings;
  }

  /** Moves an elephant off its ring if that makes the fuller one of both rings emptier. */
  private static boolean move(int elephant, long packets, int[] rings, long[] sums) {
    int from = rings[elephant];
    int to = Partition.emptiest(sums);
    if (sums[to] + packets >= sums[from]) {
      return false;
    }
    sums[from] -= packets;
    sums[to] += packets;
    rings[elephant] = to;
    return true;
  }
}
