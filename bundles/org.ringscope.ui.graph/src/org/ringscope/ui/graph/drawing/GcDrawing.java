package org.ringscope.ui.graph.drawing;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Draws on a screen or an image. */
public final class GcDrawing implements Drawing {
  private static final int DASH = 6;

  private final GC gc;
  private final GraphFonts fonts;

  public GcDrawing(GC gc, GraphFonts fonts) {
    this.gc = gc;
    this.fonts = fonts;
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
  }

  @Override
  public Point extent(String text, boolean bold) {
    gc.setFont(fonts.font(bold));
    return gc.textExtent(text, SWT.DRAW_TRANSPARENT);
  }

  @Override
  public void text(String text, int left, int top, boolean bold, Color color) {
    gc.setFont(fonts.font(bold));
    gc.setForeground(color);
    gc.drawText(text, left, top, SWT.DRAW_TRANSPARENT);
  }

  @Override
  public void fill(Rectangle box, int corner, Color color) {
    gc.setBackground(color);
    gc.fillRoundRectangle(box.x, box.y, box.width, box.height, corner, corner);
  }

  @Override
  public void outline(Rectangle box, int corner, Color color, float width) {
    stroke(color, width, false);
    gc.drawRoundRectangle(box.x, box.y, box.width, box.height, corner, corner);
  }

  @Override
  public void line(float[] points, Color color, float width, boolean dashed) {
    stroke(color, width, dashed);
    Path path = path(points);
    gc.drawPath(path);
    path.dispose();
  }

  private void stroke(Color color, float width, boolean dashed) {
    LineAttributes attributes = new LineAttributes(width, SWT.CAP_FLAT, SWT.JOIN_ROUND);
    if (dashed) {
      attributes.style = SWT.LINE_CUSTOM;
      attributes.dash = new float[] {DASH, DASH};
    }
    gc.setLineAttributes(attributes);
    gc.setForeground(color);
  }

  @Override
  public void fill(float[] corners, Color color) {
    gc.setBackground(color);
    Path path = path(corners);
    path.close();
    gc.fillPath(path);
    path.dispose();
  }

  private Path path(float[] points) {
    Path path = new Path(gc.getDevice());
    path.moveTo(points[0], points[1]);
    for (int i = 2; i + 1 < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  @Override
  public void image(Image image, int left, int top) {
    gc.drawImage(image, left, top);
  }
}
