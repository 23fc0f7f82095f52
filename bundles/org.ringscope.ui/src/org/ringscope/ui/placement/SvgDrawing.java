package org.ringscope.ui.placement;

import java.util.Locale;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;

/** Draws into a text in SVG 1.1. Texts are as wide as on this screen. */
final class SvgDrawing implements Drawing {
  private static final double POINTS_PER_INCH = 72;

  private final GC measure;
  private final StringBuilder svg = new StringBuilder();
  private final int line;
  private final int ascent;
  private int clips;

  /** @param measure has the font of the texts */
  SvgDrawing(GC measure, int width, int height) {
    this.measure = measure;
    line = measure.getFontMetrics().getHeight();
    ascent = measure.getFontMetrics().getAscent() + measure.getFontMetrics().getLeading();
    FontData font = measure.getFont().getFontData()[0];
    double size = font.getHeight() * measure.getDevice().getDPI().x / POINTS_PER_INCH;
    svg.append(String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
            + " font-family=\"%s, sans-serif\" font-size=\"%.1f\" shape-rendering=\"crispEdges\">%n",
        width, height, width, height, escaped(font.getName()), size));
  }

  @Override
  public int lineHeight() {
    return line;
  }

  @Override
  public int textWidth(String text) {
    return measure.textExtent(text).x;
  }

  @Override
  public void fill(Color color, int x, int y, int width, int height) {
    add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n", x, y, width, height, hex(color));
  }

  @Override
  public void line(Color color, int x1, int y1, int x2, int y2) {
    addLine(color, x1, y1, x2, y2, "");
  }

  @Override
  public void dottedLine(Color color, int x1, int y1, int x2, int y2) {
    addLine(color, x1, y1, x2, y2, " stroke-dasharray=\"1 2\"");
  }

  /** A screen's lines go through the middle of pixels. */
  private void addLine(Color color, int x1, int y1, int x2, int y2, String more) {
    add("<line x1=\"%d.5\" y1=\"%d.5\" x2=\"%d.5\" y2=\"%d.5\" stroke=\"%s\"%s/>%n", x1, y1, x2, y2, hex(color), more);
  }

  @Override
  public void path(Color color, int[] points) {
    add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/>%n", list(points), hex(color));
  }

  @Override
  public void polygon(Color color, int[] points) {
    add("<polygon points=\"%s\" fill=\"%s\"/>%n", list(points), hex(color));
  }

  private static String list(int[] points) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      list.append(points[i]).append(',').append(points[i + 1]).append(' ');
    }
    return list.toString().strip();
  }

  @Override
  public void text(Color color, String text, int x, int y) {
    add("<text x=\"%d\" y=\"%d\" fill=\"%s\" xml:space=\"preserve\">%s</text>%n",
        x, y + ascent, hex(color), escaped(text));
  }

  @Override
  public void clip(int x, int y, int width, int height) {
    clips++;
    add("<clipPath id=\"c%d\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>"
        + "<g clip-path=\"url(#c%d)\">%n", clips, x, y, width, height, clips);
  }

  @Override
  public void unclip() {
    add("</g>%n");
  }

  /** The whole document. */
  String document() {
    return svg + "</svg>" + System.lineSeparator();
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  private static String hex(Color color) {
    return String.format(Locale.ROOT, "#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
