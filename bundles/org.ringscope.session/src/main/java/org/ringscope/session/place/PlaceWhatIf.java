package org.ringscope.session.place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.ringscope.report.Counts;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementVariant;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayResult;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.StreamPlacement;

/** What other settings of card and application would come to, and which is the best. */
public final class PlaceWhatIf {
  /** A cause counts as removed of which less than this part is left. */
  private static final int REMOVED = 10;

  /** Causes of a smaller part of all bytes are not worth removing. */
  private static final int NOTABLE = 1_000;

  /** Streams remembered at a time, of all variants; some kilobytes each, with their buffers. */
  private static final int MOST_STREAMS = 200_000;

  private PlaceWhatIf() {}

  /**
   * What came of it.
   *
   * @param yours what the settings as they are came to
   * @param requests what places by each variant of the comparison, by the variant's name
   */
  public record Outcome(
      PlaceRun.Outcome yours, PlacementComparison comparison, Map<String, PlaceRequest> requests) {
    public Outcome {
      requests = Map.copyOf(requests);
    }
  }

  /**
   * Replays a request's captures with its own settings, to learn how long segments are, too, then through all variants
   * at once – or in turns, where streams are many. Each has a receiver of its own, for what one has no memory left for
   * another may still hold.
   *
   * @param listener hears where bytes went with the request's own settings
   * @throws IOException if a capture can't be read or a stream's file not be written
   * @throws InterruptedException if the thread was interrupted
   */
  public static Outcome run(PlaceRequest request, PlacementListener listener, Progress progress)
      throws IOException, InterruptedException {
    return run(request, listener, MOST_STREAMS, progress);
  }

  /** @param mostStreams remembered at a time, of all variants; one variant's at least */
  static Outcome run(PlaceRequest request, PlacementListener listener, int mostStreams, Progress progress)
      throws IOException, InterruptedException {
    SegmentLengths lengths = new SegmentLengths(request);
    PlaceRun.Outcome yours =
        PlaceRun.run(request, PlacingStack.of(request, listener, lengths::before), progress);
    PlacementVariant base = result(new PlaceVariant("yours", "", request), yours.placements(), Counts.none());
    List<PlaceVariant> variants = PlaceVariants.of(request, lengths.usual());
    int atOnce = Math.max(1, mostStreams / Math.max(1, yours.streams().size()));
    List<PlacementVariant> results = new ArrayList<>();
    for (int from = 0; from < variants.size(); from += atOnce) {
      int to = Math.min(variants.size(), from + atOnce);
      results.addAll(replay(request, variants.subList(from, to), base, progress));
    }
    List<String> suggestions = PlaceSuggestions.of(base, variants, results);
    results.sort(Comparator.comparingLong(PlacementVariant::direct).reversed());
    Map<String, PlaceRequest> requests =
        variants.stream().collect(Collectors.toMap(PlaceVariant::name, PlaceVariant::request));
    return new Outcome(yours, new PlacementComparison(base, results, suggestions), requests);
  }

  private static List<PlacementVariant> replay(
      PlaceRequest request, List<PlaceVariant> variants, PlacementVariant base, Progress progress)
      throws IOException, InterruptedException {
    List<PlacingStack> stacks = variants.stream().map(variant -> PlacingStack.of(variant.request())).toList();
    ReplayResult replay =
        PlacingStack.replay(request.replay(), stacks.stream().map(PlacingStack::receiver).toList(), progress);
    List<PlacementVariant> results = new ArrayList<>();
    for (int i = 0; i < stacks.size(); i++) {
      results.add(result(variants.get(i), stacks.get(i).finished(replay), base.causes()));
    }
    return results;
  }

  private static PlacementVariant result(
      PlaceVariant variant, List<StreamPlacement> placements, SortedMap<String, Long> before) {
    List<StreamPlacement> wanted = placements.stream()
        .filter(placement -> variant.request().wants(placement.direction().stream().number()))
        .toList();
    SortedMap<String, Long> causes = CountsById.causes(cause -> sum(wanted, cause));
    SortedMap<String, Long> fates = CountsById.fates(fate -> sum(wanted, fate));
    return new PlacementVariant(
        variant.name(), variant.needs(), fates, causes, removed(before, causes, Counts.sum(fates)));
  }

  private static long sum(List<StreamPlacement> placements, Fate fate) {
    return placements.stream().mapToLong(placement -> placement.counts().bytes(fate)).sum();
  }

  private static long sum(List<StreamPlacement> placements, Cause cause) {
    return placements.stream().mapToLong(placement -> placement.counts().bytes(cause)).sum();
  }

  /** Causes that were worth it and of which next to nothing is left, those of the most bytes first. */
  private static List<String> removed(SortedMap<String, Long> before, SortedMap<String, Long> after, long bytes) {
    return before.entrySet().stream()
        .filter(cause -> cause.getValue() > bytes / NOTABLE)
        .filter(cause -> after.getOrDefault(cause.getKey(), 0L) < cause.getValue() / REMOVED)
        .sorted(Comparator.comparingLong(cause -> -cause.getValue()))
        .map(cause -> cause.getKey())
        .toList();
  }
}
