package org.ringscope.ui.graph.drawing;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Writes what is drawn as SVG 1.1. Texts are as wide as on this screen, wherever they are shown. */
public final class SvgDrawing implements Drawing {
  private final StringBuilder svg = new StringBuilder();
  private final Drawing measure;
  private final GC gc;
  private final GraphFonts fonts;

  /** @param gc measures text */
  public SvgDrawing(GC gc, GraphFonts fonts) {
    this.gc = gc;
    this.fonts = fonts;
    measure = new GcDrawing(gc, fonts);
  }

  /** The whole document. */
  public String document(Rectangle area, Color background) {
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%d\""
            + " height=\"%d\" viewBox=\"%d %d %d %d\" font-family=\"%s\">%n"
            + "<rect x=\"%3$d\" y=\"%4$d\" width=\"%1$d\" height=\"%2$d\" fill=\"%8$s\"/>%n%9$s</svg>%n",
        area.width, area.height, area.x, area.y, area.width, area.height, escape(fonts.family() + ", sans-serif"),
        rgb(background), svg);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  @Override
  public Point extent(String text, boolean bold) {
    return measure.extent(text, bold);
  }

  @Override
  public void text(String text, int left, int top, boolean bold, Color color) {
    Point extent = extent(text, bold);
    int ascent = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
    // Of a Latin font the em is about the ascent and the descent together.
    add(
        "<text x=\"%d\" y=\"%d\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\" font-size=\"%.1f\""
            + " font-weight=\"%s\" fill=\"%s\" xml:space=\"preserve\">%s</text>",
        left, top + ascent, extent.x, extent.y * 0.86, bold ? "bold" : "normal", rgb(color), escape(text));
  }

  @Override
  public void fill(Rectangle box, int corner, Color color) {
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%.1f\" fill=\"%s\"/>",
        box.x, box.y, box.width, box.height, corner / 2.0, rgb(color));
  }

  @Override
  public void outline(Rectangle box, int corner, Color color, float width) {
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%.1f\" fill=\"none\" stroke=\"%s\""
            + " stroke-width=\"%.1f\"/>",
        box.x, box.y, box.width, box.height, corner / 2.0, rgb(color), width);
  }

  @Override
  public void line(float[] points, Color color, float width, boolean dashed) {
    add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-linejoin=\"round\"%s/>",
        list(points), rgb(color), width, dashed ? " stroke-dasharray=\"6 6\"" : "");
  }

  @Override
  public void fill(float[] corners, Color color) {
    add("<polygon points=\"%s\" fill=\"%s\"/>", list(corners), rgb(color));
  }

  private static String list(float[] points) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i + 1 < points.length; i += 2) {
      list.append(String.format(Locale.ROOT, "%.1f,%.1f ", points[i], points[i + 1]));
    }
    return list.toString().stripTrailing();
  }

  @Override
  public void image(Image image, int left, int top) {
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    loader.save(png, SWT.IMAGE_PNG);
    Rectangle bounds = image.getBounds();
    add(
        "<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" xlink:href=\"data:image/png;base64,%s\"/>",
        left, top, bounds.width, bounds.height, Base64.getEncoder().encodeToString(png.toByteArray()));
  }

  private static String rgb(Color color) {
    return String.format(Locale.ROOT, "#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue());
  }

  /** Labels may hold anything that a file held: what XML has no character for is shown as U+FFFD. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(point -> {
      switch (point) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
      }
    });
    return escaped.toString();
  }

  /** XML 1.0, section 2.2. */
  private static boolean isXml(int point) {
    return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
  }
}
