package org.ringscope.view.placement;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Durations;
import org.ringscope.session.place.Buffers;
import org.ringscope.stack.place.PostingPolicy;

/**
 * A posting policy as it is typed.
 *
 * @param buffers such as {@code 16x64K}
 * @param busy how long the application takes for a full buffer, such as {@code 50us}; without meaning for one buffer
 */
public record PostingFields(PostingChoice choice, String buffers, String busy) {
  private static final int PICOSECONDS = 1000;

  /** What to type for a policy. */
  public static PostingFields of(PostingPolicy policy) {
    return new PostingFields(
        PostingChoice.of(policy), new Buffers(policy.count(), policy.bytes()).toString(),
        Durations.text(policy.busy() * PICOSECONDS));
  }

  /**
   * The policy that is meant.
   *
   * @throws IllegalArgumentException if there is a {@link #fault}
   */
  public PostingPolicy policy() {
    Buffers posted = read("Buffers", () -> Buffers.parse(buffers));
    long time = choice.isEverBusy() ? read("Busy", () -> Durations.nanoseconds(busy.strip())) : 0;
    return read(
        choice.title(), () -> new PostingPolicy(choice.habit(), posted.count(), posted.bytes(), 0, time));
  }

  /** What is wrong, and in which field, in words for people; null if nothing is. */
  public @Nullable String fault() {
    try {
      policy();
      return null;
    } catch (IllegalArgumentException wrong) {
      return wrong.getMessage();
    }
  }

  private static <T> T read(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(field + ": " + wrong.getMessage(), wrong);
    }
  }
}
