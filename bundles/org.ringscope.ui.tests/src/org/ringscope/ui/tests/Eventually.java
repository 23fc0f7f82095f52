package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.ringscope.ui.tests.watch.UiWatchdog;

/** Waits on the UI thread, whose events go on being handled, until something is so. */
final class Eventually {
  private static final long TIMEOUT_SECONDS = 30;
  private static final int LOOK_EVERY_MILLIS = 20;
  private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;

  private Eventually() {}

  static void is(BooleanSupplier condition, Supplier<String> otherwise) {
    Display display = Display.getCurrent();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    // Nothing may ever happen again, so the display is woken to look at the condition.
    Runnable[] alarm = new Runnable[1];
    alarm[0] = () -> {
      display.timerExec(LOOK_EVERY_MILLIS, alarm[0]);
      if (System.nanoTime() > end) {
        closeDialogs(display);
      }
    };
    display.timerExec(LOOK_EVERY_MILLIS, alarm[0]);
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > end) {
          fail("Not within " + TIMEOUT_SECONDS + " s: " + otherwise.get());
        }
        UiWatchdog.turn();
        if (!display.readAndDispatch()) {
          display.sleep();
        }
      }
    } finally {
      display.timerExec(-1, alarm[0]);
    }
  }

  /** A dialog that nobody expected has an event loop of its own, and would keep this one waiting for ever. */
  private static void closeDialogs(Display display) {
    for (Shell shell : display.getShells()) {
      if (shell.isVisible() && (shell.getStyle() & MODAL) != 0) {
        System.out.println("A dialog stood in the way: " + shell.getText() + "\n" + Window.labels(shell));
        shell.close();
      }
    }
  }
}
