package org.ringscope.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.ringscope.report.RingPalette;

/**
 * The colours of what is drawn here, made for the theme of the moment: ask anew whenever something is painted. Colours
 * need no disposal.
 *
 * @param background ground of lists and charts
 * @param foreground text on it
 * @param grid lines that stay behind
 * @param quiet text that stays behind, such as line numbers
 * @param accent what is drawn
 * @param faint the same, for what matters less
 * @param drop lost packets; always with a word or a place of its own, as not everybody tells red
 * @param faintDrop the same, as a ground for text
 */
public record Palette(
    Color background,
    Color foreground,
    Color grid,
    Color quiet,
    Color accent,
    Color faint,
    Color drop,
    Color faintDrop) {
  private static final float DARK = 0.5f;
  private static final int ACCENT = 0x0072B2;
  private static final int ACCENT_ON_DARK = 0x56B4E9;
  private static final int DROP = 0xCC0000;
  private static final int DROP_ON_DARK = 0xFF7B72;
  private static final double GRID_SHARE = 0.16;
  private static final double QUIET_SHARE = 0.65;
  private static final double FAINT_SHARE = 0.35;

  /** The colours that fit the theme now. */
  public static Palette of(Display display) {
    Color background = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
    Color foreground = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
    boolean dark = background.getRGB().getHSB()[2] < DARK;
    Color accent = colour(dark ? ACCENT_ON_DARK : ACCENT);
    Color drop = colour(dark ? DROP_ON_DARK : DROP);
    return new Palette(
        background,
        foreground,
        mix(foreground, background, GRID_SHARE),
        mix(foreground, background, QUIET_SHARE),
        accent,
        mix(accent, background, FAINT_SHARE),
        drop,
        mix(drop, background, FAINT_SHARE));
  }

  /** A ring's colour, the same in every theme. */
  public static Color ring(int ring) {
    return colour(RingPalette.rgb(ring));
  }

  /** A colour given as 0xRRGGBB. */
  private static Color colour(int rgb) {
    return new Color(new RGB(rgb >>> 16 & 255, rgb >>> 8 & 255, rgb & 255));
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
