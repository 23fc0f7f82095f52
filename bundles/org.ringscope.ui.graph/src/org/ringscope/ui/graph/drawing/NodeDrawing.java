package org.ringscope.ui.graph.drawing;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.ringscope.ui.graph.shown.GraphColors;
import org.ringscope.ui.graph.shown.NodeLook;

/** Measures and draws nodes: a box with a line or two of text, perhaps with a badge on its upper edge. */
public final class NodeDrawing {
  private static final int PAD_X = 10;
  private static final int PAD_Y = 7;
  private static final int GAP = 6;
  private static final int CORNER = 10;
  private static final int NARROWEST = 48;
  private static final int BADGE_PAD = 6;
  private static final int BADGE_INSET = 8;
  private static final int BADGE_OVERLAP = 5;
  private static final int RING = 3;
  private static final float THIN = 1;
  private static final float THICK = 2.5f;

  private final Drawing drawing;
  private final GraphColors colors;

  public NodeDrawing(Drawing drawing, GraphColors colors) {
    this.drawing = drawing;
    this.colors = colors;
  }

  /** The room that a node takes; its badge stands out above. */
  public static Point measure(Drawing drawing, NodeLook look) {
    Point text = drawing.extent(look.text(), true);
    Point detail = look.detail().isEmpty() ? new Point(0, 0) : drawing.extent(look.detail(), false);
    Image image = look.image();
    int imageWidth = image == null ? 0 : image.getBounds().width + GAP;
    int badgeWidth = look.badge().isEmpty() ? 0 : badge(drawing, look).x + 2 * BADGE_INSET;
    int width = Math.max(imageWidth + Math.max(text.x, detail.x) + 2 * PAD_X, badgeWidth);
    int height = Math.max(text.y + detail.y, image == null ? 0 : image.getBounds().height);
    return new Point(Math.max(width, NARROWEST), height + 2 * PAD_Y);
  }

  private static Point badge(Drawing drawing, NodeLook look) {
    Point text = drawing.extent(look.badge(), false);
    return new Point(text.x + 2 * BADGE_PAD, text.y);
  }

  void draw(NodeLook look, Rectangle bounds, boolean selected) {
    if (selected) {
      Rectangle ring = new Rectangle(
          bounds.x - RING, bounds.y - RING, bounds.width + 2 * RING, bounds.height + 2 * RING);
      drawing.outline(ring, CORNER + 2 * RING, colors.accent(), THICK);
    }
    drawing.fill(bounds, CORNER, look.fill());
    drawing.outline(
        bounds, CORNER, look.highlighted() ? colors.highlight() : look.line(), look.highlighted() ? THICK : THIN);
    drawText(look, bounds);
    if (!look.badge().isEmpty()) {
      drawBadge(look, bounds);
    }
  }

  private void drawText(NodeLook look, Rectangle bounds) {
    Point text = drawing.extent(look.text(), true);
    Point detail = look.detail().isEmpty() ? new Point(0, 0) : drawing.extent(look.detail(), false);
    Image image = look.image();
    int imageWidth = image == null ? 0 : image.getBounds().width + GAP;
    int left = bounds.x + (bounds.width - imageWidth - Math.max(text.x, detail.x)) / 2;
    if (image != null) {
      drawing.image(image, left, bounds.y + (bounds.height - image.getBounds().height) / 2);
    }
    int middle = left + imageWidth + Math.max(text.x, detail.x) / 2;
    int top = bounds.y + (bounds.height - text.y - detail.y) / 2;
    drawing.text(look.text(), middle - text.x / 2, top, true, look.textColor());
    if (!look.detail().isEmpty()) {
      drawing.text(look.detail(), middle - detail.x / 2, top + text.y, false, look.textColor());
    }
  }

  private void drawBadge(NodeLook look, Rectangle bounds) {
    Point size = badge(drawing, look);
    Rectangle pill = new Rectangle(
        bounds.x + bounds.width - BADGE_INSET - size.x, bounds.y - size.y + BADGE_OVERLAP, size.x, size.y);
    drawing.fill(pill, size.y, look.badgeColor());
    drawing.text(look.badge(), pill.x + BADGE_PAD, pill.y, false, GraphColors.readableOn(look.badgeColor()));
  }
}
