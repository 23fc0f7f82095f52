package org.ringscope.nic.mirror;

import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.MirrorLoss;

/**
 * What a mirror did with a packet that it was offered.
 *
 * @param mismatch why its source doesn't select the packet; null if it does
 * @param loss why the packet was not carried although it is selected; null if it was, or isn't selected
 */
public record MirrorFate(Mirror mirror, @Nullable MirrorMismatch mismatch, @Nullable MirrorLoss loss) {
  /** Whether the debug virtual NIC got the packet. */
  public boolean carried() {
    return mismatch == null && loss == null;
  }
}
