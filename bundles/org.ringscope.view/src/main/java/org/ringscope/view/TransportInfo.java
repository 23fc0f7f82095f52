package org.ringscope.view;

import java.lang.foreign.MemorySegment;
import java.util.StringJoiner;
import org.ringscope.packet.AuthenticationHeader;
import org.ringscope.packet.Esp;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Layer;
import org.ringscope.packet.Sctp;
import org.ringscope.packet.Tcp;
import org.ringscope.packet.Udp;
import org.ringscope.view.PacketSummarizer.Frame;
import org.ringscope.view.PacketSummarizer.Header;

/** What TCP, UDP, SCTP and IPsec headers say. Numbers are as sent: sequence numbers absolute, windows not scaled. */
final class TransportInfo {
  private static final String[] FLAGS = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"};

  private TransportInfo() {}

  static String of(Frame frame, Header ip, Header header) {
    MemorySegment bytes = frame.bytes();
    int at = header.at();
    return switch (header.layer()) {
      case TCP -> header.has(Tcp.HEADER_LENGTH) ? tcp(frame, ip, at) : cutPorts(bytes, header);
      case UDP -> header.has(Udp.HEADER_LENGTH) ? udp(frame, ip, at) : cutPorts(bytes, header);
      case SCTP -> header.has(Sctp.HEADER_LENGTH) ? sctp(bytes, at) : cutPorts(bytes, header);
      case ESP -> header.has(Esp.HEADER_LENGTH)
          ? association(Esp.spi(bytes, at), Esp.sequenceNumber(bytes, at))
          : cut();
      default -> header.has(AuthenticationHeader.HEADER_LENGTH)
          ? association(AuthenticationHeader.spi(bytes, at), AuthenticationHeader.sequenceNumber(bytes, at))
          : cut();
    };
  }

  static String cut() {
    return "header cut off";
  }

  private static String tcp(Frame frame, Header ip, int at) {
    MemorySegment bytes = frame.bytes();
    int flags = Tcp.flags(bytes, at);
    int payload = payloadEnd(frame, ip) - at - Tcp.headerLength(bytes, at);
    return ports(Tcp.sourcePort(bytes, at), Tcp.destinationPort(bytes, at)) + " " + flags(flags)
        + " Seq=" + Tcp.sequenceNumber(bytes, at)
        + ((flags & Tcp.ACK) != 0 ? " Ack=" + Tcp.acknowledgmentNumber(bytes, at) : "")
        + " Win=" + Tcp.window(bytes, at)
        + " Len=" + Math.max(0, payload);
  }

  private static String udp(Frame frame, Header ip, int at) {
    MemorySegment bytes = frame.bytes();
    int length = Udp.length(bytes, at);
    // A length of 0 belongs to jumbograms and to datagrams that the card was yet to split (RFC 2675, UDP segmentation
    // offload).
    int payload = length == 0 ? payloadEnd(frame, ip) - at - Udp.HEADER_LENGTH : length - Udp.HEADER_LENGTH;
    return ports(Udp.sourcePort(bytes, at), Udp.destinationPort(bytes, at)) + " Len=" + Math.max(0, payload);
  }

  private static String sctp(MemorySegment bytes, int at) {
    return ports(Sctp.sourcePort(bytes, at), Sctp.destinationPort(bytes, at)) + " Tag=0x"
        + Integer.toHexString((int) Sctp.verificationTag(bytes, at));
  }

  private static String association(long spi, long sequenceNumber) {
    return "SPI 0x" + Long.toHexString(spi) + " Seq=" + sequenceNumber;
  }

  /** Both ports stand in the first four bytes of every transport header. */
  private static String cutPorts(MemorySegment bytes, Header header) {
    return header.has(4)
        ? ports(Udp.sourcePort(bytes, header.at()), Udp.destinationPort(bytes, header.at())) + " " + cut()
        : cut();
  }

  private static String ports(int source, int destination) {
    return source + " → " + destination;
  }

  private static String flags(int flags) {
    StringJoiner names = new StringJoiner(", ", "[", "]");
    for (int bit = 0; bit < FLAGS.length; bit++) {
      if ((flags >>> bit & 1) != 0) {
        names.add(FLAGS[bit]);
      }
    }
    return names.toString();
  }

  /** Where the IP packet ends on the wire, padding behind it excluded. */
  private static int payloadEnd(Frame frame, Header ip) {
    MemorySegment bytes = frame.bytes();
    if (ip.layer() == Layer.IPV4 && ip.has(Ipv4.HEADER_LENGTH) && Ipv4.totalLength(bytes, ip.at()) > 0) {
      return ip.at() + Ipv4.totalLength(bytes, ip.at());
    }
    if (ip.layer() == Layer.IPV6 && ip.has(Ipv6.HEADER_LENGTH) && Ipv6.payloadLength(bytes, ip.at()) > 0) {
      return ip.at() + Ipv6.HEADER_LENGTH + Ipv6.payloadLength(bytes, ip.at());
    }
    return frame.originalLength();
  }
}
