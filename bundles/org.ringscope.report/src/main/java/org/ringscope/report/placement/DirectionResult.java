package org.ringscope.report.placement;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.Counts;

/**
 * What one direction of a stream came to.
 *
 * @param stream number of the stream, from 0: Wireshark's tcp.stream
 * @param forward whether the end sent it that sent the stream's first captured segment
 * @param flow from sender to receiver, as {@code trace --flow} takes it
 * @param segments counts of segments and payload bytes, by id
 * @param fates new payload bytes by fate id; they add up to all new bytes
 * @param causes those that were not placed directly, by cause id
 * @param exchangedBytes reshuffled bytes whose pages were exchanged instead of moved
 * @param heldBytes bytes beyond a hole at the capture's end, which no application would have got
 * @param completedBuffers buffers filled and handed back
 * @param waited mean time a held byte waited for a buffer, ns; 0 if none was held
 * @param file name of the file that the direction's bytes were written to, or null
 */
public record DirectionResult(
    int stream,
    boolean forward,
    String flow,
    SortedMap<String, Long> segments,
    SortedMap<String, Long> fates,
    SortedMap<String, Long> causes,
    long exchangedBytes,
    long heldBytes,
    long completedBuffers,
    long waited,
    @Nullable String file) {
  public DirectionResult {
    segments = Counts.copy(segments);
    fates = Counts.copy(fates);
    causes = Counts.copy(causes);
  }

  /** New payload bytes. */
  public long bytes() {
    return Counts.sum(fates);
  }
}
