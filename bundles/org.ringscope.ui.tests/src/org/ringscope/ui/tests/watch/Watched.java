package org.ringscope.ui.tests.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;

/** Watches each test class of this bundle; JUnit finds it by itself (META-INF/services). */
public final class Watched
    implements BeforeAllCallback, BeforeEachCallback, LifecycleMethodExecutionExceptionHandler,
    AfterTestExecutionCallback, AfterAllCallback {
  private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Watched.class);
  private static final Path BLOCKS = Picture.folder().resolve("ui-blocks.txt");
  private static final int MOST_IN_NAME = 100;
  private static final int WORTH_A_LOOK_MILLIS = 100;

  /** The file tells of one run. */
  private static boolean begun;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (!begun) {
      begun = true;
      Files.createDirectories(Picture.folder());
      Files.deleteIfExists(BLOCKS);
    }
    NonDisposed.track();
    String test = context.getRequiredTestClass().getSimpleName();
    UiWatchdog watchdog = UiWatchdog.watch(Objects.requireNonNull(Display.getCurrent()), test);
    context.getStore(HERE).put(UiWatchdog.class, watchdog);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    watchdog(context).during(name(context));
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
    keepPicture(context, thrown);
    throw thrown;
  }

  /** Comes before the test's own clearing up, which closes what the picture is to show. */
  @Override
  public void afterTestExecution(ExtensionContext context) {
    context.getExecutionException().ifPresent(thrown -> keepPicture(context, thrown));
  }

  private static void keepPicture(ExtensionContext context, Throwable thrown) {
    if (isFailure(thrown)) {
      String name = name(context).replaceAll("[^\\w.-]+", "_");
      String shortened = name.substring(0, Math.min(MOST_IN_NAME, name.length()));
      Path file = Picture.folder().resolve("failed-" + shortened + ".png");
      Picture.save(file);
      System.out.println("The window as the test failed: " + file);
    }
  }

  private static String name(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
  }

  /** A test that asks for what isn't there is skipped. */
  private static boolean isFailure(Throwable thrown) {
    return !thrown.getClass().getName().equals("org.opentest4j.TestAbortedException");
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
    UiWatchdog watchdog = watchdog(context);
    watchdog.end();
    tell("longest block", watchdog.longest());
    if (watchdog.busiest() != watchdog.longest()) {
      tell("most computing at once", watchdog.busiest());
    }
    Files.writeString(
        BLOCKS, watchdog.longest() + "; " + watchdog.busiest() + "\n", StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static void tell(String what, UiBlock block) {
    System.out.println("UI thread: " + what + " " + block);
    if (block.millis() > WORTH_A_LOOK_MILLIS) {
      System.out.println(block.places());
    }
  }

  private static UiWatchdog watchdog(ExtensionContext context) {
    return Objects.requireNonNull(context.getStore(HERE).get(UiWatchdog.class, UiWatchdog.class));
  }
}
