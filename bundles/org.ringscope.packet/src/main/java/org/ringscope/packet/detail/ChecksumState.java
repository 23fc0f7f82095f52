package org.ringscope.packet.detail;

import org.ringscope.packet.Checksum;

/**
 * What can be said of a checksum, and the field in which it is said ({@code ip.checksum.status}), numbered as
 * Wireshark does.
 */
enum ChecksumState {
  BAD,
  GOOD,
  UNVERIFIED,
  NOT_PRESENT;

  static FieldType field(String filterName) {
    return FieldType.number(filterName, "Checksum Status", 0).shownAs(state -> switch ((int) state) {
      case 0 -> "Bad";
      case 1 -> "Good";
      case 2 -> "Unverified";
      default -> "Not present";
    });
  }

  /**
   * Reports a checksum of 16 bits with its state.
   *
   * @param sum partial sum of all it covers, itself included; asked only if somebody wants to know
   */
  static void report(Header header, Part checksum, FieldType status, String hindrance, LongSource sum) {
    if (!header.open(checksum)) {
      return;
    }
    int at = checksum.bit() / 8;
    if (!hindrance.isEmpty()) {
      header.sink().note(hindrance);
      header.fact(status, at, (hindrance == NONE ? NOT_PRESENT : UNVERIFIED).ordinal());
    } else if (header.sink().wants(status)) {
      long partial = sum.get();
      boolean good = Checksum.verifies(partial);
      int expected = expected(partial, header.u16(at));
      header.sink().note(good ? "correct" : "wrong, should be " + FieldType.hexText(expected, 16));
      header.fact(status, at, (good ? GOOD : BAD).ordinal());
    }
    header.sink().close();
  }

  /** The hindrance of a checksum that the sender left out. */
  static final String NONE = "not used";

  /** Why a checksum over a header and all its payload can't be judged; empty if it can. */
  static String hindrance(Header header) {
    if (header.walk().quoted()) {
      return "unverified: quoted by an error message";
    }
    if (header.walk().partial()) {
      return "unverified: covers more than this packet holds";
    }
    return header.available() < header.onWire() ? "unverified: packet cut" : "";
  }

  /** The partial sum of bytes from a header's start on. */
  static long sum(Header header, int bytes) {
    return Checksum.sum(header.walk().segment(), header.walk().address(header.start()), bytes);
  }

  /** The partial sum of a message that begins at a header, with its pseudo header. */
  static long transportSum(Header header, int protocol, int bytes) {
    return Checksum.transportSum(
        header.walk().segment(), header.walk().address(header.start()), bytes, protocol, header.walk().addresses());
  }

  /** What a partial sum asks for in the place of one of its words: RFC 1624, 3, takes it out of the sum. */
  private static int expected(long partial, int checksum) {
    int swapped = Short.reverseBytes((short) checksum) & 0xffff;
    return Checksum.ofSum(partial + (0xffff - swapped));
  }

  /** A partial sum, found when asked for. */
  interface LongSource {
    long get();
  }
}
