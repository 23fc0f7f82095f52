package org.ringscope.view.filter.fields;

import java.io.IOException;

/** Finds the values of one field in a packet. */
@FunctionalInterface
public interface FieldReader {
  /**
   * Whether one of the packet's values of the field is in {@code set}.
   *
   * @throws IOException if the packet can't be read
   */
  boolean isIn(ValueSet set, PacketHeaders packet) throws IOException;
}
