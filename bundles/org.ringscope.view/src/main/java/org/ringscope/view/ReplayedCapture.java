package org.ringscope.view;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.GrowingFile;
import org.ringscope.nic.occupancy.OccupancyPyramid;
import org.ringscope.report.ReplayReport;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.Scenario;
import org.ringscope.view.occupancy.OccupancyHistory;
import org.ringscope.view.timeline.TrafficIndex;

/** One replay of a capture with one scenario, and all that views read of it. */
final class ReplayedCapture implements AutoCloseable {
  private final CaptureSession session;
  private final int workers;
  private final PacketTable table;
  private volatile TrafficIndex traffic;
  private volatile @Nullable ReplayReport report;
  private volatile @Nullable OccupancyHistory occupancy;

  private ReplayedCapture(CaptureSession session, int workers) throws IOException {
    this.session = session;
    this.workers = workers;
    table = new PacketTable(session);
    traffic = newTraffic();
  }

  /**
   * @param growing what is still being captured to the file; null if it is whole
   * @param workers threads that replay
   * @throws IOException if the capture can't be read
   */
  static ReplayedCapture open(Path file, @Nullable GrowingFile growing, Scenario scenario, int workers)
      throws IOException {
    return new ReplayedCapture(
        growing == null ? CaptureSession.open(file, scenario) : CaptureSession.follow(growing, scenario), workers);
  }

  private TrafficIndex newTraffic() throws IOException {
    return new TrafficIndex(session.table(), session.scenario().profile().rings());
  }

  /**
   * Replays.
   *
   * @return whether it came to its end; else it was canceled
   */
  boolean replay(Progress progress) throws IOException, InterruptedException {
    try {
      ReplayResult result = session.replay(workers, new Counting(progress));
      traffic.catchUpFully();
      if (!session.scenario().host().isInfinitelyFast()) {
        // The host may drop a packet long after the one that came behind it was counted.
        TrafficIndex settled = newTraffic();
        settled.catchUpFully();
        traffic = settled;
      }
      occupancy = occupancy(result);
      report = ReportAssembler.report(result);
      return !result.canceled();
    } finally {
      traffic.catchUpFully();
    }
  }

  private @Nullable OccupancyHistory occupancy(ReplayResult result) throws IOException {
    OccupancyPyramid pyramid = result.occupancy();
    return pyramid == null || session.packets() == 0
        ? null
        : OccupancyHistory.of(
            pyramid, result.received().rings(), session.scenario().profile().ringSize(), session.packet(1).time());
  }

  long packets() {
    return session.packets();
  }

  CaptureSession session() {
    return session;
  }

  PacketTable table() {
    return table;
  }

  TrafficIndex traffic() {
    return traffic;
  }

  Scenario scenario() {
    return session.scenario();
  }

  /** How full the receive rings were, or null as long as it isn't through, or if the host is infinitely fast. */
  @Nullable OccupancyHistory occupancy() {
    return occupancy;
  }

  /** What it came to, or null as long as it isn't through. */
  @Nullable ReplayReport report() {
    return report;
  }

  @Override
  public void close() throws IOException {
    traffic.close();
    session.close();
  }

  /** Progress that sums up what was replayed meanwhile. */
  private final class Counting implements Progress {
    private final Progress progress;

    Counting(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void read(long bytes, long size) {
      traffic.catchUp();
      progress.read(bytes, size);
    }

    @Override
    public boolean isCanceled() {
      return progress.isCanceled();
    }
  }
}
