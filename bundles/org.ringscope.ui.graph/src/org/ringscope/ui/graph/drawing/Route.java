package org.ringscope.ui.graph.drawing;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.shown.ShownConnection;

/**
 * The way of a connection from border to border.
 *
 * @param points x, y, x, y …; at least two points
 */
public record Route(float[] points) {
  private static final int LOOP = 18;
  private static final int CORNER_POINTS = 5;

  /** @return null as long as an end has no place, and where two nodes stand on the same place */
  public static @Nullable Route of(ShownConnection connection) {
    float[] laid = connection.route();
    Rectangle source = connection.source().bounds();
    Rectangle destination = connection.destination().bounds();
    if (laid.length >= 4 || source == null || destination == null) {
      return laid.length >= 4 ? new Route(laid) : null;
    }
    return connection.source() == connection.destination() ? loop(source) : straight(source, destination);
  }

  private static Route loop(Rectangle node) {
    float right = node.x + node.width;
    float upper = node.y + node.height / 3f;
    float lower = node.y + node.height * 2 / 3f;
    return new Route(new float[] {right, upper, right + LOOP, upper, right + LOOP, lower, right, lower});
  }

  private static @Nullable Route straight(Rectangle source, Rectangle destination) {
    float fromX = source.x + source.width / 2f;
    float fromY = source.y + source.height / 2f;
    float toX = destination.x + destination.width / 2f;
    float toY = destination.y + destination.height / 2f;
    float dx = toX - fromX;
    float dy = toY - fromY;
    if (dx == 0 && dy == 0) {
      return null;
    }
    float out = shareInside(source, dx, dy);
    float in = shareInside(destination, dx, dy);
    return new Route(new float[] {fromX + out * dx, fromY + out * dy, toX - in * dx, toY - in * dy});
  }

  /** How much of the way (dx, dy) from a box's centre lies in the box. */
  private static float shareInside(Rectangle box, float dx, float dy) {
    float across = dx == 0 ? Float.MAX_VALUE : box.width / 2f / Math.abs(dx);
    float along = dy == 0 ? Float.MAX_VALUE : box.height / 2f / Math.abs(dy);
    return Math.min(across, along);
  }

  /** The point half way along. */
  public Point middle() {
    double left = length() / 2;
    for (int i = 0; i + 3 < points.length; i += 2) {
      double step = Math.hypot(points[i + 2] - points[i], points[i + 3] - points[i + 1]);
      if (step > 0 && left <= step) {
        double share = left / step;
        return new Point(
            (int) Math.round(points[i] + share * (points[i + 2] - points[i])),
            (int) Math.round(points[i + 1] + share * (points[i + 3] - points[i + 1])));
      }
      left -= step;
    }
    return new Point(Math.round(points[0]), Math.round(points[1]));
  }

  private double length() {
    double length = 0;
    for (int i = 0; i + 3 < points.length; i += 2) {
      length += Math.hypot(points[i + 2] - points[i], points[i + 3] - points[i + 1]);
    }
    return length;
  }

  /**
   * The way with its corners rounded off.
   *
   * @param radius of the corners; less where a step is short
   */
  float[] rounded(float radius) {
    int steps = points.length / 2 - 1;
    float[] smooth = new float[4 + (steps - 1) * 2 * (CORNER_POINTS + 1)];
    int end = 0;
    smooth[end++] = points[0];
    smooth[end++] = points[1];
    for (int step = 1; step < steps; step++) {
      int i = 2 * step;
      float before = cut(radius, i, i - 2);
      float after = cut(radius, i, i + 2);
      for (int k = 0; k <= CORNER_POINTS; k++) {
        float t = (float) k / CORNER_POINTS;
        for (int axis = 0; axis < 2; axis++) {
          float corner = points[i + axis];
          float from = corner + before * (points[i - 2 + axis] - corner);
          float to = corner + after * (points[i + 2 + axis] - corner);
          // A quadratic Bézier curve.
          smooth[end++] = (1 - t) * (1 - t) * from + 2 * t * (1 - t) * corner + t * t * to;
        }
      }
    }
    smooth[end++] = points[points.length - 2];
    smooth[end] = points[points.length - 1];
    return smooth;
  }

  /** The share of the step from a corner to a neighbour that the corner's curve takes. */
  private float cut(float radius, int corner, int neighbour) {
    double length = Math.hypot(points[neighbour] - points[corner], points[neighbour + 1] - points[corner + 1]);
    return length == 0 ? 0 : (float) Math.min(0.5, radius / length);
  }

  /** How far a point is from the way. */
  public double distance(double x, double y) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i + 3 < points.length; i += 2) {
      least = Math.min(least, distance(x, y, i));
    }
    return least;
  }

  private double distance(double x, double y, int i) {
    double dx = points[i + 2] - points[i];
    double dy = points[i + 3] - points[i + 1];
    double square = dx * dx + dy * dy;
    double share = square == 0 ? 0 : ((x - points[i]) * dx + (y - points[i + 1]) * dy) / square;
    double clamped = Math.clamp(share, 0, 1);
    return Math.hypot(x - points[i] - clamped * dx, y - points[i + 1] - clamped * dy);
  }
}
