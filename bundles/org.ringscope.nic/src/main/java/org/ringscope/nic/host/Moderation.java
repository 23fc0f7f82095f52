package org.ringscope.nic.host;

import java.util.List;

/** When the card raises a ring's interrupt although a packet waits. All times in nanoseconds. */
public sealed interface Moderation {
  /** An interrupt as soon as a packet waits. */
  Moderation NONE = new MinimumGap(0);

  /** Whether this equals {@link #NONE}; a record's equals is linked at run time, which each start would wait for. */
  default boolean isNone() {
    return this instanceof MinimumGap gap && gap.nanoseconds == 0;
  }

  /**
   * At least {@code nanoseconds} between two interrupts of a ring; the first comes at once. Intel's interrupt
   * throttling works so (EITR registers of the 82599 and X710 datasheets).
   */
  record MinimumGap(long nanoseconds) implements Moderation {
    public MinimumGap {
      requireTime(nanoseconds);
    }
  }

  /**
   * An interrupt when {@code timerNanoseconds} have passed since the first packet that waits, or when {@code packets}
   * wait, whichever is first; mlx5 and bnxt do so ({@code rx-usecs} and {@code rx-frames} of ethtool -C). The timer
   * isn't begun anew by later packets. Packets that found the ring full don't count.
   */
  record TimerOrCount(long timerNanoseconds, int packets) implements Moderation {
    public TimerOrCount {
      requireTime(timerNanoseconds);
      if (packets < 1) {
        throw new IllegalArgumentException("an interrupt's count is at least 1 packet, not " + packets);
      }
    }
  }

  /**
   * Linux's adaptive moderation (net_dim), held at one of its five levels: what is modelled are the values of its table
   * (include/linux/dim.h, lib/dim/net_dim.c), not how it moves between them with the load.
   *
   * @param mode which of the two tables of receive queues
   * @param level 0, the quickest, to 4
   */
  record Adaptive(Period mode, int level) implements Moderation {
    public Adaptive {
      if (level < 0 || level >= mode.levels.size()) {
        throw new IllegalArgumentException("net_dim has levels 0 to " + (mode.levels.size() - 1) + ", not " + level);
      }
    }

    /** The timer and the count of this level. */
    public TimerOrCount held() {
      return mode.levels.get(level);
    }
  }

  /** What net_dim's timer starts from; each has a table of its own. */
  enum Period {
    /** The event (interrupt) before. */
    EQE(level(1, 256), level(8, 256), level(64, 256), level(128, 256), level(256, 256)),
    /** The last completion (packet). */
    CQE(level(2, 256), level(8, 128), level(16, 64), level(32, 64), level(64, 64));

    private final List<TimerOrCount> levels;

    Period(TimerOrCount... levels) {
      this.levels = List.of(levels);
    }

    private static TimerOrCount level(int microseconds, int packets) {
      return new TimerOrCount(microseconds * 1000L, packets);
    }
  }

  private static void requireTime(long nanoseconds) {
    if (nanoseconds < 0 || nanoseconds > LONGEST) {
      throw new IllegalArgumentException("a time between interrupts is 0 to 1000 s, not " + nanoseconds + " ns");
    }
  }

  /** 1000 s: far above what cards can be set to, far below what could overflow a time. */
  long LONGEST = 1_000_000_000_000L;
}
