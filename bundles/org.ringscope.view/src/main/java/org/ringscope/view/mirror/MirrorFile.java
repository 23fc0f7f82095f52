package org.ringscope.view.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.session.Scenario;
import org.ringscope.session.ScenarioText;
import org.ringscope.view.ScenarioBeside;
import org.ringscope.view.scenario.ScenarioStore;

/** Mirrors in the scenario file beside a capture; all else in it stays as it is written. */
public final class MirrorFile {
  private static final String SECTION = "mirrors";

  private MirrorFile() {}

  /**
   * Writes a scenario's mirrors into the file beside a capture; does nothing if there is none.
   *
   * @throws IOException if the file can't be read, is no YAML or can't be written, in words for people
   */
  public static void save(Path capture, Scenario scenario) throws IOException {
    Path file = ScenarioBeside.fileBeside(capture);
    if (!Files.exists(file)) {
      return;
    }
    String before = ScenarioStore.read(file);
    try {
      String after = withMirrors(before, scenario);
      if (!after.equals(before)) {
        ScenarioStore.write(file, after);
      }
    } catch (IllegalArgumentException broken) {
      throw new IOException(file + ": " + broken.getMessage(), broken);
    }
  }

  private static String withMirrors(String before, Scenario scenario) {
    String text = before;
    for (String name : new ScenarioText(before).names(SECTION)) {
      if (scenario.mirrors().stream().noneMatch(mirror -> mirror.name().equals(name))) {
        text = new ScenarioText(text).with(SECTION, name, null);
      }
    }
    for (Mirror mirror : scenario.mirrors()) {
      text = new ScenarioText(text).withMap(SECTION, mirror.name(), MirrorScenario.settings(mirror));
    }
    return text;
  }
}
