package org.ringscope.view.filter.fields;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Layer;

/**
 * Where a header has a value of up to 128 bits.
 *
 * @param layer the header
 * @param end captured bytes of the header that the value needs
 * @param there whether a header with so many bytes has the value
 * @param high upper 64 bits of the value
 * @param low lower 64 bits
 */
record HeaderPlace(Layer layer, int end, Condition there, Extractor high, Extractor low) implements FieldReader {
  /** Reads a number from a header that begins at a place. */
  @FunctionalInterface
  interface Extractor {
    long at(MemorySegment bytes, long header);
  }

  /** Asks something of a header that begins at a place. */
  @FunctionalInterface
  interface Condition {
    boolean holds(MemorySegment bytes, long header);
  }

  static HeaderPlace wide(Layer layer, int end, Extractor high, Extractor low) {
    return new HeaderPlace(layer, end, (bytes, header) -> true, high, low);
  }

  static HeaderPlace number(Layer layer, int end, Extractor number) {
    return wide(layer, end, (bytes, header) -> 0, number);
  }

  HeaderPlace where(Condition condition) {
    return new HeaderPlace(layer, end, condition, high, low);
  }

  @Override
  public boolean isIn(ValueSet set, PacketHeaders packet) throws IOException {
    int count = packet.count();
    MemorySegment bytes = packet.bytes();
    for (int i = 0; i < count; i++) {
      if (packet.layer(i) == layer && packet.length(i) >= end) {
        int at = packet.at(i);
        if (there.holds(bytes, at) && set.contains(high.at(bytes, at), low.at(bytes, at))) {
          return true;
        }
      }
    }
    return false;
  }
}
