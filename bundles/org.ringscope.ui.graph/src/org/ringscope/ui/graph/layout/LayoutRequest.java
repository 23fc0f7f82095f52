package org.ringscope.ui.graph.layout;

import java.util.List;
import org.eclipse.swt.graphics.Point;

/**
 * What is to be laid out.
 *
 * @param nodes their sizes, in points
 */
public record LayoutRequest(GraphLayout layout, List<Point> nodes, List<Edge> edges) {
  public LayoutRequest {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A connection.
   *
   * @param source number of a node in the request's list
   * @param destination number of a node in the request's list
   * @param width of its line, in points
   * @param label room that its text takes; (0, 0): it has none
   */
  public record Edge(int source, int destination, int width, Point label) {}
}
