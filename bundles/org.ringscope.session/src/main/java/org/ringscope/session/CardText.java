package org.ringscope.session;

import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.nfc.FlowRuleText;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFields;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;
import org.ringscope.packet.FlowType;

/** A card as the sections {@code nic}, {@code rss} and {@code rules} of a scenario file. */
public final class CardText {
  private CardText() {}

  /**
   * The sections, as {@link ScenarioFile} reads them back. A card that is not built in is told as the generic one with
   * all that differs. What a file has no words for, rules into further RSS contexts, is left out and told so by a
   * comment.
   */
  public static String of(NicProfile card) {
    NicProfile base = NicProfile.named(card.name()).orElse(NicProfile.GENERIC)
        .withRings(card.rings()).withRingSize(card.ringSize());
    StringBuilder text = new StringBuilder("nic:\n");
    line(text, "profile", base.name());
    line(text, "rings", card.rings());
    line(text, "ring-size", card.ringSize());
    if (card.automatic() != base.automatic()) {
      line(text, "steering", card.automatic().id());
    }
    if (!card.rss().equals(base.rss())) {
      addHash(text, card.rss(), base.rss().fields());
    }
    addRules(text, card);
    return text.toString();
  }

  private static void addHash(StringBuilder text, RssContext rss, HashFields known) {
    text.append("rss:\n");
    line(text, "function", rss.function().id());
    line(text, "initial-value", "0x" + Integer.toHexString(rss.initialValue()));
    line(text, "transform", rss.transform().id());
    line(text, "key", "\"" + rss.key() + '"');
    line(text, "inner", rss.inner());
    StringJoiner rings = new StringJoiner(", ", "[", "]");
    IntStream.range(0, rss.table().size()).forEach(slot -> rings.add(Integer.toString(rss.table().ringAt(slot))));
    line(text, "table", rings);
    StringJoiner fields = new StringJoiner(", ", "{", "}");
    for (int type = FlowType.NONE + 1; type < FlowType.COUNT; type++) {
      if (!rss.fields().of(type).equals(known.of(type))) {
        fields.add(FlowType.name(type) + ": \"" + HashField.letters(rss.fields().of(type)) + '"');
      }
    }
    if (fields.length() > 2) {
      line(text, "fields", fields);
    }
  }

  private static void addRules(StringBuilder text, NicProfile card) {
    boolean first = true;
    for (FlowRule rule : card.steering().rules()) {
      boolean known = !(rule.action() instanceof RuleAction.ToContext);
      if (known && first) {
        text.append("rules:\n");
        first = false;
      }
      text.append(known ? "  - " : "# left out: ").append(FlowRuleText.of(rule)).append('\n');
    }
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append("  ").append(key).append(": ").append(value).append('\n');
  }
}
