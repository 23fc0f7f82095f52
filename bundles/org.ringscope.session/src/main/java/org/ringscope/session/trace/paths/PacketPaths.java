package org.ringscope.session.trace.paths;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketRows;
import org.ringscope.nic.classify.Destination;
import org.ringscope.session.CaptureSession;

/** Groups the packets of a replay by the way they took. */
public final class PacketPaths {
  private static final int ROWS_AT_ONCE = 4096;

  private final List<Destination> destinations;
  private final PathSteps steps;
  private final Map<PathKey, Count> counts = new HashMap<>();
  private @Nullable PathKey lastKey;
  private @Nullable Count lastCount;

  private PacketPaths(CaptureSession session) {
    destinations = session.scenario().profile().steering().destinations();
    steps = new PathSteps(session.scenario());
  }

  /**
   * All ways, those that most packets took first; of equal ones the way of the earlier packet.
   *
   * @param session whose packets, as far as they are replayed, are grouped
   * @throws IOException if the capture can't be read any more
   */
  public static List<PacketPath> of(CaptureSession session) throws IOException {
    PacketPaths paths = new PacketPaths(session);
    DestinationFinder finder = new DestinationFinder(session);
    PacketRows rows = new PacketRows(ROWS_AT_ONCE);
    session.rows(1, rows);
    while (rows.count() > 0) {
      for (int row = 0; row < rows.count(); row++) {
        paths.count(PathKey.of(rows, row, finder.of(rows, row)), rows, row);
      }
      session.rows(rows.first() + rows.count(), rows);
    }
    return paths.sorted();
  }

  private void count(PathKey key, PacketRows rows, int row) {
    // Packets of one way come in runs.
    Count count = lastCount;
    if (count == null || !key.equals(lastKey)) {
      count = counts.computeIfAbsent(key, unknown -> new Count(rows.first() + row));
      lastKey = key;
      lastCount = count;
    }
    count.packets++;
    count.bytes += rows.originalLength(row);
  }

  private List<PacketPath> sorted() {
    List<PacketPath> paths = new ArrayList<>();
    counts.forEach((key, count) -> paths.add(new PacketPath(
        steps.of(key),
        key.sent(),
        key.device(),
        key.ring(),
        key.destination() == DestinationFinder.NONE ? null : destinations.get(key.destination()).name(),
        key.verdict(),
        key.cause(),
        count.packets,
        count.bytes,
        count.first)));
    paths.sort(Comparator.comparingLong(PacketPath::packets).reversed().thenComparingLong(PacketPath::first));
    return paths;
  }

  private static final class Count {
    private final long first;
    private long packets;
    private long bytes;

    Count(long first) {
      this.first = first;
    }
  }
}
