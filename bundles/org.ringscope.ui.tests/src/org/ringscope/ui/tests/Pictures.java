package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.ringscope.ui.tests.watch.Picture;

/** Leaves pictures for people to look at. */
final class Pictures {
  private Pictures() {}

  /** Saves the screen, in the build's folder, as soon as it shows what the windows know. */
  static void save(String name) {
    for (Shell shell : Display.getCurrent().getShells()) {
      if (shell.isVisible()) {
        Window.paint(shell);
      }
    }
    Path file = Picture.folder().resolve(name);
    Picture.save(file);
    try {
      assertTrue(Files.size(file) > 10_000, "size of " + file + ": " + Files.size(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
