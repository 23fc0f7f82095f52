package org.ringscope.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.ScenarioFile;

/**
 * The settings with which a capture is opened: those of {@code NAME.ringscope.yaml} if that stands beside {@code
 * NAME.pcap}, else the user's own.
 *
 * @param problem why the file beside the capture was not used although it is there, or null
 */
public record ScenarioBeside(ReplaySettings settings, @Nullable String problem) {
  private static final String ENDING = ".ringscope.yaml";

  /** @param otherwise settings to take where there is no such file */
  public static ScenarioBeside of(Path capture, ReplaySettings otherwise) {
    Path file = fileBeside(capture);
    if (!Files.exists(file)) {
      return new ScenarioBeside(otherwise, null);
    }
    try {
      return new ScenarioBeside(otherwise.withScenario(ScenarioFile.read(file)), null);
    } catch (IOException wrong) {
      return new ScenarioBeside(otherwise, "The settings beside this capture are not used: " + wrong.getMessage());
    }
  }

  /** Where the scenario of a capture stands: its name without all that follows the first dot. */
  public static Path fileBeside(Path capture) {
    String name = String.valueOf(capture.getFileName());
    int dot = name.indexOf('.', 1);
    return capture.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ENDING);
  }
}
