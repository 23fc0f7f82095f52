package org.ringscope.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.ringscope.nic.FlowCount;
import org.ringscope.packet.FlowType;
import org.ringscope.report.FlowResult;

/** Flows as reports name them. */
final class FlowTexts {
  private FlowTexts() {}

  static FlowResult result(FlowCount flow) {
    String text = name(flow.flowType()) + " " + endpoint(flow, flow.source(), flow.sourceLow(), flow.ports() >>> 16)
        + " > " + endpoint(flow, flow.destination(), flow.destinationLow(), flow.ports() & 0xffff);
    return new FlowResult(text, "rx" + flow.ring(), flow.packets(), flow.bytes());
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
    boolean hasPorts = type >= FlowType.TCP4;
    String address = version4 ? ipv4((int) low) : ipv6(high, low);
    if (!hasPorts) {
      return address;
    }
    return version4 ? address + ":" + port : "[" + address + "]:" + port;
  }

  private static String ipv4(int address) {
    return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
  }

  private static String ipv6(long high, long low) {
    return "";
  }
}
