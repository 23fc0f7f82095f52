package org.ringscope.session.place;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.tcp.StreamDirection;

/**
 * The directions that are kept while a capture is replayed, together no larger than one may be: where there is no room
 * for all, those with fewest bytes go, whole.
 */
final class RecordedDirections {
  /** Some 4 KB each, before they have any segment. */
  static final int MOST_DIRECTIONS = 256;

  private final Predicate<StreamDirection> wanted;
  private final int mostDirections;
  private final int mostSegments;

  /** In the order in which they began. */
  private final Map<StreamDirection, DirectionRecorder> kept = new LinkedHashMap<>();

  /** Of all that are kept. */
  private int segments;

  /** The one asked for last, and what is kept of it: segments of a direction come in a row. */
  private @Nullable StreamDirection recent;
  private @Nullable DirectionRecorder ofRecent;

  /** @param wanted which directions are kept as long as there is room */
  RecordedDirections(Predicate<StreamDirection> wanted, int mostDirections, int mostSegments) {
    this.wanted = wanted;
    this.mostDirections = mostDirections;
    this.mostSegments = mostSegments;
  }

  /** A direction begins. */
  void open(StreamDirection direction) {
    if (wanted.test(direction)) {
      if (kept.size() == mostDirections) {
        dropSmallest();
      }
      kept.put(direction, new DirectionRecorder(direction));
    }
  }

  /** What is kept of a direction, or null if nothing is. */
  @Nullable DirectionRecorder of(StreamDirection direction) {
    if (direction != recent) {
      recent = direction;
      ofRecent = kept.get(direction);
    }
    return ofRecent;
  }

  /** Whether there is room for one more segment, made if need be as long as another direction is kept. */
  boolean makeRoom() {
    while (segments == mostSegments && kept.size() > 1) {
      dropSmallest();
    }
    return segments < mostSegments;
  }

  /** A segment was kept. */
  void kept() {
    segments++;
  }

  private void dropSmallest() {
    DirectionRecorder smallest = null;
    StreamDirection of = null;
    for (Map.Entry<StreamDirection, DirectionRecorder> entry : kept.entrySet()) {
      if (smallest == null || entry.getValue().bytes() < smallest.bytes()) {
        smallest = entry.getValue();
        of = entry.getKey();
      }
    }
    if (smallest != null) {
      kept.remove(of);
      segments -= smallest.segments();
      recent = null;
      ofRecent = null;
    }
  }
}
