package org.ringscope.ui.graph;

import org.eclipse.jface.viewers.IBaseLabelProvider;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.drawing.ConnectionDrawing;
import org.ringscope.ui.graph.drawing.Drawing;
import org.ringscope.ui.graph.drawing.NodeDrawing;
import org.ringscope.ui.graph.shown.ConnectionLook;
import org.ringscope.ui.graph.shown.GraphColors;
import org.ringscope.ui.graph.shown.NodeLook;
import org.ringscope.ui.graph.shown.ShownConnection;
import org.ringscope.ui.graph.shown.ShownNode;

/** What a label provider says of elements, filled up with the usual where it says nothing. */
final class Looks {
  private static final int WIDEST = 24;
  private static final int LONGEST = 120;
  private static final IGraphStyleProvider PLAIN = new IGraphStyleProvider() {};

  private final IBaseLabelProvider labels;
  private final IGraphStyleProvider styles;
  private final GraphColors colors;
  private final Drawing measure;

  Looks(IBaseLabelProvider labels, GraphColors colors, Drawing measure) {
    this.measure = measure;
    this.labels = labels;
    this.colors = colors;
    styles = labels instanceof IGraphStyleProvider provider ? provider : PLAIN;
  }

  void read(ShownNode node) {
    NodeLook look = node(node.element());
    node.setLook(look, NodeDrawing.measure(measure, look));
  }

  void read(ShownConnection connection) {
    ConnectionLook look = connection(connection.element());
    connection.setLook(look, ConnectionDrawing.measureLabel(measure, look));
  }

  private NodeLook node(Object node) {
    Color fill = or(styles.getFill(node), colors.node());
    boolean ownFill = !fill.equals(colors.node());
    Color text = or(styles.getTextColor(node), ownFill ? GraphColors.readableOn(fill) : colors.text());
    return new NodeLook(
        text(node), or(styles.getDetail(node)), or(styles.getBadge(node)), image(node), toolTip(node), fill, text,
        or(styles.getLineColor(node), colors.line()), or(styles.getBadgeColor(node), colors.highlight()),
        styles.isHighlighted(node));
  }

  private ConnectionLook connection(Object connection) {
    boolean highlighted = styles.isHighlighted(connection);
    Color usual = highlighted ? colors.highlight() : colors.line();
    return new ConnectionLook(
        text(connection), toolTip(connection), or(styles.getLineColor(connection), usual),
        or(styles.getTextColor(connection), colors.text()), Math.clamp(styles.getLineWidth(connection), 1, WIDEST),
        styles.isDashed(connection), highlighted);
  }

  private String text(Object element) {
    return labels instanceof ILabelProvider provider ? or(provider.getText(element)) : element.toString();
  }

  private @Nullable Image image(Object element) {
    return labels instanceof ILabelProvider provider ? provider.getImage(element) : null;
  }

  private String toolTip(Object element) {
    String text = labels instanceof IToolTipProvider provider ? provider.getToolTipText(element) : null;
    return text == null ? "" : text;
  }

  private static Color or(@Nullable Color color, Color usual) {
    return color == null ? usual : color;
  }

  /** One line, and no longer than can be read: texts may come from a file. */
  private static String or(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String line = text.lines().findFirst().orElse("");
    return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }
}
