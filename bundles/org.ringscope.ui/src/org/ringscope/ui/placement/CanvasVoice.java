package org.ringscope.ui.placement;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Canvas;

/** Tells those who don't see a canvas what it says. */
final class CanvasVoice {
  private CanvasVoice() {}

  /** @param text asked whenever someone wants to know */
  static void speak(Canvas canvas, Supplier<String> text) {
    canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = text.get();
      }

      @Override
      public void getDescription(AccessibleEvent event) {
        event.result = "The tab Table says the same in words and numbers.";
      }
    });
  }
}
