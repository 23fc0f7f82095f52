package org.ringscope.ui.placement;

import org.eclipse.swt.graphics.Color;
import org.ringscope.ui.Palette;
import org.ringscope.view.placement.CellKind;

/** What the colours of the map mean, above its rows. */
final class MapLegend {
  private static final String BEHIND_GAP = "waits behind a gap";

  private final Drawing drawing;
  private final Palette palette;
  private final PlacementColours colours;
  private final Shown shown;
  private final int line;

  MapLegend(Drawing drawing, Palette palette, Shown shown) {
    this.drawing = drawing;
    this.palette = palette;
    colours = new PlacementColours(palette);
    this.shown = shown;
    line = drawing.lineHeight();
  }

  /** As much as fits into {@code width} pixels from 0. */
  void paint(int left, int top, int width) {
    int x = left;
    if (shown.colouring() == MapColouring.ARRIVAL) {
      x = ramp(x, top);
    }
    for (CellKind kind : CellKind.values()) {
      if (isTold(kind) && x + square() + drawing.textWidth(kind.title()) + line / 4 < width) {
        x = item(kind, x, top);
      }
    }
    if (x + square() + drawing.textWidth(BEHIND_GAP) + line / 4 < width) {
      int y = top + line / 8;
      drawing.frame(palette.quiet(), x, y, square(), square());
      drawing.fill(palette.foreground(), x, y + square() - MapPainter.STRIPE - 1, square(), MapPainter.STRIPE);
      drawing.text(palette.foreground(), BEHIND_GAP, x + square() + line / 4, top);
    }
  }

  /** Where no buffer is posted there is nothing but a dotted line. */
  private boolean isTold(CellKind kind) {
    boolean byFate = kind.hasBytes() && kind != CellKind.WAITING;
    return kind != CellKind.UNPOSTED && (shown.colouring() == MapColouring.FATE || !byFate);
  }

  private int square() {
    return line * 3 / 4;
  }

  private int ramp(int x, int top) {
    int steps = 32;
    int step = Math.max(1, line / 8);
    drawing.text(palette.foreground(), "first", x, top);
    int at = x + drawing.textWidth("first ");
    for (int i = 0; i < steps; i++) {
      drawing.fill(PlacementColours.ofArrival(i, steps), at + i * step, top + line / 8, step, square());
    }
    int end = at + steps * step + line / 4;
    drawing.text(palette.foreground(), "last to arrive", end, top);
    return end + drawing.textWidth("last to arrive") + line;
  }

  private int item(CellKind kind, int x, int top) {
    Color color = colours.of(kind);
    int size = square();
    int y = top + line / 8;
    switch (kind) {
      case GAP, WAITING, MISSING -> {
        drawing.hatch(color, x, y, size, size);
        drawing.frame(color, x, y, size, size);
        if (kind == CellKind.MISSING) {
          drawing.fill(color, x, y + size / 2, size, 1);
        }
      }
      default -> drawing.fill(color, x, y, size, size);
    }
    if (kind == CellKind.EMPTY) {
      drawing.frame(palette.quiet(), x, y, size, size);
    }
    drawing.text(palette.foreground(), kind.title(), x + size + line / 4, top);
    return x + size + line / 4 + drawing.textWidth(kind.title()) + line;
  }
}
