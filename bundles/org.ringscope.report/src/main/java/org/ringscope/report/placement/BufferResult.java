package org.ringscope.report.placement;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.Counts;

/**
 * What one posted buffer got. Times are ns since the epoch.
 *
 * @param name A, B, C … in the order of posting
 * @param bytes how many it has room for
 * @param firstSequenceNumber expected for its first byte, 32 bits unsigned
 * @param lastSequenceNumber expected for its last byte, 32 bits unsigned
 * @param posted when it was posted
 * @param fates bytes in it by fate id
 * @param causes those that were not placed directly, by cause id
 * @param missing bytes of it that never come
 * @param firstArrival of its bytes, or null if none arrived
 * @param lastArrival of its bytes, or null if none arrived
 * @param completed when the application got it back, or null if it hasn't
 * @param waited mean time that its held bytes waited until it was posted, ns; 0 if there were none
 * @param handOvers how often the application got a part of it, by id of the reason
 */
public record BufferResult(
    String name,
    long bytes,
    long firstSequenceNumber,
    long lastSequenceNumber,
    long posted,
    SortedMap<String, Long> fates,
    SortedMap<String, Long> causes,
    long missing,
    @Nullable Long firstArrival,
    @Nullable Long lastArrival,
    @Nullable Long completed,
    long waited,
    SortedMap<String, Long> handOvers) {
  public BufferResult {
    fates = Counts.copy(fates);
    causes = Counts.copy(causes);
    handOvers = Counts.copy(handOvers);
  }

  /** Bytes that neither arrived nor are known never to come. */
  public long empty() {
    return bytes - missing - Counts.sum(fates);
  }
}
