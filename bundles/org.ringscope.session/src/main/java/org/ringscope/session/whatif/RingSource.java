package org.ringscope.session.whatif;

import org.ringscope.nic.NicProfile;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;

/**
 * How a profile's classifier comes to a packet's ring, as far as a record has to know: cards with equal sources give
 * every packet the same hash, and differ at most by their indirection tables.
 *
 * @param hash the hash, with a table that stands for all
 */
record RingSource(RssContext hash) {
  private static final IndirectionTable ANY = IndirectionTable.equal(1, 1);

  static RingSource of(NicProfile profile) {
    return new RingSource(profile.rss().withTable(ANY));
  }

  /**
   * Whether another table gives a packet of this hash another ring. What isn't hashed has hash 0 and ring 0. Of the few
   * packets hashed to 0 the ring is the table's first; that is 0 where the rings are filled in in turn, and another
   * table stays as it is when the number of rings changes.
   */
  static boolean isTables(int hash) {
    return hash != 0;
  }
}
