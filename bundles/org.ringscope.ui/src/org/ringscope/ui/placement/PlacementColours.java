package org.ringscope.ui.placement;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.ringscope.session.place.ArrivalKind;
import org.ringscope.ui.Palette;
import org.ringscope.view.placement.CellKind;

/**
 * The colours of map and graph, told apart by everybody (Okabe and Ito, "Color Universal Design", 2008); they serve on
 * light and dark ground.
 *
 * @param palette those that all views share, of the theme of the moment
 */
record PlacementColours(Palette palette) {
  private static final Color BLUE = colour(0x3a88c8);
  private static final Color ORANGE = colour(0xe69f00);
  private static final Color PURPLE = colour(0xcc79a7);
  private static final Color GREEN = colour(0x009e73);
  private static final Color[] SEGMENTS = {BLUE, ORANGE, GREEN, PURPLE, colour(0x56b4e9), colour(0xb59f00)};

  /** Order of arrival goes from the first of them to the second. */
  private static final RGB EARLY = new RGB(0xde, 0xeb, 0xf7);
  private static final RGB LATE = new RGB(0x08, 0x51, 0x9c);

  private static final int STEPS = 32;
  private static final double DARK = 0.55;

  /** Of bytes by fate, and of places without bytes. */
  Color of(CellKind kind) {
    return switch (kind) {
      case DIRECT -> BLUE;
      case RESHUFFLED -> ORANGE;
      case COPIED -> PURPLE;
      case HELD, WAITING -> GREEN;
      case GAP, MISSING -> palette.drop();
      case EMPTY -> palette.grid();
      case UNPOSTED -> palette.background();
    };
  }

  /** By order of arrival. */
  static Color ofArrival(int segment, int segments) {
    int step = segments < 2 ? 0 : (int) ((long) segment * (STEPS - 1) / (segments - 1));
    return new Color(new RGB(
        mix(EARLY.red, LATE.red, step), mix(EARLY.green, LATE.green, step), mix(EARLY.blue, LATE.blue, step)));
  }

  private static int mix(int from, int to, int step) {
    return from + (to - from) * step / (STEPS - 1);
  }

  /** Neighbours in order of arrival have different ones. */
  static Color ofSegment(int segment) {
    return SEGMENTS[segment % SEGMENTS.length];
  }

  /** Of a segment in the graph. */
  Color of(ArrivalKind kind) {
    return switch (kind) {
      case IN_ORDER -> BLUE;
      case BEYOND_HOLE -> ORANGE;
      case INTO_HOLE -> GREEN;
      case REPEATED -> PURPLE;
      case REFUSED -> palette.drop();
    };
  }

  /** Of holes in the graph, behind the segments. */
  Color hole() {
    Color drop = palette.drop();
    Color ground = palette.background();
    return new Color(new RGB(
        (drop.getRed() + 2 * ground.getRed()) / 3, (drop.getGreen() + 2 * ground.getGreen()) / 3,
        (drop.getBlue() + 2 * ground.getBlue()) / 3));
  }

  /** What is read on a colour: black or white. */
  static Color textOn(Color ground) {
    double light = (0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue()) / 255;
    return light < DARK ? colour(0xffffff) : colour(0x000000);
  }

  private static Color colour(int rgb) {
    return new Color(new RGB(rgb >>> 16 & 255, rgb >>> 8 & 255, rgb & 255));
  }
}
