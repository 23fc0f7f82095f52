package org.ringscope.report.placement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.Counts;

/**
 * What placing a capture's streams came to.
 *
 * @param toolVersion version of the program
 * @param captures names of the captures, as given
 * @param start time of the first packet, ns since the epoch; 0 if there is none
 * @param card how the card places payload, in words
 * @param buffers what the application posts, in words
 * @param stack what of the host's stack is not as usual, in words; empty if nothing
 * @param directions those with payload, by stream
 * @param streams TCP streams in all
 * @param untracked segments of streams for which there was no room
 * @param fragments counts of IP fragments and their datagrams, by id
 * @param remarks what a reader has to know to read the numbers rightly
 * @param comparison with other settings, or null if nobody asked for it
 */
public record PlacementReport(
    String toolVersion,
    List<String> captures,
    long start,
    String card,
    String buffers,
    String stack,
    List<DirectionResult> directions,
    long streams,
    long untracked,
    SortedMap<String, Long> fragments,
    List<String> remarks,
    @Nullable PlacementComparison comparison) {
  public PlacementReport {
    captures = List.copyOf(captures);
    directions = List.copyOf(directions);
    fragments = Counts.copy(fragments);
    remarks = List.copyOf(remarks);
  }

  /** New payload bytes of all directions by fate id. */
  public SortedMap<String, Long> fates() {
    return sums(DirectionResult::fates);
  }

  /** Those that were not placed directly, by cause id. */
  public SortedMap<String, Long> causes() {
    return sums(DirectionResult::causes);
  }

  private SortedMap<String, Long> sums(Function<DirectionResult, SortedMap<String, Long>> counts) {
    SortedMap<String, Long> sums = new TreeMap<>();
    for (DirectionResult direction : directions) {
      counts.apply(direction).forEach((id, bytes) -> sums.merge(id, bytes, Long::sum));
    }
    return sums;
  }

  public PlacementReport withComparison(PlacementComparison comparison) {
    return new PlacementReport(
        toolVersion, captures, start, card, buffers, stack, directions, streams, untracked, fragments, remarks,
        comparison);
  }
}
