package org.ringscope.ui.placement;

import org.eclipse.swt.graphics.Color;

/** What pictures are made of, on the screen or in a file. Lengths are pixels of a screen at 100 %. */
interface Drawing {
  /** Distance of hatching lines. */
  int HATCH = 5;

  /** Height of a line of text. */
  int lineHeight();

  int textWidth(String text);

  void fill(Color color, int x, int y, int width, int height);

  void line(Color color, int x1, int y1, int x2, int y2);

  void dottedLine(Color color, int x1, int y1, int x2, int y2);

  /** A line through points, x and y by turns. */
  void path(Color color, int[] points);

  /** A filled polygon, x and y by turns. */
  void polygon(Color color, int[] points);

  /** A text, whose box begins at a point. */
  void text(Color color, String text, int x, int y);

  /** Nothing is drawn outside of this from now on. */
  void clip(int x, int y, int width, int height);

  /** Ends {@link #clip}. */
  void unclip();

  /** The outline of a rectangle, within it. */
  default void frame(Color color, int x, int y, int width, int height) {
    fill(color, x, y, width, 1);
    fill(color, x, y + height - 1, width, 1);
    fill(color, x, y, 1, height);
    fill(color, x + width - 1, y, 1, height);
  }

  /** Diagonals in a rectangle, so that it is told apart by more than a colour; they go on in the next one. */
  default void hatch(Color color, int x, int y, int width, int height) {
    int right = width - 1;
    int bottom = height - 1;
    for (int d = HATCH - 1 - Math.floorMod(x + y, HATCH); d <= right + bottom; d += HATCH) {
      line(color, x + Math.max(0, d - bottom), y + Math.min(d, bottom), x + Math.min(d, right),
          y + Math.max(0, d - right));
    }
  }
}
