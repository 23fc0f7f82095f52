package org.ringscope.session.trace.paths;

import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketRows;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Verdict;

/**
 * What tells two paths apart.
 *
 * @param destination place among the card's destinations, or {@link DestinationFinder#NONE}
 */
record PathKey(
    boolean sent, int device, int ring, int destination, @Nullable Verdict verdict, @Nullable DropCause cause) {
  static PathKey of(PacketRows rows, int row, int destination) {
    return new PathKey(
        rows.direction(row) == PacketBlock.DIRECTION_OUTBOUND,
        rows.device(row),
        rows.ring(row),
        destination,
        rows.verdict(row),
        rows.dropCause(row));
  }
}
