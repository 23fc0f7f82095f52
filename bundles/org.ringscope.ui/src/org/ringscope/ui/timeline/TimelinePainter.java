package org.ringscope.ui.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.view.timeline.Overview;
import org.ringscope.view.timeline.TimeAxis;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.TimelineText;

/**
 * Draws, from top to bottom: a lane of drops, hatched; packets a second, the mean filled and the fastest moments paler
 * behind it; the axis of time. All heights come from the font.
 */
final class TimelinePainter {
  private static final int ALPHA_SELECTION = 60;
  private static final int OPAQUE = 255;
  private static final int HATCH = 4;
  private static final String DROPS = "drops";

  private final GC gc;
  private final Rectangle area;
  private final Palette palette;
  private final int line;

  TimelinePainter(GC gc, Rectangle area) {
    this.gc = gc;
    this.area = area;
    palette = Palette.of(Display.getCurrent());
    line = gc.getFontMetrics().getHeight();
  }

  void drawGround() {
    gc.setBackground(palette.background());
    gc.fillRectangle(area);
  }

  void drawTraffic(Overview overview) {
    int base = area.height - line - line / 2;
    int top = line + line / 4;
    double peak = Math.max(overview.peak(), 1e-9);
    drawAxis(overview.span(), base);
    for (int x = 0; x < overview.pixels(); x++) {
      drawColumn(x, base, (base - top) * overview.fastest(x) / peak, overview.traffic(x).packets() > 0, true);
      drawColumn(
          x, base, (base - top) * overview.packetsPerSecond(x) / peak, overview.traffic(x).packets() > 0, false);
    }
    gc.setForeground(palette.grid());
    gc.drawLine(0, base, area.width, base);
    drawDrops(overview, base);
    String scale = "up to " + TimelineText.rate(overview.peak()) + " packets/s";
    drawLabel(scale, area.width - gc.textExtent(scale).x - line / 2, 0);
  }

  /** A packet is never too few to be seen. */
  private void drawColumn(int x, int base, double exact, boolean any, boolean pale) {
    int height = Math.max(any ? 1 : 0, (int) Math.round(exact));
    gc.setBackground(pale ? palette.faint() : palette.accent());
    gc.fillRectangle(x, base - height, 1, height);
  }

  private void drawAxis(TimeSpan span, int base) {
    String widest = TimeAxis.text(span.to(), Math.max(1, span.length() / 10));
    int most = Math.max(1, area.width / (gc.textExtent(widest).x + 2 * line));
    for (TimeAxis.Tick tick : TimeAxis.ticks(span, most)) {
      int x = x(span, tick.time());
      gc.setForeground(palette.grid());
      gc.drawLine(x, line, x, base + line / 4);
      Point extent = gc.textExtent(tick.label());
      gc.setForeground(palette.foreground());
      gc.drawText(tick.label(), Math.clamp(x - extent.x / 2, 0, Math.max(0, area.width - extent.x)), base + line / 4, true);
    }
  }

  private void drawDrops(Overview overview, int base) {
    boolean any = false;
    gc.setForeground(palette.drop());
    gc.setBackground(palette.drop());
    int lane = line * 3 / 4;
    for (int x = 0; x < overview.pixels(); x++) {
      if (overview.traffic(x).drops() > 0) {
        any = true;
        // Hatched, so that it is no matter of colour alone.
        for (int y = HATCH - x % HATCH; y < lane; y += HATCH) {
          gc.fillRectangle(x, line / 8 + y, 1, HATCH / 2);
        }
        gc.drawPoint(x, line / 8);
        gc.drawPoint(x, line / 8 + lane);
        long share = overview.traffic(x).packets();
        int height = (int) Math.ceilDiv(overview.traffic(x).drops() * line / 2, Math.max(1, share));
        gc.fillRectangle(x, base - height, 1, height);
      }
    }
    if (any) {
      drawLabel(DROPS, line / 2, 0);
    }
  }

  /** A text that stays readable on whatever is beneath it. */
  private void drawLabel(String text, int x, int y) {
    gc.setForeground(palette.foreground());
    gc.setBackground(palette.background());
    gc.drawText(text, x, y, false);
  }

  void drawSelection(TimeSpan visible, @Nullable TimeSpan selection) {
    if (selection == null || selection.to() <= visible.from() || selection.from() >= visible.to()) {
      return;
    }
    int from = x(visible, selection.from());
    int to = Math.max(from + 1, x(visible, selection.to()));
    gc.setBackground(palette.accent());
    gc.setAlpha(ALPHA_SELECTION);
    gc.fillRectangle(from, 0, to - from, area.height);
    gc.setAlpha(OPAQUE);
    gc.setForeground(palette.accent());
    gc.drawLine(from, 0, from, area.height);
    gc.drawLine(to, 0, to, area.height);
  }

  /** The moment: a line with a handle on top. */
  void drawMoment(TimeSpan visible, long moment) {
    if (!visible.contains(moment)) {
      return;
    }
    int x = x(visible, moment);
    int half = line / 3;
    gc.setForeground(palette.foreground());
    gc.setBackground(palette.foreground());
    gc.drawLine(x, 0, x, area.height - line);
    gc.setAntialias(SWT.ON);
    gc.fillPolygon(new int[] {x - half, 0, x + half + 1, 0, x, half + 1});
  }

  /** Says that the keys go here. */
  void drawFocus() {
    gc.setForeground(palette.accent());
    gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
  }

  private int x(TimeSpan span, long time) {
    double share = (double) (time - span.from()) / span.length();
    return (int) Math.clamp(Math.floor(share * area.width), -1, area.width + 1);
  }
}
