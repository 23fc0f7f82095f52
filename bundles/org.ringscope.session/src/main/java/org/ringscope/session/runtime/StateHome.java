package org.ringscope.session.runtime;

import java.nio.file.Path;
import java.util.Map;

/** The user's folder for all that Ringscope keeps between two starts. */
public final class StateHome {
  private StateHome() {}

  /** This user's, on this machine. */
  public static Path ofThisUser() {
    return of(System.getenv(), home(System.getenv()), System.getProperty("os.name"));
  }

  /** The user's home: the environment's, as shell programs take it, before the one that Java was told by the system. */
  public static Path home(Map<String, String> environment) {
    String home = environment.get("HOME");
    return Path.of(home != null && home.startsWith("/") ? home : System.getProperty("user.home"));
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
    String xdg = environment.get("XDG_STATE_HOME");
    boolean usable = xdg != null && xdg.startsWith("/");
    return (usable ? Path.of(xdg) : home.resolve(".local").resolve("state")).resolve("ringscope");
  }
}
