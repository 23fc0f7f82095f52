package org.ringscope.session.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ringscope.session.runtime.RuntimeFolder;

/** Where a user's running workbench listens. */
public final class HandoverPlace {
  private static final String SOCKET_MODE = "rw-------";

  private HandoverPlace() {}

  /**
   * The socket's path: one for each user and screen, in the {@link RuntimeFolder}.
   *
   * @param stateFolder the user's own folder for what Ringscope keeps
   */
  public static Path of(Map<String, String> environment, Path stateFolder) {
    String screen = environment.getOrDefault("WAYLAND_DISPLAY", environment.getOrDefault("DISPLAY", ""));
    return RuntimeFolder.of(environment, stateFolder)
        .resolve("workbench" + screen.replaceAll("[^A-Za-z0-9.-]", "_") + ".socket");
  }

  static void secureSocket(Path socket) throws IOException {
    RuntimeFolder.restrict(socket, SOCKET_MODE);
  }
}
