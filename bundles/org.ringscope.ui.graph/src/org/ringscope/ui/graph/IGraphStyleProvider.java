package org.ringscope.ui.graph;

import org.eclipse.swt.graphics.Color;
import org.jspecify.annotations.Nullable;

/**
 * May be implemented by a viewer's label provider to style nodes and connections. What isn't overridden is as usual;
 * null and empty text mean the same. For tool tips there is JFace's
 * {@link org.eclipse.jface.viewers.IToolTipProvider}.
 */
public interface IGraphStyleProvider {
  /** What a node is filled with. */
  default @Nullable Color getFill(Object node) {
    return null;
  }

  /** Colour of the text of a node or connection. */
  default @Nullable Color getTextColor(Object element) {
    return null;
  }

  /** Colour of a node's border, or of a connection. */
  default @Nullable Color getLineColor(Object element) {
    return null;
  }

  /** Width of a connection in points; what is beyond 1 to 24 is shown as the nearest of these. */
  default int getLineWidth(Object connection) {
    return 1;
  }

  /** Whether a connection is dashed. */
  default boolean isDashed(Object connection) {
    return false;
  }

  /** A second line beneath a node's text. */
  default @Nullable String getDetail(Object node) {
    return null;
  }

  /** A word or a number that stands out, on a node's upper edge. */
  default @Nullable String getBadge(Object node) {
    return null;
  }

  /** What a badge is filled with. */
  default @Nullable Color getBadgeColor(Object node) {
    return null;
  }

  /** Whether to draw attention to a node or connection. */
  default boolean isHighlighted(Object element) {
    return false;
  }
}
