package org.ringscope.session.place;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.ringscope.stack.fragment.FragmentCounter;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Completion;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.tcp.SegmentCounter;

/** Counts by the ids that reports know them by; all of them, also those that are zero. */
final class CountsById {
  private CountsById() {}

  /** Bytes. */
  static SortedMap<String, Long> fates(ToLongFunction<Fate> bytes) {
    return of(Fate.values(), Fate::id, bytes);
  }

  /** Bytes. */
  static SortedMap<String, Long> causes(ToLongFunction<Cause> bytes) {
    return of(Cause.values(), Cause::id, bytes);
  }

  /** How often, not how many bytes. */
  static SortedMap<String, Long> handOvers(ToLongFunction<Completion> times) {
    return of(Completion.values(), Completion::id, times);
  }

  static SortedMap<String, Long> segments(ToLongFunction<SegmentCounter> counts) {
    return of(SegmentCounter.values(), SegmentCounter::id, counts);
  }

  static SortedMap<String, Long> fragments(ToLongFunction<FragmentCounter> counts) {
    return of(FragmentCounter.values(), FragmentCounter::id, counts);
  }

  private static <T> SortedMap<String, Long> of(T[] all, Function<T, String> id, ToLongFunction<T> count) {
    SortedMap<String, Long> byId = new TreeMap<>();
    for (T one : all) {
      byId.put(id.apply(one), count.applyAsLong(one));
    }
    return byId;
  }
}
