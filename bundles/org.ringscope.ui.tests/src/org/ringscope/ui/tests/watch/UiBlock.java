package org.ringscope.ui.tests.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A time in which the UI thread was busy with the workbench and answered no event.
 *
 * @param nanos its length
 * @param cpuNanos how long the thread computed in it; the rest of the time it waited, or others had the processor
 * @param test class and test that ran, as JUnit shows it
 * @param looks where the thread was, some times a tenth of a second, the innermost frame first; none if it was over
 *     before anybody looked
 */
record UiBlock(long nanos, long cpuNanos, String test, List<StackTraceElement[]> looks) {
  private static final int MOST_PLACES = 8;

  /** No block at all. */
  static UiBlock none(String test) {
    return new UiBlock(0, 0, test, List.of());
  }

  long millis() {
    return Math.round(nanos / 1e6);
  }

  @Override
  public String toString() {
    return millis() + " ms (computing " + Math.round(cpuNanos / 1e6) + " ms) in " + test;
  }

  /** Where the thread was seen how often, a line each, most often first. */
  String places() {
    Map<String, Long> seen =
        looks.stream().collect(Collectors.groupingBy(UiBlock::place, Collectors.counting()));
    return seen.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_PLACES)
        .map(place -> "    " + place.getValue() + " of " + looks.size() + " looks: " + place.getKey())
        .collect(Collectors.joining("\n"));
  }

  /** The innermost frames of SWT, of the platform outside it and of our code, as far as the test's own. */
  private static String place(StackTraceElement[] stack) {
    String ours = first(stack, name -> name.startsWith("org.ringscope."));
    String platform = first(stack, name -> name.startsWith("org.eclipse."));
    String outer = first(stack, name -> name.startsWith("org.eclipse.") && !name.startsWith("org.eclipse.swt."));
    return Stream.of(platform, outer, ours)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(" < "));
  }

  private static String first(StackTraceElement[] stack, Predicate<String> fits) {
    return Arrays.stream(stack)
        .takeWhile(frame -> !isTests(frame.getClassName()))
        .filter(frame -> fits.test(frame.getClassName()))
        .findFirst()
        .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName() + ":"
            + frame.getLineNumber())
        .orElse("");
  }

  /** Tests, what they use, and what runs them. */
  private static boolean isTests(String name) {
    return name.startsWith("org.ringscope.ui.tests.") || name.startsWith("org.ringscope.testing.")
        || name.startsWith("org.eclipse.tycho.");
  }

  /** The test's own statement that led there; empty if none did. */
  static String statement(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(frame -> isTests(frame.getClassName()))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("");
  }

  /**
   * Whether a thread that stands there works for the test and not for the workbench: a test writes captures, computes
   * and takes pictures on the UI thread, too, and no user waits for that.
   */
  static boolean isOfTest(StackTraceElement[] stack) {
    boolean workbench = false;
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      if (isTests(name)) {
        return !workbench || name.equals(Picture.class.getName());
      }
      workbench |= name.startsWith("org.eclipse.") || name.startsWith("org.ringscope.ui.");
    }
    return !workbench;
  }
}
