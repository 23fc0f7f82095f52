package org.ringscope.ui.placement;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.ringscope.ui.Palette;
import org.ringscope.ui.export.SaveDialogs;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.export.ExportName;

/** Map and graph as they are on screen, with a title, as a file: PNG, or SVG if its name says so. */
final class PictureExport {
  private static final String SVG = ".svg";

  private final PlacementPane pane;
  private final String title;
  private final int line;
  private final Point mapSize;
  private final Point graphSize;

  private PictureExport(PlacementPane pane, String title, int line) {
    this.pane = pane;
    this.title = title;
    this.line = line;
    mapSize = size(pane.map().getClientArea());
    graphSize = size(pane.graph().getClientArea());
  }

  private static Point size(Rectangle area) {
    return new Point(Math.max(1, area.width), Math.max(1, area.height));
  }

  /** Asks for a file's name and writes the file in the background. */
  static void ask(PlacementView view, PlacementPane pane) {
    CaptureReplay capture = view.capture();
    if (capture == null || pane.shown().isEmpty()) {
      return;
    }
    Path file = SaveDialogs.ask(
        pane.getShell(), "Export Picture", ExportName.beside(capture.file(), "-placement.png"), "*.png;*.svg");
    if (file != null) {
      write(pane, capture, file);
    }
  }

  /** Writes the picture, in the background. */
  static void write(PlacementPane pane, CaptureReplay capture, Path file) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(SVG)) {
      String document = svg(pane, capture);
      SaveDialogs.save(file, out -> out.write(document.getBytes(StandardCharsets.UTF_8)));
    } else {
      ImageData pixels = pixels(pane, capture);
      SaveDialogs.save(file, out -> writePng(pixels, out));
    }
  }

  private static PictureExport of(PlacementPane pane, CaptureReplay capture, int line) {
    return new PictureExport(
        pane, capture.file().getFileName() + ", stream " + label(pane.shown()), line);
  }

  private static String label(Shown shown) {
    return Objects.requireNonNull(shown.capture()).streams().label(shown.stream().choice());
  }

  private int width() {
    return Math.max(mapSize.x, graphSize.x);
  }

  private int titleHeight() {
    return 3 * line;
  }

  private int height() {
    return titleHeight() + mapSize.y + graphSize.y;
  }

  private void draw(Drawing drawing) {
    Palette palette = Palette.of(Display.getCurrent());
    drawing.fill(palette.background(), 0, 0, width(), height());
    drawing.text(palette.foreground(), title, line / 2, line / 4);
    drawing.text(palette.quiet(), pane.shown().text().summary(pane.shown().moment()), line / 2, line + line / 4);
    pane.map().draw(drawing, new Rectangle(0, titleHeight(), width(), mapSize.y));
    pane.graph().draw(drawing, new Rectangle(0, titleHeight() + mapSize.y, width(), graphSize.y));
  }

  private static String svg(PlacementPane pane, CaptureReplay capture) {
    GC gc = new GC(pane.map());
    PictureExport picture = of(pane, capture, gc.getFontMetrics().getHeight());
    SvgDrawing drawing = new SvgDrawing(gc, picture.width(), picture.height());
    picture.draw(drawing);
    gc.dispose();
    return drawing.document();
  }

  private static ImageData pixels(PlacementPane pane, CaptureReplay capture) {
    GC measure = new GC(pane.map());
    PictureExport picture = of(pane, capture, measure.getFontMetrics().getHeight());
    measure.dispose();
    Image image = new Image(pane.getDisplay(), picture.width(), picture.height());
    GC gc = new GC(image);
    gc.setFont(pane.map().getFont());
    picture.draw(new GcDrawing(gc));
    gc.dispose();
    ImageData pixels = image.getImageData();
    image.dispose();
    return pixels;
  }

  private static void writePng(ImageData pixels, OutputStream out) throws IOException {
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {pixels};
    try {
      loader.save(out, SWT.IMAGE_PNG);
    } catch (SWTException e) {
      // Why the file can't be written, if it can't, is told to people.
      throw e.throwable instanceof IOException failure ? failure : new IOException(e.getMessage(), e);
    }
  }
}
