package org.ringscope.session;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringscope.nic.host.Moderation;

/**
 * Interrupt moderation as text: {@code gap=50us} is a least time between two interrupts, {@code timer=8us,count=128} a
 * timer or a count of packets, whichever is first, {@code adaptive=cqe1} (or {@code eqe0} to {@code eqe4}) Linux's
 * adaptive moderation held at a level, {@code none} an interrupt at once.
 */
public final class ModerationText {
  private static final String NONE = "none";
  private static final String GAP = "gap";
  private static final String TIMER = "timer";
  private static final String COUNT = "count";
  private static final String ADAPTIVE = "adaptive";
  private static final List<Set<String>> KINDS = List.of(Set.of(GAP), Set.of(TIMER, COUNT), Set.of(ADAPTIVE));
  private static final String EXAMPLES = "gap=50us, or timer=8us,count=128, or adaptive=cqe1, or none";

  private ModerationText() {}

  /** Whether {@code part} looks like {@code gap=...} or another part of a moderation. */
  static boolean isPart(String part) {
    String name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
    return KINDS.stream().anyMatch(kind -> kind.contains(name));
  }

  /** @throws IllegalArgumentException naming the part that can't be read */
  public static Moderation parse(String text) {
    if (text.strip().equals(NONE)) {
      return Moderation.NONE;
    }
    Map<String, String> values = new HashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 || values.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip()) != null) {
        throw wrong(text);
      }
    }
    if (!KINDS.contains(values.keySet())) {
      throw wrong(text);
    }
    if (values.get(GAP) instanceof String gap) {
      return new Moderation.MinimumGap(Durations.nanoseconds(gap));
    }
    if (values.get(ADAPTIVE) instanceof String level) {
      return adaptive(level);
    }
    return new Moderation.TimerOrCount(
        Durations.nanoseconds(values.getOrDefault(TIMER, "")), count(values.getOrDefault(COUNT, "")));
  }

  private static int count(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notOne) {
      throw new IllegalArgumentException("count is a whole number of packets, not '" + text + "'", notOne);
    }
  }

  private static Moderation adaptive(String text) {
    for (Moderation.Period mode : Moderation.Period.values()) {
      String name = name(mode);
      if (text.startsWith(name) && text.length() == name.length() + 1) {
        return new Moderation.Adaptive(mode, Character.digit(text.charAt(name.length()), 10));
      }
    }
    throw new IllegalArgumentException("adaptive is " + Arrays.stream(Moderation.Period.values())
        .map(mode -> name(mode) + "0 to " + name(mode) + "4").collect(Collectors.joining(" or ")) + ", not '" + text
        + "'");
  }

  private static String name(Moderation.Period mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException("Not a moderation: '" + text + "' (as in " + EXAMPLES + ")");
  }

  /** Text that {@link #parse} reads back. */
  public static String of(Moderation moderation) {
    return switch (moderation) {
      case Moderation.MinimumGap gap ->
        gap.nanoseconds() == 0 ? NONE : GAP + "=" + Durations.text(gap.nanoseconds() * 1000);
      case Moderation.TimerOrCount either ->
        TIMER + "=" + Durations.text(either.timerNanoseconds() * 1000) + "," + COUNT + "=" + either.packets();
      case Moderation.Adaptive adaptive -> ADAPTIVE + "=" + name(adaptive.mode()) + adaptive.level();
    };
  }
}
