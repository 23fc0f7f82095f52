package org.ringscope.ui.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;
import org.ringscope.ui.graph.drawing.GcDrawing;
import org.ringscope.ui.graph.drawing.GraphDrawing;
import org.ringscope.ui.graph.drawing.GraphFonts;
import org.ringscope.ui.graph.drawing.SvgDrawing;
import org.ringscope.ui.graph.shown.GraphColors;
import org.ringscope.ui.graph.shown.ShownGraph;

/** The whole graph as a picture, the same whichever viewer shows it. Drawn on the UI thread, written on any. */
final class GraphPicture {
  private static final double SHARPNESS = 2;
  private static final double LONGEST_SIDE = 8_000;

  private final Control control;
  private final ShownGraph graph;
  private final GraphColors colors;
  private final Rectangle area;
  private final GraphFonts fonts;

  GraphPicture(Control control, ShownGraph graph, GraphFonts fonts, GraphColors colors) {
    this.control = control;
    this.graph = graph;
    this.colors = colors;
    this.fonts = fonts;
    area = GraphDrawing.area(graph);
  }

  /** Something that writes a picture to a file. */
  @FunctionalInterface
  interface Writing {
    void to(Path file) throws IOException;
  }

  /** Draws the picture now, as SVG if the name ends so, else as PNG. */
  Writing draw(Path file) {
    boolean isSvg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    if (isSvg) {
      String document = svg();
      return to -> Files.writeString(to, document);
    }
    ImageData pixels = pixels();
    return to -> writePng(pixels, to);
  }

  private String svg() {
    GC gc = new GC(control);
    try {
      SvgDrawing drawing = new SvgDrawing(gc, fonts);
      GraphDrawing.draw(graph, drawing, colors);
      return drawing.document(area, colors.background());
    } finally {
      gc.dispose();
    }
  }

  /** Twice as sharp as a screen, but never larger than what fits into memory. */
  private ImageData pixels() {
    double scale = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(1, Math.max(area.width, area.height)));
    int width = Math.max(1, (int) (area.width * scale));
    int height = Math.max(1, (int) (area.height * scale));
    Image image = new Image(control.getDisplay(), width, height);
    GC gc = new GC(image);
    Transform transform = new Transform(control.getDisplay());
    try {
      gc.setBackground(colors.background());
      gc.fillRectangle(0, 0, width, height);
      transform.scale((float) scale, (float) scale);
      transform.translate(-area.x, -area.y);
      gc.setTransform(transform);
      GraphDrawing.draw(graph, new GcDrawing(gc, fonts), colors);
      return image.getImageData();
    } finally {
      transform.dispose();
      gc.dispose();
      image.dispose();
    }
  }

  private static void writePng(ImageData pixels, Path file) throws IOException {
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {pixels};
    try (OutputStream out = Files.newOutputStream(file)) {
      loader.save(out, SWT.IMAGE_PNG);
    } catch (SWTException e) {
      throw new IOException(e);
    }
  }
}
