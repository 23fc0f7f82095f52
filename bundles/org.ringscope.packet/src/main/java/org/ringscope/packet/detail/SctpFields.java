package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.Sctp;

/**
 * SCTP's common header and the headers of its chunks (RFC 9260, 3); the common header's picture stands at {@link Sctp}.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |  Chunk Type   |  Chunk Flags  |         Chunk Length          |
 * +---------------+---------------+-------------------------------+
 * |               Chunk Value, padded to four bytes               |
 * +---------------------------------------------------------------+
 * </pre>
 */
final class SctpFields implements HeaderFields {
  static final HeaderFields FIELDS = new SctpFields();

  private static final int CHUNK_HEADER = 4;
  private static final int DATA_CHUNK = 0;
  private static final ValueNames CHUNKS = ValueNames.of("""
      0 DATA
      1 INIT
      2 INIT ACK
      3 SACK
      4 HEARTBEAT
      5 HEARTBEAT ACK
      6 ABORT
      7 SHUTDOWN
      8 SHUTDOWN ACK
      9 ERROR
      10 COOKIE ECHO
      11 COOKIE ACK
      12 ECNE
      13 CWR
      14 SHUTDOWN COMPLETE
      15 AUTH
      64 I-DATA
      128 ASCONF-ACK
      130 RE-CONFIG
      192 FORWARD TSN
      193 ASCONF""");
  private static final FieldType SCTP = FieldType.protocol("sctp", "Stream Control Transmission Protocol");
  private static final FieldType PORT = FieldType.number("sctp.port", "Source or Destination Port", 16);
  private static final Part SOURCE = FieldType.number("sctp.srcport", "Source Port Number", 16).alsoAs(PORT).at(0);
  private static final Part DESTINATION =
      FieldType.number("sctp.dstport", "Destination Port Number", 16).alsoAs(PORT).at(16);
  private static final Part TAG = FieldType.hex("sctp.verification_tag", "Verification Tag", 32).at(32);
  private static final Part CHECKSUM = FieldType.hex("sctp.checksum", "Checksum", 32).at(64);
  private static final FieldType CHECKSUM_STATUS = ChecksumState.field("sctp.checksum.status");
  private static final FieldType CHUNK = FieldType.bytes("sctp.chunk", "Chunk");
  private static final List<Part> CHUNK_PARTS = List.of(
      FieldType.number("sctp.chunk_type", "Chunk Type", 8).named(CHUNKS).at(0),
      FieldType.hex("sctp.chunk_flags", "Chunk Flags", 8).at(8),
      FieldType.number("sctp.chunk_length", "Chunk Length", 16).at(16));
  private static final List<Part> DATA_PARTS = List.of(
      FieldType.number("sctp.data_tsn_raw", "TSN", 32).at(32),
      FieldType.hex("sctp.data_sid", "Stream Identifier", 16).at(64),
      FieldType.number("sctp.data_ssn", "Stream Sequence Number", 16).at(80),
      FieldType.number("sctp.data_payload_proto_id", "Payload Protocol Identifier", 32).at(96));
  private static final FieldType VALUE = FieldType.bytes("sctp.chunk_value", "Chunk Value");

  @Override
  public FieldType protocol(Header header) {
    return SCTP;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(
        Stream.of(SCTP, CHECKSUM_STATUS, CHUNK, VALUE),
        Part.types(List.of(SOURCE, DESTINATION, TAG, CHECKSUM)), Part.types(CHUNK_PARTS),
        Part.types(DATA_PARTS)).flatMap(types -> types).toList();
  }

  /** All of the packet: SCTP carries nothing but chunks. */
  @Override
  public int length(Header header) {
    return Math.max(Sctp.HEADER_LENGTH, header.onWire());
  }

  @Override
  public void report(Header header) {
    header.report(List.of(SOURCE, DESTINATION, TAG));
    checksum(header);
    int at = Sctp.HEADER_LENGTH;
    while (at < header.length()) {
      at = chunk(header, at);
    }
  }

  private static void checksum(Header header) {
    if (!header.open(CHECKSUM)) {
      return;
    }
    String hindrance = ChecksumState.hindrance(header);
    ChecksumState state = ChecksumState.UNVERIFIED;
    if (hindrance.isEmpty() && header.sink().wants(CHECKSUM_STATUS)) {
      boolean good = Sctp.verifies(
          header.walk().segment(), header.walk().address(header.start()), header.onWire());
      state = good ? ChecksumState.GOOD : ChecksumState.BAD;
      header.sink().note(good ? "correct" : "wrong");
    } else {
      header.sink().note(hindrance);
    }
    header.fact(CHECKSUM_STATUS, CHECKSUM.bit() / 8, state.ordinal());
    header.sink().close();
  }

  /** Reports one chunk and returns where the next one begins. */
  private static int chunk(Header header, int at) {
    int room = header.length() - at;
    int claimed = header.has(at, CHUNK_HEADER) ? header.u16(at + 2) : 0;
    int length = claimed < CHUNK_HEADER ? room : Math.min(claimed, room);
    header.openBytes(CHUNK, at, length);
    header.sink().note(CHUNKS.of(header.u8(at)) + (claimed > room ? ", cut" : ""));
    header.report(CHUNK_PARTS, at);
    int value = at + CHUNK_HEADER;
    if (header.u8(at) == DATA_CHUNK && length >= 16) {
      header.report(DATA_PARTS, at);
      value = at + 16;
    }
    header.bytes(VALUE, value, at + length - value);
    header.sink().close();
    return at + (length + 3 & ~3);
  }

  @Override
  public String summary(Header header) {
    return header.text(SOURCE) + " → " + header.text(DESTINATION);
  }
}
