package org.ringscope.ui.tests.watch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Resource;

/** SWT resources that were forgotten before they were disposed of; SWT notices when the collector takes them. */
public final class NonDisposed {
  private static final List<Error> FOUND = new CopyOnWriteArrayList<>();

  private NonDisposed() {}

  /** Tracks what is allocated from now on. */
  static void track() {
    Resource.setNonDisposeHandler(FOUND::add);
  }

  /** Stacks of the allocations, those by our code only: the platform's own are no matter of ours. */
  public static List<String> ours() {
    return FOUND.stream().filter(NonDisposed::isOurs).map(NonDisposed::text).toList();
  }

  /** How many there are in all. */
  public static int all() {
    return FOUND.size();
  }

  /** Whose it is tells the innermost frame behind SWT and what makes resources on order. */
  private static boolean isOurs(Error allocation) {
    return Stream.of(allocation.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("org.eclipse.swt.") && !name.startsWith("org.eclipse.jface.resource."))
        .filter(name -> !name.startsWith("java."))
        .findFirst()
        .filter(name -> name.startsWith("org.ringscope."))
        .isPresent();
  }

  private static String text(Error allocation) {
    StringWriter text = new StringWriter();
    allocation.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
