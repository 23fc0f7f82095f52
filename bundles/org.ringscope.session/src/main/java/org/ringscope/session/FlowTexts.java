package org.ringscope.session;

import org.ringscope.nic.FlowCount;
import org.ringscope.packet.AddressText;
import org.ringscope.packet.FlowType;
import org.ringscope.report.FlowResult;

/** Flows as reports name them, in the form that {@code trace --flow} takes. */
final class FlowTexts {
  private FlowTexts() {}

  static FlowResult result(FlowCount flow) {
    String text = name(flow.flowType()) + " " + endpoint(flow, flow.source(), flow.sourceLow(), flow.ports() >>> 16)
        + " > " + endpoint(flow, flow.destination(), flow.destinationLow(), flow.ports() & 0xffff);
    return new FlowResult(text, (flow.sent() ? "tx" : "rx") + flow.ring(), flow.packets(), flow.bytes());
  }

  private static String name(int flowType) {
    return switch (flowType) {
      case FlowType.TCP4 -> "tcp4";
      case FlowType.UDP4 -> "udp4";
      case FlowType.TCP6 -> "tcp6";
      case FlowType.UDP6 -> "udp6";
      case FlowType.IPV4 -> "ip4";
      default -> "ip6";
    };
  }

  private static String endpoint(FlowCount flow, long high, long low, int port) {
    int type = flow.flowType();
    boolean version4 = type == FlowType.IPV4 || type == FlowType.TCP4 || type == FlowType.UDP4;
    String address = version4 ? AddressText.formatIpv4(low) : AddressText.formatIpv6(high, low);
    if (type < FlowType.TCP4) {
      return address;
    }
    return version4 ? address + ":" + port : "[" + address + "]:" + port;
  }
}
