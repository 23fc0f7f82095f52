package org.ringscope.view.filter.scan;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketRows;
import org.ringscope.session.CaptureSession;
import org.ringscope.view.filter.fields.PacketHeaders;

/** Judges runs of packets with memory of its own: one a thread. */
final class ScanWorker {
  /** Rows copied at once: they fit a core's first caches, and a cancelled scan ends after as many. */
  private static final int ROWS = 2048;

  private final FilterPlan plan;
  private final BooleanSupplier stopped;
  private final PacketRows rows = new PacketRows(ROWS);
  private @Nullable CaptureSession known;
  private @Nullable PacketHeaders headers;

  ScanWorker(FilterPlan plan, BooleanSupplier stopped) {
    this.plan = plan;
    this.stopped = stopped;
  }

  /**
   * Judges consecutive packets.
   *
   * @param bits bit i of word w is set if packet {@code first + 64 w + i} matches
   * @return false if the scan was stopped, or the table has fewer packets than it had
   */
  boolean judge(CaptureSession session, long first, int count, long[] bits) throws IOException {
    PacketHeaders packet = headersOf(session);
    int done = 0;
    while (done < count) {
      session.rows(first + done, rows);
      int judged = Math.min(rows.count(), count - done);
      if (judged == 0 || stopped.getAsBoolean()) {
        return false;
      }
      for (int from = 0; from < judged; from += PlanNode.GROUP) {
        long matching = plan.matches(rows, from, packet);
        int left = judged - from;
        bits[(done + from) / PlanNode.GROUP] = left < PlanNode.GROUP ? matching & (1L << left) - 1 : matching;
      }
      done += judged;
    }
    return true;
  }

  private PacketHeaders headersOf(CaptureSession session) {
    PacketHeaders current = headers;
    if (current == null || session != known) {
      current = new PacketHeaders(session);
      headers = current;
      known = session;
    }
    return current;
  }
}
