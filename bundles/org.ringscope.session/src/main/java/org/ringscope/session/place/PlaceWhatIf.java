package org.ringscope.session.place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.ringscope.report.Counts;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementVariant;
import org.ringscope.session.Progress;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.StreamPlacement;
import org.ringscope.stack.tcp.TcpReceiver;

/** What other settings of card and application would come to, and which is the best. */
public final class PlaceWhatIf {
  /** A cause counts as removed of which less than this part is left. */
  private static final int REMOVED = 10;

  /** Causes of a smaller part of all bytes are not worth removing. */
  private static final int NOTABLE = 1_000;

  private PlaceWhatIf() {}

  /**
   * Replays a request's captures twice: to learn how long segments are, then through all variants at once. Each has a
   * receiver of its own, for what one has no memory left for another may still hold.
   *
   * @throws IOException if a capture can't be read
   * @throws InterruptedException if the thread was interrupted
   */
  public static PlacementComparison compare(PlaceRequest request, Progress progress)
      throws IOException, InterruptedException {
    SegmentLengths lengths = new SegmentLengths(request);
    PlacingStack.replay(request.replay(), List.of(new TcpReceiver(request.receive(), lengths)), progress);
    PlacingStack yours = PlacingStack.of(request);
    List<PlaceVariant> variants = PlaceVariants.of(request, lengths.usual());
    List<PlacingStack> stacks = variants.stream().map(variant -> PlacingStack.of(variant.request())).toList();
    List<TcpReceiver> receivers = new ArrayList<>();
    receivers.add(yours.receiver());
    stacks.forEach(stack -> receivers.add(stack.receiver()));
    PlacingStack.replay(request.replay(), receivers, progress);
    PlacementVariant base = result(new PlaceVariant("yours", "", request), yours, Counts.none());
    List<PlacementVariant> results = new ArrayList<>();
    for (int i = 0; i < stacks.size(); i++) {
      results.add(result(variants.get(i), stacks.get(i), base.causes()));
    }
    List<String> suggestions = PlaceSuggestions.of(base, variants, results);
    results.sort(Comparator.comparingLong(PlaceWhatIf::direct).reversed());
    return new PlacementComparison(base, results, suggestions);
  }

  static long direct(PlacementVariant variant) {
    return variant.fates().getOrDefault(Fate.DIRECT.id(), 0L);
  }

  private static PlacementVariant result(
      PlaceVariant variant, PlacingStack stack, SortedMap<String, Long> before) {
    List<StreamPlacement> wanted = stack.finished().stream()
        .filter(placement -> variant.request().wants(placement.direction().stream().number()))
        .toList();
    SortedMap<String, Long> causes = BytesById.causes(cause -> sum(wanted, cause));
    SortedMap<String, Long> fates = BytesById.fates(fate -> sum(wanted, fate));
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
