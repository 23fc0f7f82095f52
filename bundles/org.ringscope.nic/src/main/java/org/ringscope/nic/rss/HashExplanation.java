package org.ringscope.nic.rss;

import java.util.List;

/**
 * How a hash came about and which ring it names.
 *
 * @param context number of the RSS context, 0 for the usual one
 * @param rss the context
 * @param inner whether the fields are those of the headers in a tunnel
 * @param fields the input, field by field; empty if the flow type is not hashed
 * @param hash 0 if the flow type is not hashed
 * @param slot entry of the indirection table, -1 if the flow type is not hashed
 * @param ring the entry's ring, 0 if the flow type is not hashed
 */
public record HashExplanation(
    long context, RssContext rss, boolean inner, List<HashedField> fields, int hash, int slot, int ring) {
  public HashExplanation {
    fields = List.copyOf(fields);
  }

  /** Explains what {@code hash} makes of a packet's fields. */
  public static HashExplanation of(long number, RssHash hash, PacketFields packet, boolean inner) {
    RssContext rss = hash.context();
    if (!hash.isHashed(packet.flowType())) {
      return new HashExplanation(number, rss, inner, List.of(), 0, -1, 0);
    }
    int value = hash.hash(packet);
    int slot = rss.table().slot(value);
    return new HashExplanation(
        number, rss, inner, HashTrace.of(rss, packet), value, slot, rss.table().ringAt(slot));
  }
}
