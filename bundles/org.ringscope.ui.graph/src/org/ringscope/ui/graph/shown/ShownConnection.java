package org.ringscope.ui.graph.shown;

import java.util.Objects;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;

/** A connection of the graph on the screen. Places are in points of an unzoomed graph. */
public final class ShownConnection {
  private static final float[] STRAIGHT = {};

  private final Object element;
  private final ShownNode source;
  private final ShownNode destination;
  private @Nullable ConnectionLook look;
  private Point labelSize = new Point(0, 0);
  private float[] route = STRAIGHT;
  private @Nullable Point labelCentre;

  ShownConnection(Object element, ShownNode source, ShownNode destination) {
    this.element = element;
    this.source = source;
    this.destination = destination;
  }

  public Object element() {
    return element;
  }

  public ShownNode source() {
    return source;
  }

  public ShownNode destination() {
    return destination;
  }

  public ConnectionLook look() {
    return Objects.requireNonNull(look);
  }

  /** @param needed room for the text; (0, 0) if there is none */
  public void setLook(ConnectionLook next, Point needed) {
    look = next;
    labelSize = needed;
  }

  Point labelSize() {
    return new Point(labelSize.x, labelSize.y);
  }

  /** Its way as x, y, x, y … from border to border; empty: straight from node to node. */
  public float[] route() {
    return route.clone();
  }

  /** Where the layout left room for the text, or null: on the middle of the way. */
  public @Nullable Point labelCentre() {
    return labelCentre == null ? null : new Point(labelCentre.x, labelCentre.y);
  }

  void place(float[] way, @Nullable Point label) {
    route = way.clone();
    labelCentre = label;
  }

  /** Makes a room large enough for the way and its text. */
  void addTo(Rectangle room) {
    for (int i = 0; i + 1 < route.length; i += 2) {
      room.add(new Rectangle((int) route[i], (int) route[i + 1], 1, 1));
    }
    if (labelCentre != null) {
      room.add(new Rectangle(
          labelCentre.x - labelSize.x / 2, labelCentre.y - labelSize.y / 2, labelSize.x, labelSize.y));
    }
  }

  boolean touches(ShownNode node) {
    return source == node || destination == node;
  }

  /** Forgets the way that was laid for other places of the nodes. */
  void straighten() {
    route = STRAIGHT;
    labelCentre = null;
  }
}
