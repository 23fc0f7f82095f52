package org.ringscope.view.filter.fields;

import java.util.List;

/**
 * A field of a header, which only the packet's bytes tell.
 *
 * @param protocols {@link org.ringscope.packet.Protocols} bits of which a packet with the field has at least one; 0 if
 *     any packet may have it
 * @param reader finds its values
 */
public record HeaderField(String name, String title, ValueKind kind, int bits, int protocols, FieldReader reader)
    implements FilterField {
  @Override
  public List<String> choices() {
    return List.of();
  }
}
