package org.ringscope.ui.placement;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws on the screen, or into an image. */
final class GcDrawing implements Drawing {
  private final GC gc;
  private final int line;

  GcDrawing(GC gc) {
    this.gc = gc;
    line = gc.getFontMetrics().getHeight();
  }

  @Override
  public int lineHeight() {
    return line;
  }

  @Override
  public int textWidth(String text) {
    return gc.textExtent(text).x;
  }

  @Override
  public void fill(Color color, int x, int y, int width, int height) {
    gc.setBackground(color);
    gc.fillRectangle(x, y, width, height);
  }

  @Override
  public void line(Color color, int x1, int y1, int x2, int y2) {
    gc.setForeground(color);
    gc.drawLine(x1, y1, x2, y2);
  }

  @Override
  public void dottedLine(Color color, int x1, int y1, int x2, int y2) {
    gc.setLineStyle(SWT.LINE_DOT);
    line(color, x1, y1, x2, y2);
    gc.setLineStyle(SWT.LINE_SOLID);
  }

  @Override
  public void path(Color color, int[] points) {
    gc.setForeground(color);
    gc.drawPolyline(points);
  }

  @Override
  public void polygon(Color color, int[] points) {
    gc.setBackground(color);
    gc.setAntialias(SWT.ON);
    gc.fillPolygon(points);
    gc.setAntialias(SWT.DEFAULT);
  }

  @Override
  public void text(Color color, String text, int x, int y) {
    gc.setForeground(color);
    gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
  }

  @Override
  public void clip(int x, int y, int width, int height) {
    gc.setClipping(x, y, width, height);
  }

  @Override
  public void unclip() {
    gc.setClipping((Rectangle) null);
  }
}
