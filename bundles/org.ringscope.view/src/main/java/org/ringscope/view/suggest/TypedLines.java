package org.ringscope.view.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.packet.FlowType;
import org.ringscope.session.advise.CommandLine;

/** What a card is after the lines of a suggestion were typed: ethtool(8), as far as suggestions use it. */
public final class TypedLines {
  /** Behind {@code ethtool -X DEV}. */
  private static final int OPTION = 1;

  private static final int FIRST_WORD = 3;

  private TypedLines() {}

  /**
   * The card with all lines typed.
   *
   * @throws IllegalArgumentException if a line is none of those, or the card can't be so
   */
  public static NicProfile apply(NicProfile card, List<CommandLine> lines) {
    NicProfile typed = card;
    for (CommandLine line : lines) {
      typed = apply(typed, line.text());
    }
    return typed;
  }

  private static NicProfile apply(NicProfile card, String line) {
    List<String> words = Arrays.asList(line.split(" "));
    if (words.size() <= FIRST_WORD || !words.getFirst().equals("ethtool")) {
      throw new IllegalArgumentException("Not a line of a suggestion: " + line);
    }
    List<String> rest = words.subList(FIRST_WORD, words.size());
    return switch (words.get(OPTION)) {
      case "-L" -> card.withRings(Integer.parseInt(rest.getLast()));
      case "-X" -> spread(card, rest);
      case "-N" -> rest.getFirst().equals("rx-flow-hash") ? hashFields(card, rest) : steered(card, line);
      // Switches the rules' feature on, which the model always has.
      case "-K" -> card;
      default -> throw new IllegalArgumentException("Not a line of a suggestion: " + line);
    };
  }

  private static NicProfile spread(NicProfile card, List<String> words) {
    int size = card.rss().table().size();
    return switch (words.getFirst()) {
      case "hkey" -> card.withRss(card.rss().withKey(RssKey.parse(words.getLast())));
      case "equal" -> card.withRss(
          card.rss().withTable(IndirectionTable.equal(size, Integer.parseInt(words.getLast()))));
      case "weight" -> card.withRss(card.rss().withTable(IndirectionTable.weights(
          size, words.stream().skip(1).mapToInt(Integer::parseInt).toArray())));
      default -> throw new IllegalArgumentException("Not an indirection table: " + String.join(" ", words));
    };
  }

  private static NicProfile hashFields(NicProfile card, List<String> words) {
    Set<HashField> fields = HashField.setOf(words.getLast());
    return card.withRss(card.rss().withFields(card.rss().fields().with(FlowType.named(words.get(1)), fields)));
  }

  private static NicProfile steered(NicProfile card, String line) {
    List<FlowRule> rules = new ArrayList<>(card.steering().rules());
    rules.add(FlowRuleCommand.parse(line).rule());
    return card.withSteering(card.steering().withRules(rules));
  }
}
