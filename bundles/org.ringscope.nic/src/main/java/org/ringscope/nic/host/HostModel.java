package org.ringscope.nic.host;

/**
 * How fast the host drains its receive rings. All-zero costs are the infinitely fast host: nothing ever waits or is
 * lost.
 *
 * @param packetPicoseconds host time a packet
 * @param pollPicoseconds host time a poll, paid before its first packet
 * @param moderation when the card raises a ring's interrupt
 * @param budget most packets a poll takes; a poll that used up its budget is followed by another without interrupt
 *     (Linux NAPI: 64)
 * @param softirqBudget packets after which a softirq ends although rings wait (Linux: net.core.netdev_budget, 300)
 * @param affinity which rings share a processor
 * @param refillBatch descriptors that the driver returns to the card at once, as drivers do to save register writes;
 *     at most a ring's size is used. 1 returns each as soon as its packet is done
 * @param xps which send rings a processor uses
 */
public record HostModel(
    long packetPicoseconds,
    long pollPicoseconds,
    Moderation moderation,
    int budget,
    int softirqBudget,
    Affinity affinity,
    int refillBatch,
    Xps xps) {
  /** Linux's weight of a NAPI poll ({@code NAPI_POLL_WEIGHT}). */
  public static final int DEFAULT_BUDGET = 64;

  /** Linux's {@code net.core.netdev_budget} (Documentation/admin-guide/sysctl/net.rst). */
  public static final int DEFAULT_SOFTIRQ_BUDGET = 300;

  public static final HostModel INFINITELY_FAST = costing(0, 0);

  /** One second in picoseconds: far above what any host needs; a poll of the largest budget can't overflow its time. */
  public static final long HIGHEST_COST = 1_000_000_000_000L;

  private static final int LARGEST_BUDGET = 1_000_000;

  public HostModel {
    requireCost(packetPicoseconds);
    requireCost(pollPicoseconds);
    requirePackets("A poll's budget", budget);
    requirePackets("A softirq's budget", softirqBudget);
    requirePackets("A refill", refillBatch);
  }

  /** Linux's budgets, no moderation, each ring with a processor of its own. */
  public static HostModel costing(long packetPicoseconds, long pollPicoseconds) {
    return new HostModel(
        packetPicoseconds, pollPicoseconds, Moderation.NONE, DEFAULT_BUDGET, DEFAULT_SOFTIRQ_BUDGET, Affinity.NONE, 1,
        Xps.NONE);
  }

  private static void requireCost(long picoseconds) {
    if (picoseconds < 0 || picoseconds > HIGHEST_COST) {
      throw new IllegalArgumentException("A host's costs are 0 to 1 s, not " + picoseconds + " ps.");
    }
  }

  private static void requirePackets(String what, int packets) {
    if (packets < 1 || packets > LARGEST_BUDGET) {
      throw new IllegalArgumentException(what + " is 1 to " + LARGEST_BUDGET + " packets, not " + packets + ".");
    }
  }

  public HostModel withCosts(long packetPicoseconds, long pollPicoseconds) {
    return new HostModel(
        packetPicoseconds, pollPicoseconds, moderation, budget, softirqBudget, affinity, refillBatch, xps);
  }

  public HostModel withModeration(Moderation moderation) {
    return new HostModel(
        packetPicoseconds, pollPicoseconds, moderation, budget, softirqBudget, affinity, refillBatch, xps);
  }

  public HostModel withBudgets(int budget, int softirqBudget) {
    return new HostModel(
        packetPicoseconds, pollPicoseconds, moderation, budget, softirqBudget, affinity, refillBatch, xps);
  }

  public HostModel withAffinity(Affinity affinity) {
    return new HostModel(
        packetPicoseconds, pollPicoseconds, moderation, budget, softirqBudget, affinity, refillBatch, xps);
  }

  public HostModel withRefillBatch(int refillBatch) {
    return new HostModel(
        packetPicoseconds, pollPicoseconds, moderation, budget, softirqBudget, affinity, refillBatch, xps);
  }

  public HostModel withXps(Xps xps) {
    return new HostModel(
        packetPicoseconds, pollPicoseconds, moderation, budget, softirqBudget, affinity, refillBatch, xps);
  }

  /** Whether no packet ever waits, so that ring sizes and budgets don't matter. */
  public boolean isInfinitelyFast() {
    return packetPicoseconds == 0 && pollPicoseconds == 0 && moderation.isNone();
  }
}
