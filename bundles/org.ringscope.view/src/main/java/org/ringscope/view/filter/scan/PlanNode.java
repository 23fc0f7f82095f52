package org.ringscope.view.filter.scan;

import java.io.IOException;
import org.ringscope.capture.PacketRows;
import org.ringscope.view.filter.fields.PacketHeaders;

/**
 * A part of a plan. From the packet table it tells of 64 packets at once which of them surely match and which possibly
 * do – with bits, so that and, or and not are single operations –, and of a single packet, with its bytes, whether it
 * matches. Bit i stands for row {@code from + i}; rows that don't exist have a bit of any value. Thread-safe.
 */
interface PlanNode {
  /** Rows looked at together: bits of a long. */
  int GROUP = Long.SIZE;

  /** Rows that match whatever the packets' bytes are. */
  long certain(PacketRows rows, int from);

  /** Rows that may match: all certain ones, and those of which only the bytes tell. */
  long possible(PacketRows rows, int from);

  /** Whether a packet matches. */
  boolean matches(PacketRows rows, int row, PacketHeaders packet) throws IOException;

  /** Whether some packets' bytes may have to be read although the table knows everything of them that it can. */
  boolean needsBytes();

  /** Whether it asks for what becomes of packets, which may change as long as the replay runs. */
  boolean asksOutcome();
}
