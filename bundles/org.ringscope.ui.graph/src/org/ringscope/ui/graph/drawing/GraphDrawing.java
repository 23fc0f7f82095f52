package org.ringscope.ui.graph.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.graphics.Rectangle;
import org.ringscope.ui.graph.shown.GraphColors;
import org.ringscope.ui.graph.shown.ShownConnection;
import org.ringscope.ui.graph.shown.ShownGraph;
import org.ringscope.ui.graph.shown.ShownNode;

/** Draws a whole graph, as far as it has places: lines, then their texts, then nodes. */
public final class GraphDrawing {
  /** What is drawn beyond the bounds of nodes and ways: badges, rings around what is selected, wide lines. */
  private static final int MARGIN = 16;

  private GraphDrawing() {}

  public static void draw(ShownGraph graph, Drawing drawing, GraphColors colors) {
    ConnectionDrawing lines = new ConnectionDrawing(drawing, colors);
    Map<ShownConnection, Route> routes = new LinkedHashMap<>();
    for (ShownConnection connection : graph.connections()) {
      Route route = Route.of(connection);
      if (route != null) {
        routes.put(connection, route);
      }
    }
    routes.forEach((connection, route) ->
        lines.drawLine(connection.look(), route, graph.isSelected(connection.element())));
    routes.forEach(lines::drawLabel);
    NodeDrawing boxes = new NodeDrawing(drawing, colors);
    for (ShownNode node : graph.nodes()) {
      Rectangle bounds = node.bounds();
      if (bounds != null) {
        boxes.draw(node.look(), bounds, graph.isSelected(node.element()));
      }
    }
  }

  /** All that is drawn, with a margin. */
  public static Rectangle area(ShownGraph graph) {
    Rectangle bounds = graph.bounds();
    return new Rectangle(
        bounds.x - MARGIN, bounds.y - MARGIN, bounds.width + 2 * MARGIN, bounds.height + 2 * MARGIN);
  }
}
