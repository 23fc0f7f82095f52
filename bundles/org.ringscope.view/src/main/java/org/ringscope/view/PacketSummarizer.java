package org.ringscope.view;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.AddressText;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.Ethernet;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Layer;
import org.ringscope.packet.LinuxCooked;
import org.ringscope.packet.Udp;
import org.ringscope.pipeline.SurveyStage;

/**
 * Sums up packets: addresses and highest protocol as readers of captures know them from Wireshark, the outer
 * addresses of a tunnel behind them.
 *
 * <p>A packet quoted by an ICMP error is no tunnel: the error itself is what was sent. Not thread-safe.
 */
public final class PacketSummarizer {
  private final Dissection dissection = new Dissection();

  /**
   * Sums up one packet; any bytes are survivable.
   *
   * @param bytes what was captured of it
   * @param originalLength bytes it had
   * @param linkType LINKTYPE_ value
   */
  public PacketSummary summarize(byte[] bytes, int originalLength, int linkType) {
    MemorySegment frame = MemorySegment.ofArray(bytes);
    long headers = dissection.dissect(frame, 0, bytes.length, originalLength, linkType);
    List<PacketMark> marks = PacketMark.of(Headers.marks(headers), SurveyStage.isAboveMtu(originalLength, headers));
    if (marks.contains(PacketMark.NOT_DECODED)) {
      return new PacketSummary("", "", null, "?", "Link type " + linkType + " is not decoded", marks);
    }
    Found found = new Found(new Frame(frame, originalLength), dissection);
    String info = found.info() + found.tunnel();
    return new PacketSummary(
        found.address(true), found.address(false), found.ports(), found.protocol(), info, marks);
  }

  /**
   * A packet's bytes.
   *
   * @param bytes what was captured
   * @param originalLength bytes the packet had
   */
  record Frame(MemorySegment bytes, int originalLength) {}

  /** A header: which, where it begins, how many bytes of it were captured. */
  record Header(Layer layer, int at, int length) {
    /** Whether its first {@code bytes} were captured. */
    boolean has(int bytes) {
      return length >= bytes;
    }
  }

  /** The headers that matter for one line. */
  private static final class Found {
    private final Frame frame;
    private Header link = new Header(Layer.PAYLOAD, 0, 0);
    private Header outer = link;
    private Header inner = link;
    private Header top = link;
    private Layer tunnel = Layer.PAYLOAD;

    Found(Frame frame, Dissection dissection) {
      this.frame = frame;
      for (int i = 0; i < dissection.layerCount(); i++) {
        Header header = new Header(dissection.layer(i), dissection.layerOffset(i), dissection.layerLength(i));
        if (header.layer() == Layer.PAYLOAD) {
          break;
        }
        meet(header);
        if (header.layer() == Layer.ICMP || header.layer() == Layer.ICMPV6) {
          break;
        }
      }
    }

    private void meet(Header header) {
      top = header;
      switch (header.layer()) {
        case ETHERNET, LINUX_COOKED -> link = header;
        case IPV4, IPV6 -> {
          boolean first = outer.layer() == Layer.PAYLOAD;
          outer = first ? header : outer;
          inner = header;
        }
        default -> {
          if (ProtocolNames.carriesPackets(header.layer())) {
            tunnel = header.layer();
          }
        }
      }
    }

    String protocol() {
      return ProtocolNames.of(top.layer());
    }

    /** Both ports stand in the first four bytes of these headers (RFC 9293, 768, 9260). */
    PacketSummary.@Nullable Ports ports() {
      boolean transport = top.layer() == Layer.TCP || top.layer() == Layer.UDP || top.layer() == Layer.SCTP;
      MemorySegment bytes = frame.bytes();
      return transport && top.has(4)
          ? new PacketSummary.Ports(Udp.sourcePort(bytes, top.at()), Udp.destinationPort(bytes, top.at()))
          : null;
    }

    String info() {
      return switch (top.layer()) {
        case TCP, UDP, SCTP, ESP, AH -> TransportInfo.of(frame, inner, top);
        case ICMP, ICMPV6, IGMP, ARP -> ControlInfo.of(frame.bytes(), top);
        default -> NetworkInfo.of(frame.bytes(), inner, top);
      };
    }

    /** Which way an inner packet travelled; empty if there is no tunnel around it. */
    String tunnel() {
      if (outer == inner) {
        return "";
      }
      String how = tunnel == Layer.PAYLOAD ? outer.layer().title() : tunnel.title();
      return " · in " + how + " " + ip(outer, true) + " → " + ip(outer, false);
    }

    String address(boolean source) {
      String address = ip(inner, source);
      return address.isEmpty() ? linkAddress(source) : address;
    }

    private String ip(Header header, boolean source) {
      MemorySegment bytes = frame.bytes();
      int at = header.at();
      if (header.layer() == Layer.IPV4 && header.has(Ipv4.HEADER_LENGTH)) {
        return AddressText.formatIpv4(source ? Ipv4.source(bytes, at) : Ipv4.destination(bytes, at));
      }
      if (header.layer() == Layer.IPV6 && header.has(Ipv6.HEADER_LENGTH)) {
        return source
            ? AddressText.formatIpv6(Ipv6.sourceHigh(bytes, at), Ipv6.sourceLow(bytes, at))
            : AddressText.formatIpv6(Ipv6.destinationHigh(bytes, at), Ipv6.destinationLow(bytes, at));
      }
      return "";
    }

    private String linkAddress(boolean source) {
      MemorySegment bytes = frame.bytes();
      if (link.layer() == Layer.ETHERNET && link.has(Ethernet.HEADER_LENGTH)) {
        return AddressText.formatMac(
            source ? Ethernet.source(bytes, link.at()) : Ethernet.destination(bytes, link.at()));
      }
      boolean cooked = link.layer() == Layer.LINUX_COOKED && link.has(LinuxCooked.HEADER_LENGTH);
      return cooked && source && LinuxCooked.addressLength(bytes, link.at()) == 6
          ? AddressText.formatMac(LinuxCooked.source(bytes, link.at()))
          : "";
    }
  }
}
