package org.ringscope.session.place;

import org.ringscope.session.Durations;
import org.ringscope.stack.place.HandOver;

/** When parts of buffers are handed over, as text: {@code push}, a time such as {@code 10ms}, both, or {@code full}. */
public final class HandOverText {
  private static final String PUSH = "push";
  private static final String FULL = "full";

  private HandOverText() {}

  /** @throws IllegalArgumentException if the text can't be understood */
  public static HandOver parse(String text) {
    boolean onPush = false;
    long timeout = 0;
    for (String part : text.split(",", -1)) {
      if (part.equals(PUSH)) {
        onPush = true;
      } else if (!part.equals(FULL)) {
        timeout = time(part);
      }
    }
    if (text.contains(FULL) && (onPush || timeout > 0)) {
      throw new IllegalArgumentException("full stands alone, not " + text);
    }
    return new HandOver(onPush, timeout);
  }

  private static long time(String text) {
    try {
      return Durations.nanoseconds(text);
    } catch (IllegalArgumentException noTime) {
      throw new IllegalArgumentException("push, full, or a time as in 10ms, not " + text, noTime);
    }
  }
}
