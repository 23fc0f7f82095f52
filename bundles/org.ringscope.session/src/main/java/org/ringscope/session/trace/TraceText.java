package org.ringscope.session.trace;

import java.util.Locale;
import org.ringscope.nic.classify.ClassifierExplanation;
import org.ringscope.nic.classify.Destination;
import org.ringscope.nic.classify.Fate;
import org.ringscope.nic.classify.RuleTest;
import org.ringscope.nic.ethtool.nfc.FlowRuleText;
import org.ringscope.nic.rss.HashExplanation;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.HashedField;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.session.PacketRow;

/** A trace for people: a line a step, in the order in which the card takes them. */
public final class TraceText {
  private final StringBuilder text = new StringBuilder();

  private TraceText() {}

  /** Lines with {@code \n} behind each. */
  public static String of(PacketTrace trace) {
    TraceText lines = new TraceText();
    lines.head(trace);
    lines.explanation(trace);
    if (trace.packet() != null) {
      lines.outcome(trace.packet());
    }
    return lines.text.toString();
  }

  private void head(PacketTrace trace) {
    PacketRow packet = trace.packet();
    if (packet != null) {
      line("packet", packet.number() + ", " + packet.originalLength() + " bytes, "
          + (packet.sent() ? "sent (its ring is modelled)" : "received"));
      line("headers", String.join(", ", trace.headers()));
    }
    line("flow", trace.flow() == null ? "none that a card would find" : trace.flow());
    line("card", trace.profile().name() + ", " + trace.profile().rings() + " rings");
  }

  private void explanation(PacketTrace trace) {
    ClassifierExplanation explanation = trace.explanation();
    Destination destination = explanation.destination();
    if (destination != null) {
      line("destination", destination.name());
    }
    for (RuleTest test : explanation.rules()) {
      line("rule", FlowRuleText.of(test.rule()) + ": " + RuleAnswer.of(test));
    }
    if (explanation.hash() != null) {
      hash(explanation.hash());
    }
    follow(trace);
    line("goes to", switch (explanation.fate()) {
      case Fate.DROPPED -> "nobody: dropped (rule_drop)";
      case Fate.TO_VIRTUAL_FUNCTION -> "a virtual function";
      default -> "ring " + trace.ring();
    });
  }

  private void follow(PacketTrace trace) {
    String how = trace.profile().automatic().id();
    if (trace.isSteered() && trace.packet() != null && trace.packet().sent()) {
      line("steered", "xps: to ring " + trace.ring() + " of the processor that serves its receive ring (modelled)");
    } else if (trace.isSteered()) {
      line("steered", how + ": to ring " + trace.ring() + ", where its flow was sent (modelled)");
    } else if (trace.packet() == null && trace.profile().followsSendRing()) {
      line("unless", how + " knows where the flow was sent: then it is received there");
    }
  }

  private void hash(HashExplanation hash) {
    if (hash.slot() < 0) {
      line("hash", "none: this flow type is not hashed");
      return;
    }
    String context = hash.context() == 0 ? "" : "context " + hash.context() + ", ";
    String where = hash.inner() ? "inner headers, " : "";
    String transform = hash.rss().transform() == InputTransform.NONE ? "" : ", " + hash.rss().transform().id();
    line("hash", context + where + hash.rss().function().id() + transform);
    for (HashedField field : hash.fields()) {
      field(field);
    }
    if (hash.rss().initialValue() != 0) {
      line("", "%-20s %s".formatted("initial value", hex(hash.rss().initialValue())));
    }
    if (hash.rss().function() == HashFunction.TOEPLITZ) {
      line("", "key " + hash.rss().key());
    }
    line("value", hex(hash.hash()));
    line("slot", hash.slot() + " of " + hash.rss().table().size() + ", which names ring " + hash.ring());
  }

  private void field(HashedField field) {
    String name = name(field.field());
    String change = field.value().equals(field.hashed()) ? field.hashed() : field.value() + " -> " + field.hashed();
    String sum = field.contribution().isPresent()
        ? ", " + field.setBits() + " bits set, adds " + hex(field.contribution().getAsInt())
        : "";
    line("", "%-20s %s%s".formatted(name, change, sum));
  }

  private static String name(HashField field) {
    return field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void outcome(PacketRow packet) {
    String verdict = packet.verdict() == null ? "under way" : packet.verdict().name().toLowerCase(Locale.ROOT);
    String cause = packet.dropCause() == null ? "" : " (" + packet.dropCause().declaration().id() + ")";
    String ring = packet.ring() < 0 ? "" : ", " + (packet.sent() ? "tx" : "rx") + packet.ring();
    line("replay", verdict + cause + ring);
  }

  private static String hex(int value) {
    return "0x%08x".formatted(value);
  }

  private void line(String name, String value) {
    text.append(("%-12s %s".formatted(name, value)).stripTrailing()).append('\n');
  }
}
