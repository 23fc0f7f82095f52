package org.ringscope.view.filter.fields;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Layer;
import org.ringscope.packet.Tcp;

/** How many bytes a TCP segment carries: what its IP header says less the headers (RFC 9293, 3.1). */
final class TcpPayloadLength implements FieldReader {
  @Override
  public boolean isIn(ValueSet set, PacketHeaders packet) throws IOException {
    int count = packet.count();
    int end = packet.originalLength();
    for (int i = 0; i < count; i++) {
      Layer layer = packet.layer(i);
      if (layer == Layer.IPV4 || layer == Layer.IPV6) {
        end = endOf(packet, i);
      } else if (layer == Layer.TCP && packet.length(i) >= Tcp.HEADER_LENGTH) {
        int header = Tcp.headerLength(packet.bytes(), packet.at(i));
        int length = end - packet.at(i) - header;
        if (header >= Tcp.HEADER_LENGTH && length >= 0 && set.contains(0, length)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where the IP packet ends in the frame; a length of 0 leaves it to the frame (large send, jumbogram). */
  private static int endOf(PacketHeaders packet, int index) {
    MemorySegment bytes = packet.bytes();
    int at = packet.at(index);
    int length = 0;
    if (packet.layer(index) == Layer.IPV4 && packet.length(index) >= Ipv4.HEADER_LENGTH) {
      length = Ipv4.totalLength(bytes, at);
    } else if (packet.length(index) >= Ipv6.HEADER_LENGTH) {
      int payload = Ipv6.payloadLength(bytes, at);
      length = payload == 0 ? 0 : Ipv6.HEADER_LENGTH + payload;
    }
    return length == 0 ? packet.originalLength() : Math.min(at + length, packet.originalLength());
  }
}
