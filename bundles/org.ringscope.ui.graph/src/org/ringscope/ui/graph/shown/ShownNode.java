package org.ringscope.ui.graph.shown;

import java.util.Objects;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;

/** A node of the graph on the screen. Places are in points of an unzoomed graph. */
public final class ShownNode {
  private final Object element;
  private @Nullable NodeLook look;
  private Point size = new Point(0, 0);
  private @Nullable Rectangle bounds;
  private boolean outgrown;
  private boolean moved;

  ShownNode(Object element) {
    this.element = element;
  }

  public Object element() {
    return element;
  }

  public NodeLook look() {
    return Objects.requireNonNull(look);
  }

  /**
   * Changes the look. A node on the screen keeps its place and grows if it has to; it never shrinks before the next
   * layout, so that counts that change don't make it tremble.
   *
   * @param needed size that the look needs
   */
  public void setLook(NodeLook next, Point needed) {
    look = next;
    size = needed;
    if (bounds != null) {
      outgrown |= needed.x > bounds.width || needed.y > bounds.height;
      bounds.width = Math.max(bounds.width, needed.x);
      bounds.height = Math.max(bounds.height, needed.y);
    }
  }

  /** Size that the look needs. */
  public Point size() {
    return new Point(size.x, size.y);
  }

  /** Where it stands, or null before the first layout. */
  public @Nullable Rectangle bounds() {
    return bounds == null ? null : new Rectangle(bounds.x, bounds.y, bounds.width, bounds.height);
  }

  /** Sets its place; what its look came to need meanwhile, it gets. */
  void place(Rectangle place) {
    outgrown = size.x > place.width || size.y > place.height;
    moved = false;
    bounds = new Rectangle(place.x, place.y, Math.max(place.width, size.x), Math.max(place.height, size.y));
  }

  /** Whether it needs more room than the layout gave it. */
  boolean isOutgrown() {
    return outgrown;
  }

  /** Whether a user put it where it stands. */
  boolean isMoved() {
    return moved;
  }

  void moveTo(int x, int y) {
    if (bounds != null) {
      moved = true;
      bounds.x = x;
      bounds.y = y;
    }
  }
}
