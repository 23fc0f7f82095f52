package org.ringscope.session.predict;

import java.util.List;
import java.util.OptionalInt;
import org.ringscope.nic.classify.Steering;
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
 * @param steering the rules that it has, which come before the hash
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
    Steering steering,
    List<String> notes) {
  public Card {
    notes = List.copyOf(notes);
  }

  /** A card of which only context and rings are known, and of which all can be set but the number of rings. */
  public static Card of(String device, RssContext context, int rings) {
    return new Card(
        device, context, rings, OptionalInt.empty(), "combined", false, true, true, true, false, Steering.NONE,
        List.of());
  }

  public Card withMostRings(int most) {
    return new Card(
        device, context, rings, OptionalInt.of(most), channelWord, functionOpen, keyKnown, tableShown, canSteer,
        needsNtupleOn, steering, notes);
  }

  public Card withNotes(List<String> known) {
    return new Card(
        device, context, rings, mostRings, channelWord, functionOpen, keyKnown, tableShown, canSteer, needsNtupleOn,
        steering, known);
  }

  public Card withContext(RssContext changed) {
    return new Card(
        device, changed, rings, mostRings, channelWord, functionOpen, keyKnown, tableShown, canSteer, needsNtupleOn,
        steering, notes);
  }

  public Card withKeyKnown(boolean known) {
    return new Card(
        device, context, rings, mostRings, channelWord, functionOpen, known, tableShown, canSteer, needsNtupleOn,
        steering, notes);
  }

  public Card withSteering(Steering rules) {
    return new Card(
        device, context, rings, mostRings, channelWord, functionOpen, keyKnown, tableShown, canSteer, needsNtupleOn,
        rules, notes);
  }
}
