package org.ringscope.report.placement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
 * @param merged what there is to say of a section made of several, or null if one replay made it
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
    @Nullable PlacementComparison comparison,
    @Nullable PlacementMergeSummary merged) {
  public PlacementReport {
    captures = List.copyOf(captures);
    directions = List.copyOf(directions);
    fragments = Counts.copy(fragments);
    remarks = List.copyOf(remarks);
  }

  /** What all was placed with; of a section made of several, what the first by name was. */
  public PlacementSetup setup() {
    return new PlacementSetup(card, buffers, stack);
  }

  /** New payload bytes of all directions by fate id. */
  public SortedMap<String, Long> fates() {
    return sums(DirectionResult::fates);
  }

  /** Those that were not placed directly, by cause id. */
  public SortedMap<String, Long> causes() {
    return sums(DirectionResult::causes);
  }

  /**
   * A count of all directions, by id.
   *
   * @throws ArithmeticException if a sum would not fit in 63 bits; no replay counts as many
   */
  public SortedMap<String, Long> sums(Function<DirectionResult, SortedMap<String, Long>> counts) {
    SortedMap<String, Long> sums = new TreeMap<>();
    for (DirectionResult direction : directions) {
      counts.apply(direction).forEach((id, count) -> sums.merge(id, count, Math::addExact));
    }
    return sums;
  }

  /**
   * A count of all directions.
   *
   * @throws ArithmeticException if the sum would not fit in 63 bits; no replay counts as many
   */
  public long sum(ToLongFunction<DirectionResult> count) {
    long sum = 0;
    for (DirectionResult direction : directions) {
      sum = Math.addExact(sum, count.applyAsLong(direction));
    }
    return sum;
  }

  /**
   * Does nothing for a section whose counts can be added up wherever a format wants to.
   *
   * @throws ArithmeticException if a sum would not fit in 63 bits; no replay counts as many
   */
  public void checkSums() {
    Counts.sum(fates());
    Counts.sum(causes());
    sums(DirectionResult::segments);
    sums(DirectionResult::handOvers);
    sum(DirectionResult::exchangedBytes);
    sum(DirectionResult::heldBytes);
    sum(DirectionResult::unplacedBytes);
  }

  public PlacementReport withComparison(PlacementComparison comparison) {
    return new PlacementReport(
        toolVersion, captures, start, card, buffers, stack, directions, streams, untracked, fragments, remarks,
        comparison, merged);
  }
}
