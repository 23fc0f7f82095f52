package org.ringscope.ui.graph.shown;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

/**
 * The colours of a graph where a label provider asks for no others. They need no disposal.
 *
 * @param background ground of the drawing
 * @param text text on it, and on nodes without a fill of their own
 * @param node fill of nodes
 * @param line borders of nodes, and connections
 * @param accent ring around what is selected
 * @param highlight borders of highlighted nodes, and highlighted connections
 */
public record GraphColors(Color background, Color text, Color node, Color line, Color accent, Color highlight) {
  private static final double NODE_SHARE = 0.06;
  private static final double LINE_SHARE = 0.55;
  private static final int MIDDLE = 128;

  /** Colours that fit the lists of the display now. */
  public static GraphColors of(Display display) {
    Color background = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
    Color text = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
    return of(background, text, display.getSystemColor(SWT.COLOR_LIST_SELECTION), new Color(213, 94, 0));
  }

  /** Nodes and lines in shades between background and text. */
  public static GraphColors of(Color background, Color text, Color accent, Color highlight) {
    return new GraphColors(
        background, text, mix(text, background, NODE_SHARE), mix(text, background, LINE_SHARE), accent, highlight);
  }

  /** Black or white, whichever is easier to read on a ground. */
  public static Color readableOn(Color ground) {
    // Luma of ITU-R BT.601, in thousandths.
    int luma = 299 * ground.getRed() + 587 * ground.getGreen() + 114 * ground.getBlue();
    return luma >= 1000 * MIDDLE ? new Color(0, 0, 0) : new Color(255, 255, 255);
  }

  private static Color mix(Color one, Color other, double share) {
    return new Color(
        mix(one.getRed(), other.getRed(), share), mix(one.getGreen(), other.getGreen(), share),
        mix(one.getBlue(), other.getBlue(), share));
  }

  private static int mix(int one, int other, double share) {
    return (int) Math.round(one * share + other * (1 - share));
  }
}
