package org.ringscope.session.predict;

import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssHash;
import org.ringscope.packet.FlowKey;

/**
 * A traffic table's rows with their hashes by one context, whose indirection table doesn't matter: any table's loads
 * follow without hashing again. Rows that rules steer have no hash.
 */
public final class HashedTraffic {
  private final TrafficTable traffic;
  private final int[] hashes;

  /** The ring of rows that no table decides about: steered by a rule, or of a flow type that isn't hashed (ring 0). */
  private final int[] fixedRings;

  private HashedTraffic(TrafficTable traffic, int[] hashes, int[] fixedRings) {
    this.traffic = traffic;
    this.hashes = hashes;
    this.fixedRings = fixedRings;
  }

  /** Hashes every row that no rule steers, over the headers that {@code context} says. */
  public static HashedTraffic of(TrafficTable traffic, RssContext context, SteeredRows steered) {
    RssHash hash = new RssHash(context);
    int[] hashes = new int[traffic.size()];
    int[] fixedRings = new int[traffic.size()];
    for (int row = 0; row < hashes.length; row++) {
      FlowKey flow = hashedFlow(traffic, row, context.inner());
      fixedRings[row] = steered.ring(row);
      if (fixedRings[row] == SteeredRows.HASHED) {
        fixedRings[row] = fixedRing(hash, flow);
        hashes[row] = fixedRings[row] == SteeredRows.HASHED ? hash.hash(flow) : 0;
      }
    }
    return new HashedTraffic(traffic, hashes, fixedRings);
  }

  private static int fixedRing(RssHash hash, FlowKey flow) {
    if (hash.discards(flow.flowType())) {
      return SteeredRows.NOWHERE;
    }
    return hash.isHashed(flow.flowType()) ? SteeredRows.HASHED : 0;
  }

  /** The flow of a row that is hashed: the one inside a tunnel if wanted and there is one. */
  static FlowKey hashedFlow(TrafficTable traffic, int row, boolean wantsInner) {
    FlowKey inner = wantsInner ? traffic.inner(row) : null;
    return inner == null ? traffic.outer(row) : inner;
  }

  public TrafficTable traffic() {
    return traffic;
  }

  /** Whether the row's ring comes from its hash. */
  public boolean isHashed(int row) {
    return fixedRings[row] == SteeredRows.HASHED;
  }

  /** The row's hash; 0 if it isn't hashed. */
  public int hash(int row) {
    return hashes[row];
  }

  /** The ring of a row's packets; below 0 if no ring gets them. */
  public int ring(int row, IndirectionTable table) {
    return isHashed(row) ? table.ring(hashes[row]) : fixedRings[row];
  }

  /** Packets by ring in one half of the capture, for rings below {@code rings} or more. */
  public long[] rings(IndirectionTable table, int rings, int half) {
    long[] packets = fixed(Math.max(rings, table.highestRing() + 1), half);
    for (int row = 0; row < hashes.length; row++) {
      if (isHashed(row)) {
        packets[table.ring(hashes[row])] += traffic.packets(row, half);
      }
    }
    return packets;
  }

  /** Packets by ring in the whole capture. */
  public long[] rings(IndirectionTable table, int rings) {
    long[] packets = rings(table, rings, 0);
    long[] second = rings(table, rings, 1);
    for (int ring = 0; ring < packets.length; ring++) {
      packets[ring] += second[ring];
    }
    return packets;
  }

  /** Packets by slot of an indirection table of {@code size} entries, in one half; those not hashed are in none. */
  public long[] slots(int size, int half) {
    IndirectionTable table = IndirectionTable.equal(size, 1);
    long[] packets = new long[size];
    for (int row = 0; row < hashes.length; row++) {
      if (isHashed(row)) {
        packets[table.slot(hashes[row])] += traffic.packets(row, half);
      }
    }
    return packets;
  }

  /** Packets by ring that no table decides about, in one half. */
  public long[] fixed(int rings, int half) {
    long[] packets = new long[rings];
    packets[0] = traffic.unhashed(half);
    for (int row = 0; row < hashes.length; row++) {
      if (fixedRings[row] >= 0) {
        packets[fixedRings[row]] += traffic.packets(row, half);
      }
    }
    return packets;
  }
}
