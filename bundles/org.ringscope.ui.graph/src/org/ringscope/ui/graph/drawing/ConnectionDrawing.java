package org.ringscope.ui.graph.drawing;

import java.util.Objects;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.ringscope.ui.graph.shown.ConnectionLook;
import org.ringscope.ui.graph.shown.GraphColors;
import org.ringscope.ui.graph.shown.ShownConnection;

/** Measures and draws connections: a line with an arrow head, perhaps with a text on its middle. */
public final class ConnectionDrawing {
  private static final int LABEL_PAD = 4;
  private static final int LABEL_CORNER = 6;
  private static final float HEAD = 7;
  private static final float HALO = 4;
  private static final float ROUNDING = 8;

  private final Drawing drawing;
  private final GraphColors colors;

  public ConnectionDrawing(Drawing drawing, GraphColors colors) {
    this.drawing = drawing;
    this.colors = colors;
  }

  /** The room that the text takes; (0, 0) if there is none. */
  public static Point measureLabel(Drawing drawing, ConnectionLook look) {
    if (look.text().isEmpty()) {
      return new Point(0, 0);
    }
    Point text = drawing.extent(look.text(), false);
    return new Point(text.x + 2 * LABEL_PAD, text.y);
  }

  void drawLine(ConnectionLook look, Route route, boolean selected) {
    if (selected) {
      stroke(route, colors.accent(), look.width() + HALO, false);
    }
    stroke(route, look.line(), look.width(), look.dashed());
  }

  /** The line ends where the head begins: a wide one would stand out beside the tip. */
  private void stroke(Route route, Color color, float width, boolean dashed) {
    float[] points = route.points().clone();
    int tip = points.length - 2;
    float dx = points[tip] - points[tip - 2];
    float dy = points[tip + 1] - points[tip - 1];
    float length = (float) Math.hypot(dx, dy);
    if (length == 0) {
      return;
    }
    float head = Math.min(HEAD + width / 2, length);
    float half = (HEAD + width) / 2;
    float x = dx / length;
    float y = dy / length;
    float baseX = points[tip] - head * x;
    float baseY = points[tip + 1] - head * y;
    float[] triangle = {
      points[tip], points[tip + 1], baseX - half * y, baseY + half * x, baseX + half * y, baseY - half * x
    };
    points[tip] = baseX;
    points[tip + 1] = baseY;
    drawing.line(new Route(points).rounded(ROUNDING), color, width, dashed);
    drawing.fill(triangle, color);
  }

  void drawLabel(ShownConnection connection, Route route) {
    ConnectionLook look = connection.look();
    if (look.text().isEmpty()) {
      return;
    }
    Point centre = Objects.requireNonNullElseGet(connection.labelCentre(), route::middle);
    Point size = measureLabel(drawing, look);
    Rectangle box = new Rectangle(centre.x - size.x / 2, centre.y - size.y / 2, size.x, size.y);
    drawing.fill(box, LABEL_CORNER, colors.background());
    drawing.text(look.text(), box.x + LABEL_PAD, box.y, false, look.textColor());
  }
}
