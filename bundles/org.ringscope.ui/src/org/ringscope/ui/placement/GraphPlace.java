package org.ringscope.ui.placement;

import org.eclipse.swt.graphics.Rectangle;
import org.ringscope.view.timeline.TimeSpan;

/**
 * Where time and bytes are in the graph. All sizes come from the font.
 *
 * @param plot where segments are drawn
 * @param span of time, since the capture's first packet
 * @param low position at the bottom
 * @param high position at the top, above {@code low}
 */
record GraphPlace(Rectangle plot, TimeSpan span, long low, long high) {
  private static final String WIDEST = "1,000,000,000";
  private static final int LEAST_PIXELS = 16;

  /** What of a graph's area is for segments. */
  static Rectangle plot(Drawing drawing, Rectangle area) {
    int line = drawing.lineHeight();
    int left = drawing.textWidth(WIDEST) + line;
    int top = line + line / 2;
    return new Rectangle(
        area.x + left, area.y + top, Math.max(LEAST_PIXELS, area.width - left - line),
        Math.max(LEAST_PIXELS, area.height - top - line - line / 2));
  }

  int x(long time) {
    double share = (double) (time - span.from()) / span.length();
    return plot.x + (int) Math.clamp(Math.floor(share * plot.width), -1, plot.width + 1);
  }

  int y(long position) {
    double share = (double) (position - low) / (high - low);
    return plot.y + plot.height - (int) Math.clamp(Math.round(share * plot.height), -2, plot.height + 2);
  }

  /** The time at a pixel. */
  long timeAt(int x) {
    return span.boundary(Math.clamp(x - plot.x, 0, plot.width), plot.width);
  }

  /** The position at a pixel. */
  long positionAt(int y) {
    return low + (long) ((double) (plot.y + plot.height - y) / plot.height * (high - low));
  }
}
