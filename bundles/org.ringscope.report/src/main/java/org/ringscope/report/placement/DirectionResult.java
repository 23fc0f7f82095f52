package org.ringscope.report.placement;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.Counts;

/**
 * What one direction of a stream came to.
 *
 * @param stream number of the stream, from 0: Wireshark's tcp.stream
 * @param forward whether the end sent it that sent the stream's first captured segment
 * @param flow from sender to receiver, as {@code trace --flow} takes it
 * @param state how far the stream is in its life, by id
 * @param segments counts of segments and payload bytes, by id
 * @param fates new payload bytes by fate id; they add up to all new bytes
 * @param causes those that were not placed directly, by cause id
 * @param exchangedBytes reshuffled bytes whose pages were exchanged instead of moved
 * @param heldBytes bytes beyond a hole at the capture's end, which no application would have got
 * @param handOvers how often the application got a buffer or a part of it, by id of the reason
 * @param unplacedBytes held bytes for which no buffer ever came
 * @param waited mean time that the other held bytes waited for a buffer, ns; 0 if there are none
 * @param file name of the file that the direction's bytes were written to, or null
 * @param buffers posted buffers in which something arrived, in order; empty unless this stream alone was wanted
 * @param buffersLeftOut further ones, for which a table has no room
 */
public record DirectionResult(
    int stream,
    boolean forward,
    String flow,
    String state,
    SortedMap<String, Long> segments,
    SortedMap<String, Long> fates,
    SortedMap<String, Long> causes,
    long exchangedBytes,
    long heldBytes,
    SortedMap<String, Long> handOvers,
    long unplacedBytes,
    long waited,
    @Nullable String file,
    List<BufferResult> buffers,
    long buffersLeftOut) {
  public DirectionResult {
    segments = Counts.copy(segments);
    fates = Counts.copy(fates);
    causes = Counts.copy(causes);
    handOvers = Counts.copy(handOvers);
    buffers = List.copyOf(buffers);
  }

  /** New payload bytes. */
  public long bytes() {
    return Counts.sum(fates);
  }
}
