package org.ringscope.packet.detail;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Options of a type, a length and data each, as IPv4, TCP and IPv6 have them. A length is believed as far as there is
 * room; one too short to find the next option by ends the list.
 *
 * @param kind the type's place in an option
 * @param length the length's place in an option
 * @param uncounted bytes of an option that its length leaves out
 * @param kinds what the types mean
 * @param unknown what other types are taken for
 * @param data bytes of which no more is known
 */
record OptionList(
    Part kind, Part length, int uncounted, Map<Integer, OptionKind> kinds, OptionKind unknown, FieldType data) {
  /** Type and length. */
  private static final int LEAST = 2;

  Stream<FieldType> types() {
    return Stream.of(
        Part.types(List.of(kind, length)), kinds.values().stream().flatMap(OptionKind::types),
        unknown.types(), Stream.of(data)).flatMap(types -> types);
  }

  /** Reports the options between two places of a header, as far as they were captured. */
  void report(Header header, int from, int to) {
    int end = Math.min(to, header.length());
    int at = from;
    while (at < end) {
      at = option(header, at, end);
    }
  }

  /** Reports one option and returns where the next one begins. */
  private int option(Header header, int at, int end) {
    OptionKind option = kinds.getOrDefault(header.u8(at), unknown);
    if (option.shape() != OptionKind.Shape.LONG) {
      header.openBytes(option.type(), at, 1);
      header.report(List.of(kind), at);
      header.sink().close();
      return option.shape() == OptionKind.Shape.END ? end : at + 1;
    }
    int claimed = header.u8(at + 1) + uncounted;
    int room = end - at;
    int believed = claimed < LEAST ? room : Math.min(claimed, room);
    header.openBytes(option.type(), at, believed);
    if (believed != claimed) {
      header.sink().note("its length doesn't fit");
    }
    header.report(List.of(kind, length), at);
    data(header, option, at, believed);
    header.sink().close();
    return at + believed;
  }

  private void data(Header header, OptionKind option, int at, int bytes) {
    int fixed = option.fixedBytes();
    if (fixed > bytes) {
      header.bytes(data, at + LEAST, bytes - LEAST);
      return;
    }
    header.report(option.parts(), at);
    int rest = at + fixed;
    while (option.stride() > 0 && rest + option.stride() <= at + bytes) {
      header.report(option.repeated(), rest);
      rest += option.stride();
    }
    header.bytes(data, rest, at + bytes - rest);
  }
}
