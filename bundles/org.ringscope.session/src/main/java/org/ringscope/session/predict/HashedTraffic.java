package org.ringscope.session.predict;

import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssHash;
import org.ringscope.packet.FlowKey;

/**
 * A traffic table's rows with their hashes by one context, whose indirection table doesn't matter: any table's loads
 * follow without hashing again.
 */
public final class HashedTraffic {
  private final TrafficTable traffic;
  private final int[] hashes;

  /** Rows that are not hashed, because of their flow type: they go to ring 0. */
  private final boolean[] unhashed;

  private HashedTraffic(TrafficTable traffic, int[] hashes, boolean[] unhashed) {
    this.traffic = traffic;
    this.hashes = hashes;
    this.unhashed = unhashed;
  }

  /** Hashes every row, over the headers that {@code context} says. */
  public static HashedTraffic of(TrafficTable traffic, RssContext context) {
    RssHash hash = new RssHash(context);
    int[] hashes = new int[traffic.size()];
    boolean[] unhashed = new boolean[traffic.size()];
    for (int row = 0; row < hashes.length; row++) {
      FlowKey flow = hashedFlow(traffic, row, context.inner());
      unhashed[row] = !hash.isHashed(flow.flowType());
      hashes[row] = unhashed[row] ? 0 : hash.hash(flow);
    }
    return new HashedTraffic(traffic, hashes, unhashed);
  }

  /** The flow of a row that is hashed: the one inside a tunnel if wanted and there is one. */
  static FlowKey hashedFlow(TrafficTable traffic, int row, boolean wantsInner) {
    FlowKey inner = wantsInner ? traffic.inner(row) : null;
    return inner == null ? traffic.outer(row) : inner;
  }

  public TrafficTable traffic() {
    return traffic;
  }

  /** The row's hash; 0 if it isn't hashed. */
  public int hash(int row) {
    return hashes[row];
  }

  /** The ring of a row's packets. */
  public int ring(int row, IndirectionTable table) {
    return unhashed[row] ? 0 : table.ring(hashes[row]);
  }

  /** Packets by ring in one half of the capture, for rings below {@code rings}. */
  public long[] rings(IndirectionTable table, int rings, int half) {
    long[] packets = new long[Math.max(rings, table.highestRing() + 1)];
    packets[0] = traffic.unhashed(half);
    for (int row = 0; row < hashes.length; row++) {
      packets[ring(row, table)] += traffic.packets(row, half);
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
      if (!unhashed[row]) {
        packets[table.slot(hashes[row])] += traffic.packets(row, half);
      }
    }
    return packets;
  }

  /** Packets that no hash steers, in one half: not IP, or of a flow type that isn't hashed. They go to ring 0. */
  public long unhashed(int half) {
    long packets = traffic.unhashed(half);
    for (int row = 0; row < hashes.length; row++) {
      packets += unhashed[row] ? traffic.packets(row, half) : 0;
    }
    return packets;
  }

  boolean isHashed(int row) {
    return !unhashed[row];
  }
}
