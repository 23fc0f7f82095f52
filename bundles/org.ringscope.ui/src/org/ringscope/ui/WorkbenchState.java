package org.ringscope.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.service.datalocation.Location;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.runtime.StateHome;

/**
 * Where the workbench keeps its layout and preferences between two starts: in the user's home, never beside the
 * program.
 */
public final class WorkbenchState {
  /** So many windows may run side by side, each with a state of its own; nobody opens more. */
  private static final int MOST_WORKBENCHES = 16;

  private final Location instance;
  private final Path base;
  private final List<String> notices = new ArrayList<>();
  private @Nullable StateFolder folder;

  /** @param instance the platform's instance area */
  WorkbenchState(Location instance) {
    this(instance, base());
  }

  WorkbenchState(Location instance, Path base) {
    this.instance = instance;
    this.base = base;
  }

  /**
   * Sets the instance area, unless {@code -data} already did, to the first folder that no running workbench has locked.
   * Where there is none that can be used it is a temporary one.
   *
   * @throws IOException if not even a temporary folder can be made
   */
  void chooseFolder() throws IOException {
    if (instance.isSet()) {
      return;
    }
    for (int n = 1; n <= MOST_WORKBENCHES; n++) {
      if (use(base.resolve(n == 1 ? "workbench" : "workbench-" + n))) {
        return;
      }
    }
    Path temporary = Files.createTempDirectory("ringscope-");
    if (!instance.set(temporary.toUri().toURL(), true)) {
      throw new IOException("No folder for the workbench's state: neither in " + base + " nor as " + temporary + ".");
    }
    notices.add("Nothing can be written to " + base + ", so layout and preferences of this session will be lost.");
  }

  private boolean use(Path candidate) {
    try {
      return lockAndMend(candidate);
    } catch (IOException unusable) {
      return setAsideAndUse(candidate, unusable);
    }
  }

  private boolean lockAndMend(Path candidate) throws IOException {
    Files.createDirectories(candidate);
    if (!instance.set(candidate.toUri().toURL(), true)) {
      return false;
    }
    StateFolder chosen = new StateFolder(candidate);
    chosen.mend().ifPresent(notices::add);
    folder = chosen;
    return true;
  }

  /** A folder that can't even be locked is in nobody's use. */
  private boolean setAsideAndUse(Path candidate, IOException why) {
    if (instance.isSet()) {
      notices.add("The state of the workbench can't be kept: " + why.getMessage());
      return true;
    }
    try {
      Path aside = StateFolder.setAside(candidate);
      boolean used = lockAndMend(candidate);
      notices.add("The state of the workbench could not be read, so this is its first one again."
            + " The old one was kept as"
          + "\n\n" + aside);
      return used;
    } catch (IOException e) {
      ILog.of(WorkbenchState.class).warn(candidate + " can't be used.", e);
      return instance.isSet();
    }
  }

  /** What the user is to know, once there is a window. */
  List<String> notices() {
    return List.copyOf(notices);
  }

  /** Notes that the window is there. */
  void started() {
    try {
      if (folder != null) {
        folder.started();
      }
    } catch (IOException e) {
      ILog.of(WorkbenchState.class).warn("The next start will take this one for failed.", e);
    }
  }

  /** The user's folder for all that Ringscope keeps. */
  public static Path base() {
    return StateHome.ofThisUser();
  }
}
