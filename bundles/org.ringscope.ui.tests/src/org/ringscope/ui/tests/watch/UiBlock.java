package org.ringscope.ui.tests.watch;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A time in which the UI thread was busy with the workbench and answered no event.
 *
 * @param nanos its length
 * @param cpuNanos how long the thread computed in it; the rest of the time it waited, or others had the processor
 * @param test class and test that ran, as JUnit shows it
 * @param stack where the thread was, the innermost frame first, or empty if it was over before anybody looked
 */
record UiBlock(long nanos, long cpuNanos, String test, StackTraceElement[] stack) {
  static final UiBlock NONE = new UiBlock(0, 0, "", new StackTraceElement[0]);

  private static final int MOST_FRAMES = 25;

  long millis() {
    return Math.round(nanos / 1e6);
  }

  @Override
  public String toString() {
    return millis() + " ms (computing " + Math.round(cpuNanos / 1e6) + " ms) in " + test;
  }

  /** The innermost frames, as far as the test's own, a line each. */
  String frames() {
    return Arrays.stream(stack)
        .takeWhile(frame -> !frame.getClassName().startsWith("org.junit."))
        .limit(MOST_FRAMES)
        .map(frame -> "    at " + frame)
        .collect(Collectors.joining("\n"));
  }

  /**
   * Whether a thread that stands there works for the test and not for the workbench: a test writes captures and
   * computes on the UI thread, too, and no user waits for that. Whose code it is tells the innermost frame that is
   * neither Java's nor JUnit's.
   */
  static boolean isOfTest(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      if (name.startsWith("org.ringscope.ui.tests.") || name.startsWith("org.ringscope.testing.")) {
        return true;
      }
      if (name.startsWith("org.ringscope.") || name.startsWith("org.eclipse.")) {
        return false;
      }
    }
    return true;
  }
}
