package org.ringscope.session.advise;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.ethtool.nfc.FlowRuleText;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;
import org.ringscope.session.predict.Card;

/** Settings as lines for a shell, by ethtool(8). */
final class CommandLines {
  private final Card card;
  private final RssContext now;
  private final List<Elephant> elephants;

  CommandLines(Card card, RssContext now, List<Elephant> elephants) {
    this.card = card;
    this.now = now;
    this.elephants = elephants;
  }

  List<CommandLine> of(Setting setting) {
    List<CommandLine> lines = new ArrayList<>();
    if (setting.kinds().contains(Setting.Kind.CHANNELS)) {
      String command = "ethtool -L " + card.device() + " " + card.channelWord() + " ";
      lines.add(new CommandLine(command + setting.rings(), command + card.rings()));
    }
    lines.addAll(HashFieldsCommand.lines(card.device(), now.fields(), setting.context().fields()));
    if (setting.kinds().contains(Setting.Kind.KEY)) {
      String command = "ethtool -X " + card.device() + " hkey ";
      lines.add(new CommandLine(command + setting.context().key(), command + now.key()));
    }
    if (!setting.tableWords().isEmpty()) {
      String command = "ethtool -X " + card.device() + " ";
      lines.add(new CommandLine(command + setting.tableWords(), command + words(now.table())));
    }
    addRules(lines, setting.elephantRings());
    return lines;
  }

  /** How to type a table in; what neither {@code equal} nor {@code weight} makes can only be given up. */
  static String words(IndirectionTable table) {
    int rings = table.highestRing() + 1;
    if (table.equals(IndirectionTable.equal(table.size(), rings))) {
      return "equal " + rings;
    }
    int[] weights = new int[rings];
    StringBuilder words = new StringBuilder("weight");
    for (int slot = 0; slot < table.size(); slot++) {
      weights[table.ringAt(slot)]++;
    }
    for (int weight : weights) {
      words.append(' ').append(weight);
    }
    return table.equals(IndirectionTable.weights(table.size(), weights)) ? words.toString() : "default";
  }

  private void addRules(List<CommandLine> lines, int[] rings) {
    if (rings.length > 0 && card.needsNtupleOn()) {
      String command = "ethtool -K " + card.device() + " ntuple ";
      lines.add(new CommandLine(command + "on", command + "off"));
    }
    int location = 0;
    for (int i = 0; i < rings.length; i++) {
      while (isTaken(location)) {
        location++;
      }
      String command = "ethtool -N " + card.device() + " ";
      FlowRule rule = FlowRule.of(elephants.get(i).flow(), new RuleAction.ToRing(rings[i]), location);
      lines.add(new CommandLine(command + FlowRuleText.of(rule), command + "delete " + location));
      location++;
    }
  }

  private boolean isTaken(int location) {
    return card.steering().rules().stream().anyMatch(rule -> rule.location() == location);
  }
}
