package org.ringscope.view.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorDirection;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.session.Scenario;
import org.ringscope.session.ScenarioFile;
import org.ringscope.session.ScenarioText;
import org.ringscope.view.ScenarioBeside;
import org.ringscope.view.scenario.ScenarioStore;

/**
 * Mirrors in the scenario file beside a capture. Only those that were changed are written anew, and of them what a form
 * doesn't show stays as it is; so does all else in the file.
 */
public final class MirrorFile {
  private static final String SECTION = "mirrors";

  /** What {@link DebugNicSetup} has, as the file names it. */
  private static final List<String> KEYS =
      List.of("ring", "vnic", "destination", "flow", "filter", "direction", "binding", "snap", "sample");

  private MirrorFile() {}

  /**
   * Writes a scenario's mirrors into the file beside a capture; does nothing if there is none.
   *
   * @param before the name that one of them had until now, or null
   * @param after the name that it has now, or null
   * @throws IOException if the file can't be read, is no scenario or can't be written, in words for people
   */
  public static void save(Path capture, Scenario scenario, @Nullable String before, @Nullable String after)
      throws IOException {
    Path file = ScenarioBeside.fileBeside(capture);
    if (!Files.exists(file)) {
      return;
    }
    String text = ScenarioStore.read(file);
    try {
      String renamed =
          before == null || after == null ? text : new ScenarioText(text).withName(SECTION, before, after);
      String changed = withMirrors(renamed, file, scenario);
      if (!changed.equals(text)) {
        ScenarioStore.write(file, changed);
      }
    } catch (IllegalArgumentException broken) {
      throw new IOException(file + ": " + broken.getMessage(), broken);
    }
  }

  private static String withMirrors(String before, Path file, Scenario scenario) throws IOException {
    List<Mirror> known = ScenarioFile.parse(before, file.toString()).mirrors();
    String text = before;
    for (String name : new ScenarioText(before).names(SECTION)) {
      if (scenario.mirrors().stream().noneMatch(mirror -> mirror.name().equals(name))) {
        text = new ScenarioText(text).with(SECTION, name, null);
      }
    }
    for (Mirror mirror : scenario.mirrors()) {
      if (!known.contains(mirror)) {
        ScenarioText now = new ScenarioText(text);
        text = now.withMap(SECTION, mirror.name(), settings(mirror, now.map(SECTION, mirror.name())));
      }
    }
    return text;
  }

  private static Map<String, String> settings(Mirror mirror, Map<String, String> before) {
    Map<String, String> settings = new LinkedHashMap<>();
    MirrorSource source = mirror.source();
    put(settings, "ring", source.ring() == MirrorSource.ANY_RING ? null : source.ring());
    put(settings, "destination", source.destination());
    put(settings, "flow", source.flow());
    put(settings, "filter", source.filter());
    put(settings, "direction", source.direction() == MirrorDirection.RECEIVE ? null : source.direction().id());
    put(settings, "binding", mirror.binding() == Binding.COPY ? null : mirror.binding().id());
    put(settings, "snap", mirror.snapLength() == Mirror.WHOLE_FRAMES ? null : mirror.snapLength());
    put(settings, "sample", mirror.sample() == 1 ? null : mirror.sample());
    before.forEach((key, value) -> {
      if (!KEYS.contains(key)) {
        settings.put(key, value);
      }
    });
    return settings;
  }

  /** What is as usual, null here, is left out. */
  private static void put(Map<String, String> settings, String key, @Nullable Object value) {
    if (value != null) {
      settings.put(key, value.toString());
    }
  }
}
