package org.ringscope.ui.graph.canvas;

import org.eclipse.swt.graphics.Rectangle;

/** Which part of a graph a window shows, and how large. Graph and window are measured in points. */
final class Viewport {
  private final double smallest;
  private final double largest;
  private double scale = 1;

  /** The graph's point in the window's upper left corner. */
  private double left;
  private double top;

  /** Scales beyond these limits are taken as the nearest of them. */
  Viewport(double smallest, double largest) {
    this.smallest = smallest;
    this.largest = largest;
  }

  double scale() {
    return scale;
  }

  double left() {
    return left;
  }

  double top() {
    return top;
  }

  double toGraphX(double x) {
    return left + x / scale;
  }

  double toGraphY(double y) {
    return top + y / scale;
  }

  Rectangle toWindow(Rectangle inGraph) {
    int x = (int) Math.round((inGraph.x - left) * scale);
    int y = (int) Math.round((inGraph.y - top) * scale);
    return new Rectangle(
        x, y, (int) Math.round(inGraph.width * scale), (int) Math.round(inGraph.height * scale));
  }

  /** Zooms so that what is at (x, y) of the window stays there. */
  void zoom(double next, double x, double y) {
    double clamped = Math.clamp(next, smallest, largest);
    left += x / scale - x / clamped;
    top += y / scale - y / clamped;
    scale = clamped;
  }

  /** Moves the graph by so many points of the window. */
  void pan(double x, double y) {
    left -= x / scale;
    top -= y / scale;
  }

  void moveTo(double nextLeft, double nextTop) {
    left = nextLeft;
    top = nextTop;
  }

  /** Shows all of an area in the middle, at most at its own size. */
  void fit(Rectangle area, int width, int height) {
    double fitting = Math.min((double) width / Math.max(1, area.width), (double) height / Math.max(1, area.height));
    scale = Math.clamp(fitting, smallest, 1);
    centre(area, width, height);
  }

  private void centre(Rectangle area, int width, int height) {
    left = area.x + area.width / 2.0 - width / scale / 2;
    top = area.y + area.height / 2.0 - height / scale / 2;
  }

  /** Moves as little as needed to show a part; its upper left corner if there is no room for all of it. */
  void reveal(Rectangle part, int width, int height) {
    left = nearest(left, width / scale, part.x, part.width);
    top = nearest(top, height / scale, part.y, part.height);
  }

  private static double nearest(double start, double length, double partStart, double partLength) {
    if (partLength > length || partStart < start) {
      return partStart;
    }
    return Math.max(start, partStart + partLength - length);
  }
}
