package org.ringscope.view.filter.fields;

import java.util.List;

/** A field that filters can ask for. A packet may have several values of it, or none. */
public sealed interface FilterField permits RowField, ParsedField, HeaderField {
  /** What it is called in filters, as in Wireshark where that has it: {@code ip.src}. */
  String name();

  /** What it is called in its standard, for people: "Source Address". */
  String title();

  ValueKind kind();

  /** Width of a number in bits, 1 … 64; 0 where that says nothing. */
  int bits();

  /** The words that a {@link ValueKind#CHOICE} is among; else empty. */
  List<String> choices();
}
