package org.ringscope.packet.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.IpProtocol;
import org.ringscope.packet.Tcp;

/**
 * The TCP header (RFC 9293, 3.1; the AE bit: draft-ietf-tcpm-accurate-ecn); the picture stands at {@link Tcp}. Sequence
 * numbers are those on the wire, as no stream is followed.
 */
final class TcpFields implements HeaderFields {
  static final HeaderFields FIELDS = new TcpFields();

  private static final FieldType TCP = FieldType.protocol("tcp", "Transmission Control Protocol");
  private static final FieldType PORT = FieldType.number("tcp.port", "Source or Destination Port", 16);
  private static final FieldType SEQUENCE = FieldType.number("tcp.seq", "Sequence Number", 32);
  private static final FieldType ACKNOWLEDGMENT = FieldType.number("tcp.ack", "Acknowledgment Number", 32);
  private static final FieldType LENGTH = FieldType.number("tcp.len", "Segment Length", 0);

  private static final Part SOURCE = FieldType.number("tcp.srcport", "Source Port", 16).alsoAs(PORT).at(0);
  private static final Part DESTINATION = FieldType.number("tcp.dstport", "Destination Port", 16).alsoAs(PORT).at(16);
  private static final List<Part> NUMBERS = List.of(
      FieldType.number("tcp.seq_raw", "Sequence Number", 32).alsoAs(SEQUENCE).at(32),
      FieldType.number("tcp.ack_raw", "Acknowledgment Number", 32).alsoAs(ACKNOWLEDGMENT).at(64));
  private static final Part FLAGS =
      FieldType.hex("tcp.flags", "Control Bits", 12).shownAs(TcpFields::flagText).at(100).with(
          FieldType.number("tcp.flags.res", "Rsrvd", 3).at(100),
          FieldType.flag("tcp.flags.ae", "AE").at(103),
          FieldType.flag("tcp.flags.cwr", "CWR").at(104),
          FieldType.flag("tcp.flags.ece", "ECE").at(105),
          FieldType.flag("tcp.flags.urg", "URG").at(106),
          FieldType.flag("tcp.flags.ack", "ACK").at(107),
          FieldType.flag("tcp.flags.push", "PSH").at(108),
          FieldType.flag("tcp.flags.reset", "RST").at(109),
          FieldType.flag("tcp.flags.syn", "SYN").at(110),
          FieldType.flag("tcp.flags.fin", "FIN").at(111));
  private static final List<Part> BEHIND_NUMBERS = List.of(
      FieldType.number("tcp.hdr_len", "Data Offset", 4).inBytes(words -> words * 4).at(96),
      FLAGS,
      FieldType.number("tcp.window_size_value", "Window", 16).at(112));
  private static final Part CHECKSUM = FieldType.hex("tcp.checksum", "Checksum", 16).at(128);
  private static final FieldType CHECKSUM_STATUS = ChecksumState.field("tcp.checksum.status");
  private static final Part URGENT = FieldType.number("tcp.urgent_pointer", "Urgent Pointer", 16).at(144);

  private static String flagText(long flags) {
    List<String> set = new ArrayList<>();
    for (Part flag : FLAGS.parts().subList(1, FLAGS.parts().size())) {
      if ((flags >>> 111 - flag.bit() & 1) != 0) {
        set.add(flag.type().name());
      }
    }
    return FieldType.hexText(flags, 12) + " (" + (set.isEmpty() ? "none" : String.join(", ", set)) + ")";
  }

  @Override
  public FieldType protocol(Header header) {
    return TCP;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(
        Stream.of(TCP, LENGTH, CHECKSUM_STATUS),
        Part.types(List.of(SOURCE, DESTINATION, CHECKSUM, URGENT)), Part.types(NUMBERS), Part.types(BEHIND_NUMBERS),
        TcpOptions.types()).flatMap(types -> types).toList();
  }

  @Override
  public int length(Header header) {
    return Math.max(Tcp.HEADER_LENGTH, (header.u8(12) >>> 4) * 4);
  }

  @Override
  public void report(Header header) {
    int length = length(header);
    header.report(List.of(SOURCE, DESTINATION));
    if (header.has(12, 1) && header.onWire() >= length && !header.walk().partial()) {
      header.fact(LENGTH, 12, header.onWire() - length);
    }
    header.report(NUMBERS);
    header.report(BEHIND_NUMBERS);
    ChecksumState.report(header, CHECKSUM, CHECKSUM_STATUS, ChecksumState.hindrance(header),
        () -> ChecksumState.transportSum(header, IpProtocol.TCP, header.onWire()));
    header.report(URGENT);
    TcpOptions.report(header, length);
  }

  @Override
  public String summary(Header header) {
    return header.text(SOURCE) + " → " + header.text(DESTINATION) + flagSummary(header.number(FLAGS));
  }

  private static String flagSummary(long flags) {
    String text = flagText(flags);
    return flags == 0 ? "" : " " + text.substring(text.indexOf('('));
  }
}
