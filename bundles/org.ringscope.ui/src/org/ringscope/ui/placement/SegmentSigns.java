package org.ringscope.ui.placement;

import org.eclipse.swt.graphics.Color;
import org.ringscope.session.place.ArrivalKind;

/** Signs of segments in the graph. */
final class SegmentSigns {
  private final Drawing drawing;
  private final PlacementColours colours;
  private final int line;

  SegmentSigns(Drawing drawing, PlacementColours colours) {
    this.drawing = drawing;
    this.colours = colours;
    line = drawing.lineHeight();
  }

  /** What is not in order has a sign on top of its bar, so that it is no matter of colour alone. */
  void draw(ArrivalKind kind, int x, int y) {
    int half = Math.max(2, line / 5);
    Color color = colours.of(kind);
    switch (kind) {
      case IN_ORDER -> {}
      case BEYOND_HOLE -> drawing.polygon(color, new int[] {x - half, y, x + half + 1, y, x, y - half});
      case INTO_HOLE -> drawing.polygon(color, new int[] {x - half, y - half, x + half + 1, y - half, x, y});
      case REPEATED, REFUSED -> {
        drawing.line(color, x - half, y - half, x + half, y + half);
        drawing.line(color, x - half, y + half, x + half, y - half);
      }
    }
  }
}
