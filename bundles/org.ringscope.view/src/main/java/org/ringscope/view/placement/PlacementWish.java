package org.ringscope.view.placement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureReplay;

/**
 * What is to be shown.
 *
 * @param report of the replay on screen, whose scenario is {@code scenario}
 * @param choice the wanted direction, or null for that of {@code packet}
 * @param packet number of a packet whose stream is wanted; 0 for none: then what was shown stays, or the largest is
 */
public record PlacementWish(
    CaptureReplay capture,
    ReplayReport report,
    Scenario scenario,
    PlacementSettings settings,
    @Nullable StreamChoice choice,
    long packet) {
  /** Whether another wish asks for the same. */
  public boolean isSame(@Nullable PlacementWish other) {
    // Reports are large: the same one is the same object.
    return other != null && capture == other.capture && report == other.report && settings.equals(other.settings)
        && Objects.equals(choice, other.choice) && packet == other.packet;
  }
}
