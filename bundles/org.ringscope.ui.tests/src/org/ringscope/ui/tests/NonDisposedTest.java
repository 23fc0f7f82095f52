package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.ringscope.ui.tests.watch.NonDisposed;

/** After all other tests: whatever they made the workbench do, its images, fonts and the like were freed. */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NonDisposedTest {
  private static final int MOST_COLLECTIONS = 20;

  @Test
  @Order(1)
  void nothingOfOursWasForgotten() {
    // The collector's notices come in their own time; one that is sure to come tells when.
    collectUntilNoticed();
    System.out.println("SWT resources not disposed of, the platform's included: " + NonDisposed.all());
    assertEquals("", String.join("\n", NonDisposed.ours().stream().filter(stack -> !isPlanned(stack)).toList()));
  }

  private static void collectUntilNoticed() {
    // What earlier tests forgot is noticed first.
    System.gc();
    forgetAnImage();
    int[] collections = {0};
    Eventually.is(() -> {
      if (collections[0]++ < MOST_COLLECTIONS) {
        System.gc();
      }
      return NonDisposed.ours().stream().anyMatch(NonDisposedTest::isPlanned);
    }, () -> "the notice of an image that was forgotten on purpose");
  }

  private static void forgetAnImage() {
    new Image(Display.getCurrent(), 1, 1);
  }

  private static boolean isPlanned(String stack) {
    return stack.contains(NonDisposedTest.class.getName() + ".forgetAnImage");
  }
}
