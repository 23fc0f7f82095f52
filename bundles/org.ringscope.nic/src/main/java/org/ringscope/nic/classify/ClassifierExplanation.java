package org.ringscope.nic.classify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.rss.HashExplanation;

/**
 * Why a packet goes where it goes.
 *
 * @param flowType {@link org.ringscope.packet.FlowType} of the outer headers
 * @param destination whose virtual NIC it is, or null if it is the device's own
 * @param rules the rules tried, in order; only the last can have matched
 * @param hash the hash, or null if a rule made it needless
 * @param fate {@link Fate} constant
 * @param ring -1 if it goes to no ring of the device
 */
public record ClassifierExplanation(
    int flowType,
    @Nullable Destination destination,
    List<RuleTest> rules,
    @Nullable HashExplanation hash,
    int fate,
    int ring) {
  public ClassifierExplanation {
    rules = List.copyOf(rules);
  }
}
