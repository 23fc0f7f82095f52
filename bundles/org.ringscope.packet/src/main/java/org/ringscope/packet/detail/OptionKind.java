package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;

/**
 * One kind of option in a list of options.
 *
 * @param parts fields behind type and length; places count from the option's start
 * @param repeated fields that fill what then is left, again and again
 * @param stride bytes of one round of {@code repeated}
 */
record OptionKind(FieldType type, Shape shape, List<Part> parts, List<Part> repeated, int stride) {
  /** What an option of the kind looks like. */
  enum Shape {
    /** A type alone, behind which no options come. */
    END,
    /** A type alone. */
    SINGLE,
    /** Type, length, data. */
    LONG
  }

  static OptionKind end(String filterName, String name) {
    return new OptionKind(FieldType.bytes(filterName, name), Shape.END, List.of(), List.of(), 0);
  }

  static OptionKind single(String filterName, String name) {
    return new OptionKind(FieldType.bytes(filterName, name), Shape.SINGLE, List.of(), List.of(), 0);
  }

  static OptionKind of(String filterName, String name, Part... parts) {
    return new OptionKind(FieldType.bytes(filterName, name), Shape.LONG, List.of(parts), List.of(), 0);
  }

  /** The same with fields that repeat. */
  OptionKind repeating(int everyBytes, Part... again) {
    return new OptionKind(type, shape, parts, List.of(again), everyBytes);
  }

  Stream<FieldType> types() {
    return Stream.of(Stream.of(type), Part.types(parts), Part.types(repeated)).flatMap(types -> types);
  }

  /** Bytes of an option with all its fixed parts. */
  int fixedBytes() {
    return parts.stream().mapToInt(part -> (part.bit() + part.bits()) / 8).max().orElse(2);
  }
}
