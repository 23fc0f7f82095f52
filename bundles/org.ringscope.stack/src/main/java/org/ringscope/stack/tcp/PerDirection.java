package org.ringscope.stack.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody keeps of each direction of each stream, made when it is first asked for.
 *
 * @param <T> what is kept
 */
public final class PerDirection<T> {
  private final Function<StreamDirection, T> maker;
  private final List<@Nullable T> kept = new ArrayList<>();

  /** @param maker makes what is kept of a direction */
  public PerDirection(Function<StreamDirection, T> maker) {
    this.maker = maker;
  }

  /** What is kept of a direction. */
  public T get(StreamDirection direction) {
    int index = direction.index();
    while (kept.size() <= index) {
      kept.add(null);
    }
    T known = kept.get(index);
    if (known == null) {
      known = maker.apply(direction);
      kept.set(index, known);
    }
    return known;
  }

  /** What is kept of a direction, or null if nobody asked for it yet. */
  public @Nullable T known(StreamDirection direction) {
    return direction.index() < kept.size() ? kept.get(direction.index()) : null;
  }

  /** What is kept of the directions that were asked for, by stream. */
  public List<T> all() {
    return kept.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
