package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.ControlMessage;
import org.ringscope.packet.Icmp;

/**
 * ICMP (RFC 792; next hop MTU: RFC 1191; length of the quote: RFC 4884); the picture stands at {@link ControlMessage}.
 */
final class IcmpFields implements HeaderFields {
  static final HeaderFields FIELDS = new IcmpFields();

  private static final int TIMESTAMP_LENGTH = 20;
  private static final int TIMESTAMP = 13;
  private static final int TIMESTAMP_REPLY = 14;
  private static final int FRAGMENTATION_NEEDED = 4;
  private static final ValueNames TYPES = ValueNames.of("""
      0 Echo Reply
      3 Destination Unreachable
      4 Source Quench
      5 Redirect
      8 Echo
      9 Router Advertisement
      10 Router Solicitation
      11 Time Exceeded
      12 Parameter Problem
      13 Timestamp
      14 Timestamp Reply
      15 Information Request
      16 Information Reply
      17 Address Mask Request
      18 Address Mask Reply
      42 Extended Echo Request
      43 Extended Echo Reply""");
  private static final ValueNames UNREACHABLE = ValueNames.of("""
      0 net unreachable
      1 host unreachable
      2 protocol unreachable
      3 port unreachable
      4 fragmentation needed and DF set
      5 source route failed
      6 destination network unknown
      7 destination host unknown
      9 network administratively prohibited
      10 host administratively prohibited
      11 network unreachable for type of service
      12 host unreachable for type of service
      13 communication administratively prohibited""");
  private static final FieldType ICMP = FieldType.protocol("icmp", "Internet Control Message Protocol");
  private static final Part TYPE = FieldType.number("icmp.type", "Type", 8).named(TYPES).at(0);
  private static final FieldType CODE = FieldType.number("icmp.code", "Code", 8);
  private static final Part PLAIN_CODE = CODE.at(8);
  private static final Part UNREACHABLE_CODE = CODE.named(UNREACHABLE).at(8);
  private static final Part CHECKSUM = FieldType.hex("icmp.checksum", "Checksum", 16).at(16);
  private static final FieldType CHECKSUM_STATUS = ChecksumState.field("icmp.checksum.status");
  private static final List<Part> ECHO = List.of(
      FieldType.number("icmp.ident", "Identifier", 16).at(32),
      FieldType.number("icmp.seq", "Sequence Number", 16).at(48));
  private static final List<Part> TIMES = List.of(
      FieldType.number("icmp.originate_timestamp", "Originate Timestamp", 32).at(64),
      FieldType.number("icmp.receive_timestamp", "Receive Timestamp", 32).at(96),
      FieldType.number("icmp.transmit_timestamp", "Transmit Timestamp", 32).at(128));
  private static final Part GATEWAY = FieldType.ipv4("icmp.redir_gw", "Gateway Internet Address").at(32);
  private static final Part POINTER = FieldType.number("icmp.pointer", "Pointer", 8).at(32);
  private static final Part QUOTE_LENGTH = FieldType.number("icmp.length", "Length", 8).at(40);
  private static final Part NEXT_HOP_MTU = FieldType.number("icmp.mtu", "Next-Hop MTU", 16).at(48);

  @Override
  public FieldType protocol(Header header) {
    return ICMP;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(
        Stream.of(ICMP, CHECKSUM_STATUS), Part.types(ECHO), Part.types(TIMES),
        Part.types(List.of(TYPE, PLAIN_CODE, CHECKSUM, GATEWAY, POINTER, QUOTE_LENGTH, NEXT_HOP_MTU)))
        .flatMap(types -> types).toList();
  }

  @Override
  public int length(Header header) {
    int type = header.u8(0);
    return type == TIMESTAMP || type == TIMESTAMP_REPLY ? TIMESTAMP_LENGTH : ControlMessage.HEADER_LENGTH;
  }

  @Override
  public void report(Header header) {
    boolean unreachable = header.u8(0) == Icmp.UNREACHABLE;
    header.report(List.of(TYPE, unreachable ? UNREACHABLE_CODE : PLAIN_CODE));
    ChecksumState.report(header, CHECKSUM, CHECKSUM_STATUS, ChecksumState.hindrance(header),
        () -> ChecksumState.sum(header, header.onWire()));
    switch (header.u8(0)) {
      case Icmp.ECHO_REPLY, Icmp.ECHO_REQUEST, 15, 16, 17, 18 -> header.report(ECHO);
      case TIMESTAMP, TIMESTAMP_REPLY -> {
        header.report(ECHO);
        header.report(TIMES);
      }
      case Icmp.REDIRECT -> header.report(GATEWAY);
      case Icmp.PARAMETER_PROBLEM -> {
        header.report(POINTER);
        quoteLength(header);
      }
      case Icmp.TIME_EXCEEDED -> quoteLength(header);
      case Icmp.UNREACHABLE -> {
        quoteLength(header);
        if (header.u8(1) == FRAGMENTATION_NEEDED) {
          header.report(NEXT_HOP_MTU);
        }
      }
      default -> { }
    }
  }

  /** RFC 4884, 4: a byte that was unused, and zero, before. */
  private static void quoteLength(Header header) {
    if (header.number(QUOTE_LENGTH) != 0) {
      header.report(QUOTE_LENGTH);
    }
  }

  @Override
  public String summary(Header header) {
    return TYPES.of(header.number(TYPE));
  }
}
