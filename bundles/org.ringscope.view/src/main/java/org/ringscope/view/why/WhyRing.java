package org.ringscope.view.why;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.classify.ClassifierExplanation;
import org.ringscope.nic.classify.Destination;
import org.ringscope.nic.classify.Fate;
import org.ringscope.nic.classify.IpAddress;
import org.ringscope.nic.classify.RuleTest;
import org.ringscope.nic.ethtool.nfc.FlowRuleText;
import org.ringscope.packet.AddressText;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.report.RingName;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Scenario;
import org.ringscope.session.trace.CapturedPacketTrace;
import org.ringscope.session.trace.PacketTrace;
import org.ringscope.session.trace.RuleAnswer;
import org.ringscope.view.CaptureReplay;

/**
 * Why a packet or a flow goes to its ring: the result and the steps to it.
 *
 * @param result one line for people
 * @param ring its ring, -1 if it goes to none of the device
 * @param flow the outer flow as it can be typed; empty if there is none
 * @param steps in the order in which the card takes them
 */
public record WhyRing(String result, int ring, String flow, List<Step> steps) {
  public WhyRing {
    steps = List.copyOf(steps);
  }

  /**
   * Explains a received flow of which no more than addresses and ports are known.
   *
   * @param flow such as {@code tcp4 10.0.0.1:1234 > 10.0.0.2:443}
   * @param scenario whose card receives it
   * @throws IllegalArgumentException saying what is wrong with the text and what is expected
   */
  public static WhyRing ofFlow(String flow, Scenario scenario) {
    return of(PacketTrace.of(FlowKey.parse(flow.strip()), scenario.profile()));
  }

  /**
   * Explains a packet of a capture; null if it isn't there (yet).
   *
   * @param number from 1
   * @throws IOException if the capture was changed since it was opened
   */
  public static @Nullable WhyRing ofPacket(CaptureReplay capture, long number) throws IOException {
    return capture.shown().ofPacket(number, session -> of(CapturedPacketTrace.of(session, number)));
  }

  static WhyRing of(PacketTrace trace) {
    ClassifierExplanation explanation = trace.explanation();
    List<Step> steps = new ArrayList<>();
    PacketRow packet = trace.packet();
    if (packet != null) {
      steps.add(new Step("packet", packet.number() + ", " + packet.originalLength() + " bytes, "
          + (packet.sent() ? "sent" : "received"), String.join(", ", trace.headers())));
    }
    String flow = trace.flow() == null ? "" : trace.flow();
    steps.add(new Step(
        "flow", flow.isEmpty() ? "none" : flow,
        flow.isEmpty() ? "no header that a card hashes" : "type " + FlowType.name(explanation.flowType())));
    steps.add(new Step("card", trace.profile().name(), trace.profile().rings() + " receive rings"));
    steps.add(destination(explanation.destination(), packet != null && packet.sent()));
    explanation.rules().forEach(test -> steps.add(rule(test)));
    if (explanation.hash() == null) {
      steps.add(new Step("hash", "not asked for", "a rule has decided"));
    } else {
      steps.addAll(HashSteps.of(explanation.hash()));
    }
    if (packet != null) {
      steps.add(outcome(packet));
    }
    String who = packet == null ? "This flow" : "Packet " + packet.number();
    return new WhyRing(who + " " + result(trace), trace.ring(), flow, steps);
  }

  private static Step destination(@Nullable Destination destination, boolean sent) {
    if (destination == null) {
      return new Step("destination", "the device's own",
          sent ? "sent packets come from it" : "no virtual NIC takes it by MAC address, VLAN or IP address");
    }
    List<String> taken = new ArrayList<>();
    if (destination.mac() != Destination.ANY) {
      taken.add("MAC address " + AddressText.formatMac(destination.mac()));
    }
    if (destination.vlan() != Destination.ANY) {
      taken.add("VLAN " + destination.vlan());
    }
    if (taken.isEmpty()) {
      taken.add(destination.addresses().stream().map(IpAddress::toString).collect(Collectors.joining(" or ")));
    }
    return new Step("destination", destination.name(), "takes " + String.join(" and ", taken));
  }

  private static Step rule(RuleTest test) {
    return new Step("rule", test.matched() ? "matches" : "does not match",
        FlowRuleText.of(test.rule()) + (test.matched() ? "" : ": " + RuleAnswer.of(test)));
  }

  private static Step outcome(PacketRow packet) {
    String verdict = packet.verdict() == null ? "under way" : packet.verdict().name().toLowerCase(Locale.ROOT);
    String cause = packet.dropCause() == null ? "" : packet.dropCause().declaration().meaning();
    String ring = packet.ring() < 0 ? "" : " on " + RingName.of(packet.ring(), packet.sent());
    return new Step("replay", verdict + ring, cause);
  }

  private static String result(PacketTrace trace) {
    ClassifierExplanation explanation = trace.explanation();
    PacketRow packet = trace.packet();
    boolean sent = packet != null && packet.sent();
    return switch (explanation.fate()) {
      case Fate.DROPPED -> "is dropped by a rule";
      case Fate.TO_VIRTUAL_FUNCTION -> "goes to a virtual function";
      default -> sent
          ? "was sent; its ring tx" + trace.ring() + " is modelled"
          : "goes to ring rx" + trace.ring() + because(trace);
    };
  }

  private static String because(PacketTrace trace) {
    ClassifierExplanation explanation = trace.explanation();
    if (trace.isSteered()) {
      return ", where its flow was sent (" + trace.profile().automatic().id() + ")";
    }
    if (explanation.hash() == null) {
      return ", by a rule";
    }
    return explanation.hash().slot() < 0
        ? ", as its type is not hashed"
        : ", by slot " + explanation.hash().slot() + " of the indirection table";
  }

  /** All steps as text, those that others are made of indented; each line with a line feed behind it. */
  public String text() {
    StringBuilder text = new StringBuilder(result).append(".\n");
    append(text, steps, "  ");
    return text.toString();
  }

  private static void append(StringBuilder text, List<Step> steps, String indent) {
    for (Step step : steps) {
      text.append((indent + "%-14s %s".formatted(step.name(), step.value())).stripTrailing());
      text.append(step.why().isEmpty() ? "" : "  (" + step.why() + ")").append('\n');
      append(text, step.steps(), indent + "  ");
    }
  }
}
