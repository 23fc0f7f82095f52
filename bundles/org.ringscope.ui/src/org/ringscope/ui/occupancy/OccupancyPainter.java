package org.ringscope.ui.occupancy;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.ringscope.ui.Palette;
import org.ringscope.ui.TimeRuler;
import org.ringscope.view.occupancy.OccupancyHistory;
import org.ringscope.view.occupancy.OccupancyLane;
import org.ringscope.view.timeline.TimeSpan;

/**
 * Paints lanes in the rings' colours: what waited all of a pixel's time, paler above it what waited at some moment of
 * it, the average as a line, the ring's size as dots, and drops hanging from the top. Left of each lane stand its ring
 * and its numbers.
 */
final class OccupancyPainter {
  /** The widest text beside a lane. */
  private static final String WIDEST = "1,234,567 dropped";

  /** What waited at some moment of a pixel is paler than what waited all along. */
  private static final int ALPHA_REACHED = 90;

  private static final int ALPHA_HELD = 170;
  private static final int OPAQUE = 255;
  private static final int PADDING = 6;

  /** Drops may take this part of a lane's height. */
  private static final double DROPS_PART = 0.3;

  private static final int LEAST_TICK = 3;

  private final GC gc;
  private final Rectangle area;
  private final Palette palette;
  private final int line;
  private final int gutter;

  OccupancyPainter(GC gc, Rectangle area) {
    this.gc = gc;
    this.area = area;
    palette = Palette.of(Display.getCurrent());
    line = gc.getFontMetrics().getHeight();
    gutter = gutter(gc);
  }

  /** Width beside the lanes. */
  static int gutter(Control control) {
    GC gc = new GC(control);
    int width = gutter(gc);
    gc.dispose();
    return width;
  }

  private static int gutter(GC gc) {
    return gc.textExtent(WIDEST).x + 2 * PADDING;
  }

  /** Height of the time axis beneath the lanes. */
  static int axisHeight(int line) {
    return line + line / 2;
  }

  static int laneHeight(Rectangle area, int line, int lanes) {
    return Math.max(1, (area.height - axisHeight(line)) / Math.max(1, lanes));
  }

  /** Columns of a lane. */
  int pixels() {
    return area.width - gutter;
  }

  void drawGround() {
    gc.setBackground(palette.background());
    gc.fillRectangle(area);
  }

  void draw(List<OccupancyLane> lanes, OccupancyHistory history, TimeSpan span) {
    int height = laneHeight(area, line, lanes.size());
    ruler(span).draw(gc, palette, 0, height * lanes.size());
    long mostDrops = lanes.stream().mapToLong(OccupancyLane::mostDrops).max().orElse(0);
    for (int i = 0; i < lanes.size(); i++) {
      drawLane(lanes.get(i), new Rectangle(gutter, i * height, pixels(), height), history, mostDrops);
    }
  }

  private void drawLane(OccupancyLane lane, Rectangle place, OccupancyHistory history, long mostDrops) {
    int base = place.y + place.height - 2;
    double scale = (place.height - line / 2 - 2) / (double) history.scale();
    drawLabels(lane, place, history);
    gc.setForeground(palette.grid());
    gc.drawLine(0, base + 1, area.width, base + 1);
    if (history.scale() == history.ringSize()) {
      int top = base - (int) Math.round(history.ringSize() * scale);
      gc.setForeground(palette.foreground());
      gc.setLineStyle(SWT.LINE_DOT);
      gc.drawLine(place.x, top, area.width, top);
      gc.setLineStyle(SWT.LINE_SOLID);
    }
    drawBand(lane, base, scale);
    drawDrops(lane, place, mostDrops);
  }

  private void drawBand(OccupancyLane lane, int base, double scale) {
    gc.setBackground(Palette.ring(lane.ring()));
    for (int x = 0; x < lane.pixels(); x++) {
      // A packet is never too few to be seen.
      int top = (int) Math.max(lane.most(x) > 0 ? 1 : 0, Math.round(lane.most(x) * scale));
      int bottom = (int) Math.min(top, Math.round(lane.least(x) * scale));
      gc.setAlpha(ALPHA_REACHED);
      gc.fillRectangle(gutter + x, base - top, 1, top - bottom);
      gc.setAlpha(ALPHA_HELD);
      gc.fillRectangle(gutter + x, base - bottom, 1, bottom);
    }
    gc.setAlpha(OPAQUE);
    gc.setForeground(Palette.ring(lane.ring()));
    int before = base;
    for (int x = 0; x < lane.pixels(); x++) {
      int y = base - (int) Math.round(lane.mean(x) * scale);
      if (lane.most(x) > 0) {
        gc.drawLine(gutter + x, x == 0 ? y : before, gutter + x, y);
      }
      before = y;
    }
  }

  private void drawDrops(OccupancyLane lane, Rectangle place, long mostDrops) {
    gc.setBackground(palette.drop());
    for (int x = 0; x < lane.pixels(); x++) {
      if (lane.drops(x) > 0) {
        double share = (double) lane.drops(x) / mostDrops;
        int height = (int) Math.max(LEAST_TICK, Math.round(share * place.height * DROPS_PART));
        gc.fillRectangle(place.x + x, place.y, 1, height);
      }
    }
  }

  private void drawLabels(OccupancyLane lane, Rectangle place, OccupancyHistory history) {
    int square = line / 2;
    int top = place.y + PADDING / 2;
    gc.setBackground(Palette.ring(lane.ring()));
    gc.fillRectangle(PADDING, top + line / 4, square, square);
    gc.setForeground(palette.foreground());
    gc.drawText(lane.name(), PADDING + square + PADDING, top, true);
    if (place.height >= 2 * line) {
      gc.drawText(String.format(Locale.ROOT, "%,d of %,d", lane.most(), history.ringSize()), PADDING, top + line, true);
    }
    if (lane.drops() > 0) {
      String text = String.format(Locale.ROOT, "%,d dropped", lane.drops());
      boolean below = place.height >= 3 * line;
      gc.setForeground(palette.drop());
      int left = below ? PADDING : gutter - PADDING - gc.textExtent(text).x;
      gc.drawText(text, left, below ? top + 2 * line : top, true);
    }
  }

  /** The Timeline's moment. */
  void drawMoment(TimeSpan visible, long moment) {
    if (visible.contains(moment)) {
      gc.setForeground(palette.foreground());
      int x = ruler(visible).x(moment);
      gc.drawLine(x, 0, x, area.height - axisHeight(line));
    }
  }

  /** Says that the keys go here. */
  void drawFocus() {
    gc.setForeground(palette.accent());
    gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
  }

  private TimeRuler ruler(TimeSpan span) {
    return new TimeRuler(span, gutter, pixels());
  }
}
