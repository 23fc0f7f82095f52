package org.ringscope.session.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** The folder in which a user's running Ringscopes find each other, and that nobody else may enter. */
public final class RuntimeFolder {
  private static final String FOLDER_MODE = "rwx------";
  private static final String ROOT = "root";

  private RuntimeFolder() {}

  /** This user's, on this machine. */
  public static Path ofThisUser() {
    return of(System.getenv(), StateHome.ofThisUser());
  }

  /**
   * Its path: in {@code XDG_RUNTIME_DIR} where there is one (XDG Base Directory Specification).
   *
   * @param stateFolder the user's own folder for what Ringscope keeps
   */
  public static Path of(Map<String, String> environment, Path stateFolder) {
    Optional<Path> runtime = StateHome.named(environment, "XDG_RUNTIME_DIR");
    return runtime.isPresent() ? runtime.get().resolve("ringscope") : stateFolder.resolve("run");
  }

  /**
   * Makes the folder, or takes everyone else's rights to it.
   *
   * @throws IOException if that can't be, or if it would lock another user out of a folder of theirs: root may be told
   *     to work in the user's environment (sudo -E)
   */
  public static void secure(Path folder) throws IOException {
    if (System.getProperty("user.name").equals(ROOT)) {
      requireRoots(folder.toAbsolutePath());
    }
    Files.createDirectories(folder);
    restrict(folder, FOLDER_MODE);
  }

  private static void requireRoots(Path folder) throws IOException {
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    String owner = Files.getOwner(existing).getName();
    if (!owner.equals(ROOT)) {
      throw new IOException(existing + " belongs to " + owner + ", not to root");
    }
  }

  /** Sets a file's permissions, where there are any. */
  public static void restrict(Path path, String mode) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    // Windows has none; there the folder lies in the user's profile, which others can't enter.
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(mode));
    }
  }
}
