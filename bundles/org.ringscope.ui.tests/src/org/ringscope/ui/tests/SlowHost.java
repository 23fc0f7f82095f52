package org.ringscope.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IEditorPart;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.CardSettings;

/**
 * A host that takes 20 ms a packet, and what rings of one descriptor then drop of a {@link TestCapture}, whose packets
 * come a millisecond apart: a ring takes a packet when the one before it is done, else drops it.
 */
final class SlowHost {
  static final String TEXT = "20ms/packet";

  private static final int MILLIS_A_PACKET = 20;

  private SlowHost() {}

  /** The tool bar's host. */
  static Combo field() {
    return Window.control(Combo.class, box -> box.indexOf("infinitely fast") >= 0);
  }

  /** Drops of a ring of one descriptor. */
  static int drops(int ring, int packets) {
    return (int) IntStream.rangeClosed(1, packets).filter(n -> TestCapture.ring(n) == ring && isDropped(n)).count();
  }

  /** Whether a packet finds no descriptor. */
  static boolean isDropped(int number) {
    return freeAt(TestCapture.ring(number), number - 1) > number - 1;
  }

  /** When, in ms since the first packet, a ring's descriptor is free again after the first packets. */
  static int freeAt(int ring, int packets) {
    int freeAt = 0;
    for (int n = 1; n <= packets; n++) {
      int now = n - 1;
      if (TestCapture.ring(n) == ring && now >= freeAt) {
        freeAt = now + MILLIS_A_PACKET;
      }
    }
    return freeAt;
  }

  /** Opens a {@link TestCapture} whose card has rings of one descriptor, and waits until it is replayed so. */
  static IEditorPart open(Path file, int packets) throws IOException {
    IEditorPart editor = Window.openAndWait(TestCapture.write(file, packets));
    Eventually.is(() -> field().isEnabled(), () -> "the host can be set");
    Spinner size = Window.control(Spinner.class, spinner -> spinner.getMaximum() == CardSettings.LARGEST_RING);
    size.setSelection(1);
    field().setText(TEXT);
    // Views may still show what a test before had left in them, or the first replay, which drops nothing.
    CaptureReplay capture = editor.getAdapter(CaptureReplay.class);
    Eventually.is(() -> capture.occupancy() != null, () -> "replayed with a slow host: " + capture.snapshot());
    return editor;
  }
}
