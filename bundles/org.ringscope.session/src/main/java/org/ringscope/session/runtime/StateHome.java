package org.ringscope.session.runtime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The user's folder for all that Ringscope keeps between two starts. */
public final class StateHome {
  private StateHome() {}

  /** This user's, on this machine. */
  public static Path ofThisUser() {
    return of(System.getenv(), home(System.getenv()), System.getProperty("os.name"));
  }

  /** The user's home: the environment's, as shell programs take it, before the one that Java was told by the system. */
  public static Path home(Map<String, String> environment) {
    return named(environment, "HOME").orElse(Path.of(System.getProperty("user.home")));
  }

  /** The folder that a variable names by an absolute path; others are ignored (XDG Base Directory Specification). */
  public static Optional<Path> named(Map<String, String> environment, String variable) {
    String folder = environment.get(variable);
    return folder != null && folder.startsWith("/") ? Optional.of(Path.of(folder)) : Optional.empty();
  }

  /**
   * The folder for state that the platform's own rules name (XDG base directories, macOS Library, Windows
   * LOCALAPPDATA).
   */
  public static Path of(Map<String, String> environment, Path home, String osName) {
    if (osName.startsWith("Windows")) {
      String local = environment.get("LOCALAPPDATA");
      return (local != null ? Path.of(local) : home.resolve("AppData").resolve("Local")).resolve("Ringscope");
    }
    if (osName.startsWith("Mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Ringscope");
    }
    return named(environment, "XDG_STATE_HOME").orElse(home.resolve(".local").resolve("state")).resolve("ringscope");
  }
}
