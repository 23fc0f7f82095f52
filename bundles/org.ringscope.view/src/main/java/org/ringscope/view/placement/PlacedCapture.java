package org.ringscope.view.placement;

import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.view.CaptureReplay;

/**
 * A capture's streams, and what was placed of the one that is looked at.
 *
 * @param report of the replay that it belongs to
 * @param first time of the capture's first packet, ns since the epoch
 * @param stream null if no stream has payload
 */
public record PlacedCapture(
    CaptureReplay capture,
    ReplayReport report,
    PlacementSettings settings,
    StreamList streams,
    long first,
    @Nullable PlacedStream stream,
    @Nullable SegmentExtents extents) {
  /** Whether its streams are those of a replay. */
  boolean isOf(CaptureReplay other, ReplayReport replay) {
    // Reports are large: the same one is the same object.
    return capture == other && report == replay;
  }
}
