package org.ringscope.session.advise;

import java.util.EnumSet;
import java.util.Set;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;

/**
 * A way to set the card.
 *
 * @param kinds what of it differs from how it is set now
 * @param context the hash; its table doesn't count
 * @param table the indirection table
 * @param tableWords how {@code ethtool -X} is told of the table, such as {@code equal 8}; empty if it stays
 * @param rings receive rings
 * @param elephantRings the ring of each of the first elephants, by a rule
 * @param found the hottest ring's part of the packets where the setting was found
 * @param judged the same where it is judged
 * @param gini Gini coefficient of the rings' packets there
 */
record Setting(
    Set<Kind> kinds,
    RssContext context,
    IndirectionTable table,
    String tableWords,
    int rings,
    int[] elephantRings,
    double found,
    double judged,
    double gini) {
  /** What can be set, in the order in which it is typed. */
  enum Kind {
    /** {@code ethtool -L}. */
    CHANNELS,
    /** {@code ethtool -N … rx-flow-hash}. */
    HASH_FIELDS,
    /** {@code ethtool -X … hkey}. */
    KEY,
    /** {@code ethtool -X … equal}. */
    EQUAL,
    /** {@code ethtool -X … weight}. */
    WEIGHTS,
    /** {@code ethtool -N … flow-type}. */
    RULES
  }

  /** A setting that was not tried yet. */
  Setting(
      Set<Kind> kinds, RssContext context, IndirectionTable table, String tableWords, int rings, int[] elephantRings) {
    this(kinds, context, table, tableWords, rings, elephantRings, 0, 0, 0);
  }

  Setting tried(double found, double judged, double gini) {
    return new Setting(kinds, context, table, tableWords, rings, elephantRings, found, judged, gini);
  }

  /** Lines to type. */
  int lines() {
    return kinds.size() - (kinds.contains(Kind.RULES) ? 1 : 0) + elephantRings.length;
  }

  static Set<Kind> plus(Set<Kind> kinds, Kind more) {
    EnumSet<Kind> all = EnumSet.of(more);
    all.addAll(kinds);
    return all;
  }
}
