package org.ringscope.view.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a node.
 *
 * @param packets that came there, or {@link EdgeCount#UNKNOWN}
 * @param detail one line: how many these are
 * @param badge what stands out, or empty
 * @param mark why it does
 * @param toolTip all that is counted there
 * @param filter display filter that leaves its packets, empty if these are all; null if there is none that does
 */
public record NodeCount(
    long packets, String detail, String badge, Mark mark, String toolTip, @Nullable String filter) {
  /** What stands out; dropping is worse than being hot. */
  public enum Mark {
    NONE,
    /** It gets more than twice what rings get on the average. */
    HOT,
    DROPPING
  }

  static NodeCount plain(long packets, String detail, String toolTip, @Nullable String filter) {
    return new NodeCount(packets, detail, "", Mark.NONE, toolTip, filter);
  }
}
