package org.ringscope.packet;

import java.lang.foreign.MemorySegment;

/** The types of ICMP messages (RFC 792) and what errors quote; the header is a {@link ControlMessage}. */
public final class Icmp {
  public static final int ECHO_REPLY = 0;
  public static final int UNREACHABLE = 3;
  public static final int SOURCE_QUENCH = 4;
  public static final int REDIRECT = 5;
  public static final int ECHO_REQUEST = 8;
  public static final int TIME_EXCEEDED = 11;
  public static final int PARAMETER_PROBLEM = 12;

  private Icmp() {}

  /** Whether the message is an error, which quotes a packet behind its eight bytes. */
  public static boolean quotesPacket(MemorySegment segment, long header) {
    return switch (ControlMessage.type(segment, header)) {
      case UNREACHABLE, SOURCE_QUENCH, REDIRECT, TIME_EXCEEDED, PARAMETER_PROBLEM -> true;
      default -> false;
    };
  }

  /** Bytes of the quote if extensions follow it (RFC 4884, 5.1), 0 if the quote is all there is. */
  public static int quoteLength(MemorySegment segment, long header) {
    return switch (ControlMessage.type(segment, header)) {
      case UNREACHABLE, TIME_EXCEEDED, PARAMETER_PROBLEM -> Wire.u8(segment, header + 5) << 2;
      default -> 0;
    };
  }

  /** Sets the checksum over a message of {@code length} bytes. */
  public static void fixChecksum(MemorySegment segment, long header, int length) {
    ControlMessage.setChecksum(segment, header, 0);
    ControlMessage.setChecksum(segment, header, Checksum.of(segment, header, length));
  }
}
