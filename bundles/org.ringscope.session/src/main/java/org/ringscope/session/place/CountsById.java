package org.ringscope.session.place;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Completion;
import org.ringscope.stack.place.Fate;

/** Counts by the ids that reports know fates, causes and hand-overs by; all of them, also those that are zero. */
final class CountsById {
  private CountsById() {}

  /** Bytes. */
  static SortedMap<String, Long> fates(ToLongFunction<Fate> bytes) {
    SortedMap<String, Long> byId = new TreeMap<>();
    for (Fate fate : Fate.values()) {
      byId.put(fate.id(), bytes.applyAsLong(fate));
    }
    return byId;
  }

  /** Bytes. */
  static SortedMap<String, Long> causes(ToLongFunction<Cause> bytes) {
    SortedMap<String, Long> byId = new TreeMap<>();
    for (Cause cause : Cause.values()) {
      byId.put(cause.id(), bytes.applyAsLong(cause));
    }
    return byId;
  }

  /** How often, not how many bytes. */
  static SortedMap<String, Long> handOvers(ToLongFunction<Completion> times) {
    SortedMap<String, Long> byId = new TreeMap<>();
    for (Completion why : Completion.values()) {
      byId.put(why.id(), times.applyAsLong(why));
    }
    return byId;
  }
}
