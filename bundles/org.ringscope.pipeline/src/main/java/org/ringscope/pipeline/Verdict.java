package org.ringscope.pipeline;

import java.util.Locale;

/** How a captured packet's way ended. Ordinals are stored in the packet index. */
public enum Verdict {
  /** Left out by a filter before the device; it takes no part in the replay. */
  FILTERED,
  DELIVERED,
  DIVERTED,
  /** Dropped, with a {@link DropCause}. */
  DROPPED;

  /** The word that traces, paths and filters use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
