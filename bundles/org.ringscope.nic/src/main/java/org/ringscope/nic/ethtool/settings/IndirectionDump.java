package org.ringscope.nic.ethtool.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code ethtool -x}: how received packets are spread (do_grxfh, print_indir_table and print_rss_hkey in ethtool.c and
 * common.c, rss_reply_cb in netlink/rss.c).
 *
 * @param rings number of receive rings that the heading names
 * @param table ring of each slot; empty if the card has no table
 * @param wholeTable whether no row of the table is missing in between; one that is missing at the end cannot be seen
 * @param key key in hexadecimal with colons, if the card tells it
 * @param functions hash functions the card knows, and whether each is on; empty where ethtool is too old to say
 * @param transforms transformations of the hash's input, and whether each is on; empty where ethtool does not say
 * @param unknownTransforms whether bits were set that ethtool did not know
 */
public record IndirectionDump(
    OptionalLong rings,
    List<Integer> table,
    boolean wholeTable,
    Optional<String> key,
    Map<String, Boolean> functions,
    Map<String, Boolean> transforms,
    boolean unknownTransforms) {
  public IndirectionDump {
    table = List.copyOf(table);
  }

  /** The hash function that is on, as {@code toeplitz}. */
  public Optional<String> function() {
    return on(functions);
  }

  /**
   * The input transformation that is on, as {@code symmetric-xor}. None where unknown bits are set, too: Linux 6.17 and
   * 6.18 report all bits of additional contexts whose driver has no transformation at all (corrected by "rss: fix
   * reading ctx-&gt;input_xfrm", commit 1c172febdf06).
   */
  public Optional<String> transform() {
    return unknownTransforms ? Optional.empty() : on(transforms);
  }

  private static Optional<String> on(Map<String, Boolean> switches) {
    return switches.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst();
  }
}
