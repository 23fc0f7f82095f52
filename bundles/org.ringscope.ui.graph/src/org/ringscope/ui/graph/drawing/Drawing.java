package org.ringscope.ui.graph.drawing;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** What a graph is drawn with; lengths are in points. */
public interface Drawing {
  /** The room that one line of text takes. */
  Point extent(String text, boolean bold);

  /** Writes one line; (left, top) is the upper left corner of its room. */
  void text(String text, int left, int top, boolean bold, Color color);

  /** @param corner diameter of the round corners */
  void fill(Rectangle box, int corner, Color color);

  /** Draws a box's border, whose middle runs on the box's edge. */
  void outline(Rectangle box, int corner, Color color, float width);

  /** @param points x, y, x, y … */
  void line(float[] points, Color color, float width, boolean dashed);

  /** @param corners x, y, x, y … of a polygon */
  void fill(float[] corners, Color color);

  void image(Image image, int left, int top);
}
