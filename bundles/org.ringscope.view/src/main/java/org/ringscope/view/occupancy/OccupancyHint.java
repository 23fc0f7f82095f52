package org.ringscope.view.occupancy;

import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;

/** What to do where there is no occupancy to show. */
public final class OccupancyHint {
  private static final String NO_CAPTURE =
      "Open a capture (File > Open Capture…) to see how full its receive rings get and when they drop packets.";

  private static final String NO_HOST =
      "The host is infinitely fast: no packet waits in a ring and none is lost.\n\n"
          + "Set a host cost in the tool bar (Host, such as 250ns/packet,2us/poll) to see the rings fill.";

  private static final String NO_PACKET = "No packet came to a receive ring; the capture's editor says why.";

  private OccupancyHint() {}

  /** The hint, or null if there is something to show. */
  public static @Nullable String of(@Nullable CaptureReplay capture, @Nullable OccupancyHistory history) {
    if (capture == null) {
      return NO_CAPTURE;
    }
    if (history != null) {
      return history.busyRings().isEmpty() ? NO_PACKET : null;
    }
    if (capture.scenario().host().isInfinitelyFast()) {
      return NO_HOST;
    }
    return capture.isOver()
        ? "The replay didn't come to its end: " + capture.snapshot().status() + "."
        : capture.snapshot().status() + ". The rings' occupancy shows when it is through.";
  }
}
