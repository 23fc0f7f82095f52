package org.ringscope.session.trace.paths;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.ringscope.capture.PacketRows;
import org.ringscope.nic.classify.Destination;
import org.ringscope.nic.rss.PacketFields;
import org.ringscope.packet.Dissection;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.CaptureSession;

/** Finds whose virtual NIC took a packet, which the packet table doesn't tell. */
final class DestinationFinder {
  /** The device's own. */
  static final int NONE = -1;

  /** More than all headers that a destination is told by. */
  private static final int MOST_BYTES = 256;

  private final CaptureSession session;
  private final List<Destination> destinations;
  private final MemorySegment bytes = MemorySegment.ofArray(new byte[MOST_BYTES]);
  private final Dissection dissection = new Dissection();
  private final PacketFields fields = new PacketFields();

  DestinationFinder(CaptureSession session) {
    this.session = session;
    destinations = session.scenario().profile().steering().destinations();
  }

  /** The place among the card's destinations of the one that takes a received packet first, or {@link #NONE}. */
  int of(PacketRows rows, int row) throws IOException {
    boolean received = rows.direction(row) != PacketBlock.DIRECTION_OUTBOUND;
    if (destinations.isEmpty() || !received || rows.verdict(row) == Verdict.FILTERED) {
      return NONE;
    }
    int captured = Math.min(MOST_BYTES, rows.capturedLength(row));
    session.copy(rows.position(row), bytes.asSlice(0, captured));
    int linkType = session.interfaces().get(rows.interfaceIndex(row)).linkType();
    long headers = dissection.dissect(bytes, 0, captured, rows.originalLength(row), linkType);
    fields.read(bytes, 0, captured, headers, linkType);
    for (int i = 0; i < destinations.size(); i++) {
      if (destinations.get(i).takes(fields)) {
        return i;
      }
    }
    return NONE;
  }
}
