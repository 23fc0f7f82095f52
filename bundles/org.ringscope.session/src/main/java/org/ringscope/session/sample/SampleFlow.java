package org.ringscope.session.sample;

import org.ringscope.packet.PacketBuilder;

/**
 * A TCP connection's packets towards the card: one sequence number after another.
 *
 * @param source address and port that send
 * @param destination address and port behind the card
 */
record SampleFlow(Endpoint source, Endpoint destination) {
  /** @param address dotted quad */
  record Endpoint(String address, int port) {}

  private static final long CARD = 0x0200_0000_0001L;
  private static final long ROUTER = 0x0200_0000_00feL;
  private static final int ACK = 0x10;

  /** A full-size Ethernet frame's TCP payload without options (MSS, RFC 9293, 3.7.1). */
  static final int FULL_PAYLOAD = 1460;

  static PacketBuilder ethernet() {
    return new PacketBuilder().ethernet(CARD, ROUTER);
  }

  /** A segment in its Ethernet frame. */
  byte[] segment(long sequenceNumber, int payload) {
    return segment(ethernet(), sequenceNumber, payload);
  }

  /** A segment behind the headers that {@code frame} already has. */
  byte[] segment(PacketBuilder frame, long sequenceNumber, int payload) {
    return frame
        .ipv4(source.address(), destination.address())
        .tcp(source.port(), destination.port())
        .sequenceNumber(sequenceNumber & 0xffff_ffffL)
        .acknowledgmentNumber(1)
        .flags(ACK)
        .payload(new byte[payload])
        .build();
  }
}
