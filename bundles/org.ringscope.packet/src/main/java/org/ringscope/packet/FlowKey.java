package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a network card hashes of a packet, for reports and questions: addresses, and ports or a security parameter index
 * where its {@link FlowType} has them.
 *
 * <p>As text: {@code tcp4 10.0.0.1:1234 > 10.0.0.2:443}, {@code udp6 [2001:db8::1]:53 > [2001:db8::2]:99}, {@code ip4
 * 10.0.0.1 > 10.0.0.2}, {@code esp4 10.0.0.1 > 10.0.0.2 spi 0x1f}.
 *
 * @param flowType {@link FlowType} constant, not {@link FlowType#NONE}
 * @param sourceHigh first eight bytes of an IPv6 address, 0 for IPv4
 * @param sourceLow last eight bytes of an IPv6 address, or the 32 bits of an IPv4 one
 * @param sourcePort 0 … 65,535; the upper half of an index; 0 where the flow type has neither
 * @param destinationHigh as {@code sourceHigh}
 * @param destinationLow as {@code sourceLow}
 * @param destinationPort 0 … 65,535; the lower half of an index; 0 where the flow type has neither
 */
public record FlowKey(
    int flowType,
    long sourceHigh,
    long sourceLow,
    int sourcePort,
    long destinationHigh,
    long destinationLow,
    int destinationPort) {
  private static final Pattern ENDS =
      Pattern.compile("\\s*(\\S+)\\s+(\\S+)\\s*>\\s*(\\S+?)(?:\\s+spi\\s+0x([0-9a-fA-F]{1,8}))?\\s*");
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
    long ports = frame + portsOffset(segment, frame, headers);
    boolean beyondAddresses = FlowType.hasPorts(flowType) || FlowType.hasSpi(flowType);
    int sourcePort = beyondAddresses ? Wire.u16(segment, ports) : 0;
    int destinationPort = beyondAddresses ? Wire.u16(segment, ports + 2) : 0;
    if (flowType == FlowType.NONE || FlowType.isIpv4(flowType)) {
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
   * Where a frame's ports or its security parameter index stand, in bytes from its start. They begin the transport
   * header but for the authentication header, which is none.
   *
   * @param headers of a frame whose flow type has ports or an index
   */
  public static int portsOffset(MemorySegment segment, long frame, long headers) {
    int network = Headers.networkOffset(headers);
    return switch (Headers.flowType(headers)) {
      case FlowType.AH4 -> network + Ipv4.headerLength(segment, frame + network) + AuthenticationHeader.SPI;
      case FlowType.AH6 -> network + Ipv6.HEADER_LENGTH + AuthenticationHeader.SPI;
      default -> Headers.transportOffset(headers);
    };
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException with what is wrong and what is expected
   */
  public static FlowKey parse(String text) {
    Matcher ends = ENDS.matcher(text);
    int flowType = ends.matches() ? FlowType.named(ends.group(1)) : FlowType.NONE;
    if (flowType == FlowType.NONE || FlowType.hasSpi(flowType) != (ends.group(4) != null)) {
      throw new IllegalArgumentException("'" + text + "' is not a flow: expected 'tcp4 10.0.0.1:1234 > 10.0.0.2:443', "
          + "'udp6 [2001:db8::1]:53 > [2001:db8::2]:99', 'ip4 10.0.0.1 > 10.0.0.2' or "
          + "'esp4 10.0.0.1 > 10.0.0.2 spi 0x1f'");
    }
    long[] source = parseEnd(flowType, ends.group(2));
    long[] destination = parseEnd(flowType, ends.group(3));
    if (FlowType.hasSpi(flowType)) {
      int spi = Integer.parseUnsignedInt(ends.group(4), 16);
      source[2] = spi >>> 16;
      destination[2] = spi & 0xffff;
    }
    return new FlowKey(
        flowType, source[0], source[1], (int) source[2], destination[0], destination[1], (int) destination[2]);
  }

  /** The same flow seen in the other direction; a security parameter index stays, as if both directions had it. */
  public FlowKey reversed() {
    if (FlowType.hasSpi(flowType)) {
      return new FlowKey(
          flowType, destinationHigh, destinationLow, sourcePort, sourceHigh, sourceLow, destinationPort);
    }
    return new FlowKey(
        flowType, destinationHigh, destinationLow, destinationPort, sourceHigh, sourceLow, sourcePort);
  }

  /** 4 or 6. */
  public int ipVersion() {
    return FlowType.isIpv4(flowType) ? 4 : 6;
  }

  /** Whether the ports count. */
  public boolean hasPorts() {
    return FlowType.hasPorts(flowType);
  }

  /** {@link IpProtocol} value, or -1 where the flow type leaves it open. */
  public int protocol() {
    return FlowType.protocol(flowType);
  }

  @Override
  public String toString() {
    String ends = FlowType.name(flowType) + " " + end(sourceHigh, sourceLow, sourcePort)
        + " > " + end(destinationHigh, destinationLow, destinationPort);
    if (!FlowType.hasSpi(flowType)) {
      return ends;
    }
    return ends + " spi 0x" + Integer.toHexString(sourcePort << 16 | destinationPort);
  }

  private String end(long high, long low, int port) {
    String address = AddressText.format(FlowType.isIpv4(flowType), high, low);
    if (!hasPorts()) {
      return address;
    }
    return FlowType.isIpv4(flowType) ? address + ":" + port : "[" + address + "]:" + port;
  }

  private static long[] parseEnd(int flowType, String text) {
    boolean ipv4 = FlowType.isIpv4(flowType);
    String address = text;
    int port = 0;
    if (FlowType.hasPorts(flowType)) {
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
}
