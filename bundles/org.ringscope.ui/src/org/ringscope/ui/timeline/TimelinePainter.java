package org.ringscope.ui.timeline;

import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.ui.TimeRuler;
import org.ringscope.view.occupancy.FullestRing;
import org.ringscope.view.timeline.Overview;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.TimelineText;
import org.ringscope.view.timeline.Traffic;

/**
 * Draws, from top to bottom: a lane of drops, hatched; packets a second, the mean filled and the fastest moments paler
 * behind it, and over them, as a line, how full the fullest ring is; the axis of time. All heights come from the font.
 */
final class TimelinePainter {
  private static final int ALPHA_SELECTION = 60;
  private static final int OPAQUE = 255;
  private static final int HATCH = 4;
  private static final int LINES_FOR_TEXTS = 4;

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

  /** Where there is no room for all, the traffic has it. */
  private boolean isRoomy() {
    return area.height >= LINES_FOR_TEXTS * line;
  }

  private int base() {
    return isRoomy() ? area.height - line - line / 2 : area.height - 1;
  }

  private int top() {
    return isRoomy() ? line + line / 4 : line / 4;
  }

  /** @param fullest null where the host takes no time, and as long as the replay isn't through */
  void drawTraffic(Overview overview, @Nullable FullestRing fullest) {
    boolean roomy = isRoomy();
    int base = base();
    int top = top();
    double peak = Math.max(overview.peak(), 1e-9);
    if (roomy) {
      ruler(overview.span()).draw(gc, palette, line, base);
    }
    double scale = (base - top) / peak;
    for (int x = 0; x < overview.pixels(); x++) {
      // A packet is never too few to be seen.
      int least = overview.traffic(x).packets() > 0 ? 1 : 0;
      drawColumn(x, base, Math.max(least, overview.fastest(x) * scale), palette.faint());
      drawColumn(x, base, Math.max(least, overview.packetsPerSecond(x) * scale), palette.accent());
    }
    gc.setForeground(palette.grid());
    gc.drawLine(0, base, area.width, base);
    if (fullest != null) {
      drawOccupancy(fullest);
    }
    if (roomy) {
      // Beneath the drops: no text may hide one.
      drawLabel(label(hasDrops(overview), fullest), line / 2);
      String most = "up to " + TimelineText.rate(overview.peak()) + " packets/s";
      drawLabel(most, area.width - gc.textExtent(most).x - line / 2);
    }
    drawDrops(overview, base);
  }

  private static String label(boolean dropped, @Nullable FullestRing fullest) {
    String drops = dropped ? "drops" : "";
    String line = fullest == null ? "" : "line: " + fullest.summary();
    return drops + (drops.isEmpty() || line.isEmpty() ? "" : " · ") + line;
  }

  /** A full ring's line is at the top. */
  private void drawOccupancy(FullestRing fullest) {
    gc.setBackground(palette.foreground());
    int before = base();
    for (int x = 0; x < fullest.pixels(); x++) {
      int y = base() - (int) Math.round(fullest.share(x) * (base() - top()));
      int upper = Math.min(before, y);
      gc.fillRectangle(x, upper, 1, Math.max(before, y) - upper + 1);
      before = y;
    }
  }

  private void drawColumn(int x, int base, double height, Color colour) {
    int rows = (int) Math.round(height);
    gc.setBackground(colour);
    gc.fillRectangle(x, base - rows, 1, rows);
  }

  private static boolean hasDrops(Overview overview) {
    return IntStream.range(0, overview.pixels()).anyMatch(x -> overview.traffic(x).drops() > 0);
  }

  private void drawDrops(Overview overview, int base) {
    gc.setForeground(palette.drop());
    gc.setBackground(palette.drop());
    for (int x = 0; x < overview.pixels(); x++) {
      Traffic traffic = overview.traffic(x);
      if (traffic.drops() > 0) {
        hatch(x);
        // On the base line, so high as its part of the packets.
        int height = (int) Math.ceilDiv(traffic.drops() * line / 2, traffic.packets());
        gc.fillRectangle(x, base - height, 1, height);
      }
    }
  }

  /** A pixel's part of the lane of drops, hatched, so that it is no matter of colour alone. */
  private void hatch(int x) {
    int top = line / 8;
    int lane = line * 3 / 4;
    for (int y = HATCH - x % HATCH; y < lane; y += HATCH) {
      gc.fillRectangle(x, top + y, 1, HATCH / 2);
    }
    gc.drawPoint(x, top);
    gc.drawPoint(x, top + lane);
  }

  /** A text that stays readable on whatever is beneath it. */
  private void drawLabel(String text, int x) {
    gc.setForeground(palette.foreground());
    gc.setBackground(palette.background());
    gc.drawText(text, x, 0, false);
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
    return ruler(span).x(time);
  }

  private TimeRuler ruler(TimeSpan span) {
    return new TimeRuler(span, 0, area.width);
  }
}
