package org.ringscope.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.osgi.service.datalocation.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where the workbench keeps its layout and preferences between two starts: in the user's home, never beside the
 * program.
 */
final class WorkbenchState {
  /** So many windows may run side by side, each with a state of its own; nobody opens more. */
  private static final int MOST_WORKBENCHES = 16;

  private WorkbenchState() {}

  /**
   * Sets the instance area, unless {@code -data} already did, to the first folder that no running workbench has locked.
   *
   * @throws IOException if no folder can be made or all are in use
   */
  static void chooseFolder(@Nullable Location instance) throws IOException {
    if (instance == null || instance.isSet()) {
      return;
    }
    Path base = base(System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
    for (int n = 1; n <= MOST_WORKBENCHES; n++) {
      Path folder = base.resolve(n == 1 ? "workbench" : "workbench-" + n);
      Files.createDirectories(folder);
      if (instance.set(folder.toUri().toURL(), true)) {
        return;
      }
    }
    throw new IOException(
        "All " + MOST_WORKBENCHES + " state folders under " + base + " are in use by running workbenches.");
  }

  /**
   * The folder for state that the platform's own rules name (XDG base directories, macOS Library, Windows
   * LOCALAPPDATA).
   */
  static Path base(Map<String, String> environment, Path home, String osName) {
    if (osName.startsWith("Windows")) {
      String local = environment.get("LOCALAPPDATA");
      return (local != null ? Path.of(local) : home.resolve("AppData").resolve("Local")).resolve("Ringscope");
    }
    if (osName.startsWith("Mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Ringscope");
    }
    String xdg = environment.get("XDG_STATE_HOME");
    boolean usable = xdg != null && xdg.startsWith("/");
    return (usable ? Path.of(xdg) : home.resolve(".local").resolve("state")).resolve("ringscope");
  }
}
