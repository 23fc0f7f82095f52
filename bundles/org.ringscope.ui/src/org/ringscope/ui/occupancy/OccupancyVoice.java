package org.ringscope.ui.occupancy;

import java.util.stream.Collectors;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells those who don't see the lanes what they say. */
final class OccupancyVoice extends AccessibleAdapter {
  private final OccupancyCanvas canvas;
  private final String help;

  OccupancyVoice(OccupancyCanvas canvas, String help) {
    this.canvas = canvas;
    this.help = help;
    canvas.getAccessible().addAccessibleListener(this);
  }

  @Override
  public void getName(AccessibleEvent event) {
    event.result = canvas.drawn().stream()
        .map(lane -> lane.name() + " " + lane.summary())
        .collect(Collectors.joining("; ", "Occupancy: ", ""));
  }

  @Override
  public void getDescription(AccessibleEvent event) {
    event.result = help;
  }
}
