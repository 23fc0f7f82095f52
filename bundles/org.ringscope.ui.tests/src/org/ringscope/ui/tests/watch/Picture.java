package org.ringscope.ui.tests.watch;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** What is on the screen, with whatever dialogs stand over the window. */
public final class Picture {
  private Picture() {}

  /** The build's folder, where pictures and measurements go. */
  public static Path folder() {
    return Path.of(System.getProperty("ringscope.screenshots", "target"));
  }

  /** Saves the screen as a PNG file. */
  public static void save(Path file) {
    Display display = Display.getCurrent();
    Rectangle bounds = display.getPrimaryMonitor().getBounds();
    Image image = new Image(display, bounds.width, bounds.height);
    GC gc = new GC(display);
    gc.copyArea(image, bounds.x, bounds.y);
    gc.dispose();
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    image.dispose();
    loader.save(file.toString(), SWT.IMAGE_PNG);
  }
}
