package org.ringscope.ui.graph.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Places found for a request.
 *
 * @param nodes in the order of the request
 * @param ways in the order of the request's edges
 */
public record LayoutResult(List<Rectangle> nodes, List<Way> ways) {
  private static final int GAP = 40;
  private static final Way STRAIGHT = new Way(new float[0], null);

  /**
   * How a connection runs.
   *
   * @param points x, y, x, y … from border to border; empty: straight
   * @param labelCentre where room was left for its text
   */
  public record Way(float[] points, @Nullable Point labelCentre) {}

  /** All nodes in rows, for a graph that no layout could be found for. */
  static LayoutResult grid(LayoutRequest request) {
    int columns = (int) Math.ceil(Math.sqrt(request.nodes().size()));
    int width = request.nodes().stream().mapToInt(size -> size.x).max().orElse(0) + GAP;
    int height = request.nodes().stream().mapToInt(size -> size.y).max().orElse(0) + GAP;
    List<Rectangle> places = new ArrayList<>();
    for (Point size : request.nodes()) {
      int number = places.size();
      places.add(new Rectangle(number % columns * width, number / columns * height, size.x, size.y));
    }
    return new LayoutResult(places, Collections.nCopies(request.edges().size(), STRAIGHT));
  }
}
