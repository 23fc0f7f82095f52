package org.ringscope.session.place;

import java.util.SortedMap;
import java.util.function.ToLongFunction;
import org.ringscope.report.CountIds;
import org.ringscope.stack.fragment.FragmentCounter;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Completion;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.tcp.SegmentCounter;

/** Counts by the ids that reports know them by; all of them, also those that are zero. */
final class CountsById {
  private static final CountIds<Fate> FATES = new CountIds<>(Fate.values(), Fate::id);
  private static final CountIds<Cause> CAUSES = new CountIds<>(Cause.values(), Cause::id);
  private static final CountIds<Completion> HAND_OVERS = new CountIds<>(Completion.values(), Completion::id);
  private static final CountIds<SegmentCounter> SEGMENTS =
      new CountIds<>(SegmentCounter.values(), SegmentCounter::id);
  private static final CountIds<FragmentCounter> FRAGMENTS =
      new CountIds<>(FragmentCounter.values(), FragmentCounter::id);

  private CountsById() {}

  /** Bytes. */
  static SortedMap<String, Long> fates(ToLongFunction<Fate> bytes) {
    return FATES.counts(bytes);
  }

  /** Bytes. */
  static SortedMap<String, Long> causes(ToLongFunction<Cause> bytes) {
    return CAUSES.counts(bytes);
  }

  /** How often, not how many bytes. */
  static SortedMap<String, Long> handOvers(ToLongFunction<Completion> times) {
    return HAND_OVERS.counts(times);
  }

  static SortedMap<String, Long> segments(ToLongFunction<SegmentCounter> counts) {
    return SEGMENTS.counts(counts);
  }

  static SortedMap<String, Long> fragments(ToLongFunction<FragmentCounter> counts) {
    return FRAGMENTS.counts(counts);
  }
}
