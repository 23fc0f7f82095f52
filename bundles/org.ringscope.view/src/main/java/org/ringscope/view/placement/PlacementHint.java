package org.ringscope.view.placement;

import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;

/** What to do where there is nothing to show. */
public final class PlacementHint {
  private static final String NO_CAPTURE =
      "Open a capture (File > Open Capture…) to see where the payload of its TCP streams goes when an application"
          + " posts buffers for it.";

  private static final String NO_STREAM =
      "No TCP stream of this capture has payload outside tunnels, so there is nothing to place.\n\n"
          + "The sample \"Receive is not zero-copy\" on the welcome page (Help > Welcome) has such a stream.";

  private PlacementHint() {}

  /** The hint before anything was placed, or null if that can begin. */
  public static @Nullable String of(@Nullable CaptureReplay capture) {
    if (capture == null) {
      return NO_CAPTURE;
    }
    return capture.report() == null
        ? capture.snapshot().status() + ". The map of its buffers shows when the replay is through."
        : null;
  }

  /** Said while the capture is read. */
  public static String placing(int percent) {
    return "Placing the payload of the capture's streams … " + percent + " %";
  }

  /** Said if no stream has payload. */
  public static String noStream() {
    return NO_STREAM;
  }
}
