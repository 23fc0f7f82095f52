package org.ringscope.nic.ethtool.nfc;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleFlowType;

/**
 * A rule as the command line of {@code ethtool -N} or {@code -U} inserts it (rxclass_parse_ruleopts in rxclass.c):
 *
 * <pre>ethtool -N eth0 flow-type tcp4 src-ip 192.168.0.0 m 0.0.255.255 dst-port 80 action 4 loc 7</pre>
 *
 * A bit of a mask that is 1 does <em>not</em> matter: the example asks for 192.168.0.0/16.
 *
 * @param device device of the command, if the text begins with {@code ethtool} or {@code -N}
 * @param rule the rule
 */
public record FlowRuleCommand(Optional<String> device, FlowRule rule) {
  private static final Set<String> OPTIONS = Set.of("-N", "-U", "--config-nfc", "--config-ntuple");

  /**
   * Reads a command, from {@code ethtool}, from its option or from {@code flow-type} on; a prompt before it is passed
   * over.
   *
   * @throws IllegalArgumentException saying which word is wrong and why
   */
  public static FlowRuleCommand parse(String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    int start = words.indexOf("flow-type");
    if (start < 0) {
      throw new IllegalArgumentException("A rule begins with flow-type: " + text.strip());
    }
    Optional<String> device =
        start >= 2 && OPTIONS.contains(words.get(start - 2)) ? Optional.of(words.get(start - 1)) : Optional.empty();
    return new FlowRuleCommand(device, rule(words.subList(start + 1, words.size())));
  }

  private static FlowRule rule(List<String> words) {
    ListIterator<String> next = words.listIterator();
    RuleDraft draft = new RuleDraft();
    String typeName = word(next, "flow-type");
    RuleFlowType type =
        RuleFlowType.named(typeName)
            .orElseThrow(() -> new IllegalArgumentException("There is no flow-type " + typeName + "."));
    draft.type(type);
    Set<String> given = new HashSet<>();
    while (next.hasNext()) {
      String name = next.next();
      if (!given.add(name)) {
        throw new IllegalArgumentException(name + " is given twice.");
      }
      String value = word(next, name);
      Optional<String> mask = mask(next, name);
      new CommandOption(type, name, value, mask).take(draft);
    }
    if (given.contains("action") && (given.contains("vf") || given.contains("queue"))) {
      throw new IllegalArgumentException("action already says which queue, so vf and queue cannot go with it.");
    }
    return draft.finish().orElseThrow();
  }

  private static Optional<String> mask(ListIterator<String> next, String name) {
    if (!next.hasNext()) {
      return Optional.empty();
    }
    String word = next.next();
    if (word.equals("m") || word.equals(name + "-mask")) {
      return Optional.of(word(next, word));
    }
    next.previous();
    return Optional.empty();
  }

  private static String word(Iterator<String> next, String name) {
    if (!next.hasNext()) {
      throw new IllegalArgumentException("Behind " + name + " something is missing.");
    }
    return next.next();
  }
}
