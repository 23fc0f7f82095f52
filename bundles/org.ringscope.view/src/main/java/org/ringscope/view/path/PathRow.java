package org.ringscope.view.path;

import org.jspecify.annotations.Nullable;
import org.ringscope.session.trace.paths.PacketPath;

/**
 * A way that packets took.
 *
 * @param share of all packets, 0 to 1
 * @param filter display filter that leaves its packets and no others, or null if none can
 */
public record PathRow(PacketPath path, double share, @Nullable String filter) {
  /** Whether its packets were lost. */
  public boolean isDropped() {
    return path.cause() != null;
  }

  /** The ring that decides its colour; -1 if there is none. */
  public int ring() {
    return path.ring();
  }

  /** Number of the first packet that took it. */
  public long first() {
    return path.first();
  }

  /** What stands in its cell of a column. */
  public String text(PathColumn column) {
    return column.text(this);
  }
}
