package org.ringscope.ui;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.ringscope.view.timeline.TimeAxis;
import org.ringscope.view.timeline.TimeSpan;

/** The axis of time of a chart: a line through the chart at each round time, and the time beneath. */
public final class TimeRuler {
  private final TimeSpan span;
  private final int left;
  private final int width;

  /**
   * @param span what the chart shows
   * @param left where it begins
   * @param width its columns
   */
  public TimeRuler(TimeSpan span, int left, int width) {
    this.span = span;
    this.left = left;
    this.width = width;
  }

  /** The column of a moment; for one that is not shown, a column just beyond the chart's end. */
  public int x(long time) {
    double share = (double) (time - span.from()) / span.length();
    return left + (int) Math.clamp(Math.floor(share * width), -1, width + 1);
  }

  /** Draws the axis beneath {@code base}, with lines that begin at {@code top}. */
  public void draw(GC gc, Palette palette, int top, int base) {
    int line = gc.getFontMetrics().getHeight();
    String widest = TimeAxis.text(span.to(), Math.max(1, span.length() / 10));
    int most = Math.max(1, width / (gc.textExtent(widest).x + 2 * line));
    for (TimeAxis.Tick tick : TimeAxis.ticks(span, most)) {
      int x = x(tick.time());
      gc.setForeground(palette.grid());
      gc.drawLine(x, top, x, base + line / 4);
      Point extent = gc.textExtent(tick.label());
      gc.setForeground(palette.foreground());
      int begin = Math.clamp(x - extent.x / 2, left, Math.max(left, left + width - extent.x));
      gc.drawText(tick.label(), begin, base + line / 4, true);
    }
  }
}
