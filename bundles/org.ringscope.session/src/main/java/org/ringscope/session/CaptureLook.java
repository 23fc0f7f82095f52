package org.ringscope.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.CaptureView;
import org.ringscope.capture.GrowingFile;
import org.ringscope.capture.PacketIndex;
import org.ringscope.session.seek.Checkpoints;
import org.ringscope.session.seek.Seek;
import org.ringscope.session.seek.TableSums;

/** A capture, open, and what one replay found out about its packets; freed by the last of its users. */
final class CaptureLook {
  private final OpenCaptures captures;
  private final PacketIndex index;
  private final CaptureView view;
  private final Checkpoints checkpoints = new Checkpoints(Checkpoints.BUDGET);
  private final TableSums sums;
  private @Nullable Seek seek;
  private int users = 1;

  private CaptureLook(OpenCaptures captures, PacketIndex index, CaptureView view, int rings) {
    this.captures = captures;
    this.index = index;
    this.view = view;
    sums = new TableSums(index, rings);
  }

  /**
   * @param growing the file as the one who still writes it sees it; null if it is whole
   * @param rings of a device
   */
  static CaptureLook open(Path file, @Nullable GrowingFile growing, int rings) throws IOException {
    OpenCaptures captures = growing == null
        ? OpenCaptures.open(List.of(file.toString()), ReplayRequest.DEFAULT_BLOCK_BYTES)
        : OpenCaptures.follow(growing);
    PacketIndex index = new PacketIndex();
    return new CaptureLook(captures, index, captures.files().getFirst().view(index), rings);
  }

  OpenCaptures captures() {
    return captures;
  }

  PacketIndex index() {
    return index;
  }

  CaptureView view() {
    return view;
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  TableSums sums() {
    return sums;
  }

  Playback playback(Scenario scenario) throws IOException {
    return new Playback(
        scenario, captures.source()::interfaces, captures.filterCompiler(), index, view, checkpoints);
  }

  synchronized Seek seek(Scenario scenario) throws IOException {
    Seek known = seek;
    if (known == null) {
      known = new Seek(scenario, index, checkpoints, sums, playback(scenario));
      seek = known;
    }
    return known;
  }

  synchronized CaptureLook acquire() {
    users++;
    return this;
  }

  synchronized void release() throws IOException {
    users--;
    if (users == 0) {
      view.close();
      captures.close();
      index.close();
    }
  }
}
