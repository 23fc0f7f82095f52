package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a network card hashes of a packet, for reports and questions: addresses, and ports where its {@link FlowType}
 * has them.
 *
 * <p>As text: {@code tcp4 10.0.0.1:1234 > 10.0.0.2:443}, {@code udp6 [2001:db8::1]:53 > [2001:db8::2]:99}, {@code ip4
 * 10.0.0.1 > 10.0.0.2}.
 *
 * @param flowType {@link FlowType} constant, not {@link FlowType#NONE}
 * @param sourceHigh first eight bytes of an IPv6 address, 0 for IPv4
 * @param sourceLow last eight bytes of an IPv6 address, or the 32 bits of an IPv4 one
 * @param sourcePort 0 … 65,535; 0 where the flow type has no ports
 * @param destinationHigh as {@code sourceHigh}
 * @param destinationLow as {@code sourceLow}
 * @param destinationPort as {@code sourcePort}
 */
public record FlowKey(
    int flowType,
    long sourceHigh,
    long sourceLow,
    int sourcePort,
    long destinationHigh,
    long destinationLow,
    int destinationPort) {
  private static final String[] NAMES = {"", "ip4", "ip6", "tcp4", "udp4", "tcp6", "udp6"};
  private static final Pattern ENDS = Pattern.compile("\\s*(\\S+)\\s+(\\S+)\\s*>\\s*(\\S+)\\s*");
  private static final Pattern PORT_4 = Pattern.compile("([^:]+):(\\d{1,5})");
  private static final Pattern PORT_6 = Pattern.compile("\\[([^]]+)]:(\\d{1,5})");

  /** Checks ranges. */
  public FlowKey {
    if (flowType <= FlowType.NONE || flowType >= FlowType.COUNT) {
      throw new IllegalArgumentException("flow type " + flowType + " has no addresses");
    }
    if ((sourcePort | destinationPort) >>> 16 != 0) {
      throw new IllegalArgumentException("ports " + sourcePort + " and " + destinationPort + " are not both 0-65535");
    }
  }

  /**
   * The key of a frame.
   *
   * @param frame where the frame begins in the segment
   * @param headers what {@link Dissection#dissect} found there
   * @throws IllegalArgumentException if the frame has no flow type
   */
  public static FlowKey of(MemorySegment segment, long frame, long headers) {
    int flowType = Headers.flowType(headers);
    long ip = frame + Headers.networkOffset(headers);
    long transport = frame + Headers.transportOffset(headers);
    int sourcePort = hasPorts(flowType) ? Wire.u16(segment, transport) : 0;
    int destinationPort = hasPorts(flowType) ? Wire.u16(segment, transport + 2) : 0;
    if (flowType == FlowType.NONE || isIpv4(flowType)) {
      long source = flowType == FlowType.NONE ? 0 : Ipv4.source(segment, ip);
      long destination = flowType == FlowType.NONE ? 0 : Ipv4.destination(segment, ip);
      return new FlowKey(flowType, 0, source, sourcePort, 0, destination, destinationPort);
    }
    return new FlowKey(
        flowType,
        Ipv6.sourceHigh(segment, ip), Ipv6.sourceLow(segment, ip), sourcePort,
        Ipv6.destinationHigh(segment, ip), Ipv6.destinationLow(segment, ip), destinationPort);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException with what is wrong and what is expected
   */
  public static FlowKey parse(String text) {
    Matcher ends = ENDS.matcher(text);
    int flowType = ends.matches() ? flowTypeOf(ends.group(1)) : FlowType.NONE;
    if (flowType == FlowType.NONE) {
      throw new IllegalArgumentException("'" + text + "' is not a flow: expected 'tcp4 10.0.0.1:1234 > 10.0.0.2:443', "
          + "'udp6 [2001:db8::1]:53 > [2001:db8::2]:99' or 'ip4 10.0.0.1 > 10.0.0.2'");
    }
    long[] source = parseEnd(flowType, ends.group(2));
    long[] destination = parseEnd(flowType, ends.group(3));
    return new FlowKey(
        flowType, source[0], source[1], (int) source[2], destination[0], destination[1], (int) destination[2]);
  }

  /** The same flow seen in the other direction. */
  public FlowKey reversed() {
    return new FlowKey(
        flowType, destinationHigh, destinationLow, destinationPort, sourceHigh, sourceLow, sourcePort);
  }

  /** 4 or 6. */
  public int ipVersion() {
    return isIpv4(flowType) ? 4 : 6;
  }

  /** Whether the ports count. */
  public boolean hasPorts() {
    return hasPorts(flowType);
  }

  /** {@link IpProtocol#TCP} or {@link IpProtocol#UDP}, or -1 where the flow type leaves it open. */
  public int protocol() {
    return switch (flowType) {
      case FlowType.TCP4, FlowType.TCP6 -> IpProtocol.TCP;
      case FlowType.UDP4, FlowType.UDP6 -> IpProtocol.UDP;
      default -> -1;
    };
  }

  @Override
  public String toString() {
    return NAMES[flowType] + " " + end(sourceHigh, sourceLow, sourcePort)
        + " > " + end(destinationHigh, destinationLow, destinationPort);
  }

  private String end(long high, long low, int port) {
    String address = isIpv4(flowType) ? AddressText.formatIpv4(low) : AddressText.formatIpv6(high, low);
    if (!hasPorts()) {
      return address;
    }
    return isIpv4(flowType) ? address + ":" + port : "[" + address + "]:" + port;
  }

  private static long[] parseEnd(int flowType, String text) {
    boolean ipv4 = isIpv4(flowType);
    String address = text;
    int port = 0;
    if (hasPorts(flowType)) {
      Matcher parts = (ipv4 ? PORT_4 : PORT_6).matcher(text);
      if (!parts.matches() || Integer.parseInt(parts.group(2)) > 0xffff) {
        throw new IllegalArgumentException(
            "'" + text + "' is not an address with a port 0-65535: expected "
                + (ipv4 ? "10.0.0.1:443" : "[2001:db8::1]:443"));
      }
      address = parts.group(1);
      port = Integer.parseInt(parts.group(2));
    }
    if (ipv4) {
      return new long[] {0, AddressText.parseIpv4(address), port};
    }
    long[] halves = AddressText.parseIpv6(address);
    return new long[] {halves[0], halves[1], port};
  }

  private static int flowTypeOf(String name) {
    for (int type = 1; type < NAMES.length; type++) {
      if (NAMES[type].equals(name)) {
        return type;
      }
    }
    return FlowType.NONE;
  }

  private static boolean hasPorts(int flowType) {
    return flowType >= FlowType.TCP4;
  }

  private static boolean isIpv4(int flowType) {
    return flowType == FlowType.IPV4 || flowType == FlowType.TCP4 || flowType == FlowType.UDP4;
  }
}
