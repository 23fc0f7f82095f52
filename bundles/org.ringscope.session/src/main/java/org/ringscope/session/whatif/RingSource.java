package org.ringscope.session.whatif;

import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.Affinity;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.session.Scenario;

/**
 * How a profile's classifier comes to a packet's ring, as far as a record has to know: cards with equal sources give
 * every packet the same hash, and differ at most by their indirection tables.
 *
 * @param hash the hash, with a table that stands for all
 * @param steered the whole card where more than the hash decides: no other table can be put to it; else null
 * @param affinity the rings' processors where send rings depend on them and receive rings on those; else null
 */
record RingSource(RssContext hash, @Nullable NicProfile steered, @Nullable Affinity affinity) {
  private static final IndirectionTable ANY = IndirectionTable.equal(1, 1);

  static RingSource of(Scenario scenario) {
    NicProfile profile = scenario.profile();
    boolean hashAlone = profile.steering().isNone() && !profile.followsSendRing();
    boolean byProcessor = profile.followsSendRing() && !scenario.host().xps().isNone();
    return new RingSource(
        profile.rss().withTable(ANY),
        hashAlone ? null : profile.withRingSize(1),
        byProcessor ? scenario.host().affinity() : null);
  }

  /**
   * Whether another table gives a packet of this hash another ring. What isn't hashed has hash 0 and ring 0. Of the few
   * packets hashed to 0 the ring is the table's first; that is 0 where the rings are filled in in turn, and another
   * table stays as it is when the number of rings changes.
   */
  boolean isTables(int hash) {
    return steered == null && hash != 0;
  }
}
