package org.ringscope.session.place;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;

/** Bytes by the ids that reports know fates and causes by; all of them, also those of no byte. */
final class BytesById {
  private BytesById() {}

  static SortedMap<String, Long> fates(ToLongFunction<Fate> bytes) {
    SortedMap<String, Long> byId = new TreeMap<>();
    for (Fate fate : Fate.values()) {
      byId.put(fate.id(), bytes.applyAsLong(fate));
    }
    return byId;
  }

  static SortedMap<String, Long> causes(ToLongFunction<Cause> bytes) {
    SortedMap<String, Long> byId = new TreeMap<>();
    for (Cause cause : Cause.values()) {
      byId.put(cause.id(), bytes.applyAsLong(cause));
    }
    return byId;
  }
}
