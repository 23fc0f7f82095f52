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
  private static final int SYN = 0x02;

  /** Options of a SYN, RFC 9293, 3.2 and RFC 7323, 2.2: largest segment 8960 bytes, nothing, windows times 2^7. */
  private static final int[] OPENING_OPTIONS = {2, 4, 0x23, 0x00, 1, 3, 3, 7};

  /** Times 2^7: a window of 512 KiB. */
  private static final int WINDOW = 4096;

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

  /** What the other end sends. */
  SampleFlow reversed() {
    return new SampleFlow(destination, source);
  }

  /** A SYN, or the answer to one. */
  byte[] opening(long sequenceNumber, boolean answers) {
    return ethernet()
        .ipv4(source.address(), destination.address())
        .tcp(source.port(), destination.port())
        .sequenceNumber(sequenceNumber)
        .acknowledgmentNumber(answers ? sequenceNumber + 1 : 0)
        .flags(answers ? SYN | ACK : SYN)
        .window(WINDOW)
        .options(OPENING_OPTIONS)
        .build();
  }

  /** A segment without payload that says what is expected next. */
  byte[] acknowledgment(long expected) {
    return ethernet()
        .ipv4(source.address(), destination.address())
        .tcp(source.port(), destination.port())
        .sequenceNumber(1)
        .acknowledgmentNumber(expected)
        .flags(ACK)
        .window(WINDOW)
        .build();
  }
}
