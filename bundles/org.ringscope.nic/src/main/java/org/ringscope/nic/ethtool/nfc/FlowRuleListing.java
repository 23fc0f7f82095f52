package org.ringscope.nic.ethtool.nfc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.nic.ethtool.text.DumpLine;
import org.ringscope.nic.rule.FlowRule;

/**
 * Reads the rules that {@code ethtool -n} and {@code -u} list (rxclass_print_nfc_rule in rxclass.c). A rule of which a
 * line is missing or not understood is left out: with a condition less it would catch other packets.
 */
public final class FlowRuleListing {
  private static final Pattern RINGS = Pattern.compile("(\\d{1,9}) RX rings available");
  private static final Pattern TOTAL = Pattern.compile("Total (\\d{1,9}) rules");
  private static final Pattern FILTER = Pattern.compile("Filter: (\\d{1,10})");

  private final Consumer<DumpLine> unknown;
  private final List<FlowRule> rules = new ArrayList<>();
  private final List<DumpLine> ruleLines = new ArrayList<>();
  private RuleDraft draft = new RuleDraft();
  private boolean broken;
  private OptionalLong rings = OptionalLong.empty();
  private OptionalLong total = OptionalLong.empty();

  private FlowRuleListing(Consumer<DumpLine> unknown) {
    this.unknown = unknown;
  }

  public static FlowRules read(List<DumpLine> lines, Consumer<DumpLine> unknown) {
    FlowRuleListing listing = new FlowRuleListing(unknown);
    lines.forEach(listing::add);
    listing.finishRule();
    return new FlowRules(listing.rings, listing.total, listing.rules);
  }

  private void add(DumpLine line) {
    String content = line.content();
    Matcher ringCount = RINGS.matcher(content);
    Matcher ruleCount = TOTAL.matcher(content);
    Matcher filter = FILTER.matcher(content);
    if (ringCount.matches()) {
      rings = OptionalLong.of(Long.parseLong(ringCount.group(1)));
    } else if (ruleCount.matches()) {
      total = OptionalLong.of(Long.parseLong(ruleCount.group(1)));
    } else if (filter.matches()) {
      finishRule();
      draft.locate(Long.parseLong(filter.group(1)));
      ruleLines.add(line);
    } else if (ruleLines.isEmpty()) {
      unknown.accept(line);
    } else {
      ruleLines.add(line);
      broken |= !ListedCondition.take(content, draft);
    }
  }

  private void finishRule() {
    Optional<FlowRule> rule = broken || !draft.hasAction() || lacksConditions() ? Optional.empty() : draft.finish();
    rule.ifPresentOrElse(rules::add, () -> ruleLines.forEach(unknown));
    ruleLines.clear();
    draft = new RuleDraft();
    broken = false;
  }

  /** Lines that ethtool always prints, by the rule's type; Filter, type and action are among them. */
  private boolean lacksConditions() {
    return draft
        .type()
        .map(
            type ->
                switch (type) {
                  case ETHER -> 6;
                  case AH4, AH6, ESP4, ESP6 -> 7;
                  default -> 8;
                })
        .map(least -> ruleLines.size() < least)
        .orElse(true);
  }
}
