package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.IpProtocol;
import org.ringscope.packet.Udp;

/** The UDP header (RFC 768); the picture stands at {@link Udp}. */
final class UdpFields implements HeaderFields {
  static final HeaderFields FIELDS = new UdpFields();

  private static final FieldType UDP = FieldType.protocol("udp", "User Datagram Protocol");
  private static final FieldType PORT = FieldType.number("udp.port", "Source or Destination Port", 16);
  private static final Part SOURCE = FieldType.number("udp.srcport", "Source Port", 16).alsoAs(PORT).at(0);
  private static final Part DESTINATION = FieldType.number("udp.dstport", "Destination Port", 16).alsoAs(PORT).at(16);
  private static final Part LENGTH = FieldType.number("udp.length", "Length", 16).at(32);
  private static final Part CHECKSUM = FieldType.hex("udp.checksum", "Checksum", 16).at(48);
  private static final FieldType CHECKSUM_STATUS = ChecksumState.field("udp.checksum.status");

  @Override
  public FieldType protocol(Header header) {
    return UDP;
  }

  @Override
  public List<FieldType> types() {
    return Stream.concat(
        Stream.of(UDP, CHECKSUM_STATUS), Part.types(List.of(SOURCE, DESTINATION, LENGTH, CHECKSUM))).toList();
  }

  @Override
  public int length(Header header) {
    return Udp.HEADER_LENGTH;
  }

  @Override
  public void report(Header header) {
    header.report(List.of(SOURCE, DESTINATION, LENGTH));
    ChecksumState.report(header, CHECKSUM, CHECKSUM_STATUS, hindrance(header),
        () -> ChecksumState.transportSum(header, IpProtocol.UDP, covered(header)));
  }

  /** Bytes of the datagram: what its length says, all there is in a jumbogram (RFC 2675, 4). */
  private static int covered(Header header) {
    int length = (int) header.number(LENGTH);
    return length == 0 ? header.onWire() : length;
  }

  private static String hindrance(Header header) {
    if (header.has(6, 2) && header.number(CHECKSUM) == 0) {
      return ChecksumState.NONE;
    }
    int covered = covered(header);
    if (covered < Udp.HEADER_LENGTH || covered > header.onWire()) {
      return header.walk().partial() ? ChecksumState.hindrance(header) : "unverified: the length doesn't fit";
    }
    // A datagram quoted whole is as good as any other; of TCP nobody knows whether it was.
    return header.walk().quoted() && covered <= header.available() ? "" : ChecksumState.hindrance(header);
  }

  @Override
  public String summary(Header header) {
    return header.text(SOURCE) + " → " + header.text(DESTINATION);
  }
}
