package org.ringscope.ui.rings;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.RingPalette;
import org.ringscope.ui.Palette;

/** Small squares in the rings' colours, for table cells. They live as long as the control they are made for. */
public final class RingSquares {
  /** Width of the whole image in points: the square and a gap before the text that follows. */
  public static final int WIDTH = 16;

  private static final int SIDE = 11;

  private final Display display;
  private final @Nullable Image[] images = new Image[RingPalette.SIZE];

  public RingSquares(Control owner) {
    display = owner.getDisplay();
    owner.addDisposeListener(event -> dispose());
  }

  /** The ring's square. */
  public Image image(int ring) {
    int index = Math.floorMod(ring, images.length);
    Image image = images[index];
    if (image == null) {
      image = draw(Palette.ring(ring));
      images[index] = image;
    }
    return image;
  }

  private Image draw(Color colour) {
    ImageData square = new ImageData(WIDTH, SIDE, 24, new PaletteData(0xff0000, 0xff00, 0xff));
    square.alphaData = new byte[WIDTH * SIDE];
    int pixel = square.palette.getPixel(colour.getRGB());
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        square.setPixel(x, y, pixel);
        square.setAlpha(x, y, 255);
      }
    }
    return new Image(display, square);
  }

  private void dispose() {
    for (Image image : images) {
      if (image != null) {
        image.dispose();
      }
    }
  }
}
