package org.ringscope.ui;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/**
 * Lays out what has its place on the screen. What has none yet is filled before it is shown, and laid out when it gets
 * its place; until then that is work for nothing, and slow where a label that wraps has no width to do so.
 */
public final class PlacedLayout {
  private PlacedLayout() {}

  /** Lays out a composite and all in it, whose sizes may have changed, if it has a size of its own. */
  public static void layOut(Composite composite) {
    Point size = composite.getSize();
    if (size.x > 0 && size.y > 0) {
      composite.layout(true, true);
    } else {
      composite.changed(composite.getChildren());
    }
  }
}
