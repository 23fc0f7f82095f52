package org.ringscope.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.CaptureView;
import org.ringscope.capture.PacketIndex;
import org.ringscope.session.seek.Checkpoints;
import org.ringscope.session.seek.Seek;

/** A capture, open, and what one replay found out about its packets; freed by the last of its users. */
final class CaptureLook {
  private final OpenCaptures captures;
  private final PacketIndex index;
  private final CaptureView view;
  private final Checkpoints checkpoints = new Checkpoints(Checkpoints.BUDGET);
  private @Nullable Seek seek;
  private int users = 1;

  private CaptureLook(OpenCaptures captures, PacketIndex index, CaptureView view) {
    this.captures = captures;
    this.index = index;
    this.view = view;
  }

  static CaptureLook open(Path file) throws IOException {
    OpenCaptures captures = OpenCaptures.open(List.of(file.toString()), ReplayRequest.DEFAULT_BLOCK_BYTES);
    PacketIndex index = new PacketIndex();
    return new CaptureLook(captures, index, captures.files().getFirst().view(index));
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

  Playback playback(Scenario scenario) throws IOException {
    return new Playback(
        scenario, captures.source()::interfaces, captures.filterCompiler(), index, view, checkpoints);
  }

  synchronized Seek seek(Scenario scenario) throws IOException {
    Seek known = seek;
    if (known == null) {
      known = new Seek(scenario, index, checkpoints, playback(scenario));
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
