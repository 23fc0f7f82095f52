package org.ringscope.session.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Where a user's running workbench listens: a folder that nobody else may enter. */
public final class HandoverPlace {
  private static final String FOLDER_MODE = "rwx------";
  private static final String SOCKET_MODE = "rw-------";

  private HandoverPlace() {}

  /**
   * The socket's path: one for each user and screen, in {@code XDG_RUNTIME_DIR} where there is one (XDG Base Directory
   * Specification).
   *
   * @param stateFolder the user's own folder for what Ringscope keeps
   */
  public static Path of(Map<String, String> environment, Path stateFolder) {
    String runtime = environment.get("XDG_RUNTIME_DIR");
    Path folder = runtime != null && runtime.startsWith("/")
        ? Path.of(runtime).resolve("ringscope")
        : stateFolder.resolve("run");
    String screen = environment.getOrDefault("WAYLAND_DISPLAY", environment.getOrDefault("DISPLAY", ""));
    return folder.resolve("workbench" + screen.replaceAll("[^A-Za-z0-9.-]", "_") + ".socket");
  }

  /** Makes the folder, or takes everyone else's rights to it. */
  static void secureFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    restrict(folder, FOLDER_MODE);
  }

  static void secureSocket(Path socket) throws IOException {
    restrict(socket, SOCKET_MODE);
  }

  private static void restrict(Path path, String mode) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    // Windows has none; there the folder lies in the user's profile, which others can't enter.
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(mode));
    }
  }
}
