package org.ringscope.session.trace;

import org.ringscope.session.place.PacketPlacement;
import org.ringscope.stack.place.Fate;

/** What a host's stack does with a packet, in words. */
final class StackWords {
  private StackWords() {}

  static String text(TraceNode.Stacked node) {
    return switch (node) {
      case TraceNode.StreamFound(int number, String flow) -> number + ", " + flow;
      case TraceNode.SegmentTaken(PacketPlacement placement) -> bytes(placement.position(), placement.length())
          + " of the stream, sequence number " + placement.sequenceNumber() + ": " + arrival(placement);
      case TraceNode.BytesPlaced(PacketPlacement.Piece piece) -> placed(piece);
    };
  }

  private static String arrival(PacketPlacement placement) {
    long behind = placement.position() - placement.expected();
    long fresh = placement.newBytes();
    if (fresh == 0) {
      return behind < 0 ? "nothing of it is new" : "nothing of it is taken";
    }
    String order = behind == 0 ? "as expected" : behind > 0
        ? behind + " bytes in front of it are missing yet"
        : "it begins " + -behind + " bytes before what was expected";
    return fresh == placement.length() ? order : order + "; " + fresh + " bytes are new";
  }

  private static String placed(PacketPlacement.Piece piece) {
    String cause = piece.cause() == null ? "" : " (" + piece.cause().id() + ")";
    if (piece.fate() == Fate.HELD) {
      return bytes(piece.position(), piece.length()) + " of the stream, held" + cause + " until a buffer is posted";
    }
    return bytes(piece.offset(), piece.length()) + " of buffer " + piece.buffer() + ", " + piece.fate().id() + cause
        + ", " + ordinal(piece.arrival()) + " to arrive";
  }

  private static String bytes(long first, int length) {
    return length == 1 ? "byte " + first : "bytes " + first + "-" + (first + length - 1);
  }

  private static String ordinal(int number) {
    int tens = number % 100;
    String ending = tens / 10 == 1 ? "th" : switch (tens % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
    return number + ending;
  }
}
