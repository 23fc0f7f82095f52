package org.ringscope.session.predict;

import java.util.List;
import java.util.OptionalInt;
import org.ringscope.nic.rss.RssContext;

/**
 * A card as its dumps show it.
 *
 * @param device name of its interface, such as {@code eth0}
 * @param context how packets get their ring
 * @param rings receive rings in use
 * @param mostRings rings that {@code ethtool -L} can set; empty where it can't
 * @param channelWord how {@code ethtool -L} calls the channels with those rings, {@code combined} or {@code rx}
 * @param functionOpen whether neither dumps nor driver tell which hash function it is
 * @param keyKnown whether the key was shown; if not, no ring can be predicted as long as no hashes tell the key
 * @param tableShown whether the indirection table was shown, so that {@code ethtool -X} can set it
 * @param canSteer whether it can be given n-tuple rules
 * @param needsNtupleOn whether the n-tuple feature is switched off now
 * @param usedRuleLocations locations that rules have already
 * @param notes what a person has to know about these facts: what was assumed, and why
 */
public record Card(
    String device,
    RssContext context,
    int rings,
    OptionalInt mostRings,
    String channelWord,
    boolean functionOpen,
    boolean keyKnown,
    boolean tableShown,
    boolean canSteer,
    boolean needsNtupleOn,
    List<Integer> usedRuleLocations,
    List<String> notes) {
  public Card {
    usedRuleLocations = List.copyOf(usedRuleLocations);
    notes = List.copyOf(notes);
  }

  /** A card of which only the context and the number of rings are known, and all can be set but the number of rings. */
  public static Card of(String device, RssContext context, int rings) {
    return new Card(
        device, context, rings, OptionalInt.empty(), "combined", false, true, true, true, false, List.of(), List.of());
  }

  public Card withMostRings(int most) {
    return new Card(
        device, context, rings, OptionalInt.of(most), channelWord, functionOpen, keyKnown, tableShown, canSteer,
        needsNtupleOn, usedRuleLocations, notes);
  }

  public Card withContext(RssContext changed) {
    return new Card(
        device, changed, rings, mostRings, channelWord, functionOpen, keyKnown, tableShown, canSteer,
        needsNtupleOn, usedRuleLocations, notes);
  }

  /** With a key that was found out otherwise. */
  Card withFoundKey(RssContext changed) {
    return new Card(
        device, changed, rings, mostRings, channelWord, functionOpen, true, tableShown, canSteer,
        needsNtupleOn, usedRuleLocations, notes);
  }
}
