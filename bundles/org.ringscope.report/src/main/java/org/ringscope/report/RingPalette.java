package org.ringscope.report;

/**
 * The colour of each ring, the same in every report, chart and view.
 *
 * <p>The seven hues that Okabe and Ito chose so that people with any kind of colour blindness can tell them apart
 * ("Color Universal Design", 2008), with a grey in place of their black, so that all eight stand on light and on dark
 * ground. Ring 8 looks like ring 0: more hues could not be told apart, so charts name their rings too.
 */
public final class RingPalette {
  /** Number of different colours. */
  public static final int SIZE = 8;

  private static final int[] COLOURS = {
    0x0072B2, // blue
    0xE69F00, // orange
    0x009E73, // bluish green
    0xCC79A7, // reddish purple
    0x56B4E9, // sky blue
    0xD55E00, // vermilion
    0xF0E442, // yellow
    0x999999, // grey
  };

  private RingPalette() {}

  /**
   * A ring's colour as 0xRRGGBB.
   *
   * @param ring number from 0
   */
  public static int rgb(int ring) {
    return COLOURS[Math.floorMod(ring, SIZE)];
  }

  /** A ring's colour as CSS and SVG write it, such as {@code #0072b2}. */
  public static String css(int ring) {
    return '#' + Integer.toHexString(0x1000000 | rgb(ring)).substring(1);
  }
}
