package org.ringscope.nic.ethtool.nfc;

import java.util.List;
import java.util.OptionalLong;
import org.ringscope.nic.rule.FlowRule;

/**
 * What {@code ethtool -n DEV} lists.
 *
 * @param rings receive rings of the device, if the listing begins with them
 * @param total number of rules that the listing announces
 * @param rules rules that were understood whole, in the listing's order
 */
public record FlowRules(OptionalLong rings, OptionalLong total, List<FlowRule> rules) {
  public FlowRules {
    rules = List.copyOf(rules);
  }

  /** Whether every announced rule is there. */
  public boolean isWhole() {
    return total.isEmpty() || total.getAsLong() == rules.size();
  }
}
