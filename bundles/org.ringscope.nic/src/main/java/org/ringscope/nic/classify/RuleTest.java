package org.ringscope.nic.classify;

import org.jspecify.annotations.Nullable;
import org.ringscope.nic.rule.FlowRule;

/**
 * A rule that was tried.
 *
 * @param mismatch why it did not match, or null if it did
 */
public record RuleTest(FlowRule rule, @Nullable RuleMismatch mismatch) {
  public boolean matched() {
    return mismatch == null;
  }
}
