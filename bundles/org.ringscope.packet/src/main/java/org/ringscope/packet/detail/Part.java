package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field at a place of a header.
 *
 * @param bit where it begins, in bits from the header's (or option's) start
 * @param bits how many bits it has there
 * @param parts fields within this one, such as flags; their places count from the same start
 */
record Part(FieldType type, int bit, int bits, List<Part> parts) {
  Part with(Part... inner) {
    return new Part(type, bit, bits, List.of(inner));
  }

  /** The fields of some parts and of the parts in them, and those that stand for them. */
  static Stream<FieldType> types(List<Part> parts) {
    return parts.stream().flatMap(part -> Stream.of(
        Stream.of(part.type()), Stream.ofNullable(part.type().either()), types(part.parts())).flatMap(types -> types));
  }
}
