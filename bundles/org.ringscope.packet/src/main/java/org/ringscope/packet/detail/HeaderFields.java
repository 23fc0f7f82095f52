package org.ringscope.packet.detail;

import java.util.List;

/** What one kind of header consists of. */
interface HeaderFields {
  /** The protocol as a whole, for the header at hand. */
  FieldType protocol(Header header);

  /** All fields that such headers may have, protocols included. */
  List<FieldType> types();

  /** Bytes the header says it has. */
  int length(Header header);

  void report(Header header);

  /** The few values that tell this header from others of its kind; may be empty. */
  String summary(Header header);
}
