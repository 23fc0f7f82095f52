package org.ringscope.view.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ringscope.report.format.AtomicFile;
import org.ringscope.session.CardText;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;
import org.ringscope.session.ScenarioText;

/** A scenario file on disk. */
public final class ScenarioStore {
  /** As {@code ScenarioFile} has it: what is larger is none. */
  private static final long LARGEST = 1 << 20;

  private ScenarioStore() {}

  /**
   * The text of a file; empty if there is none yet.
   *
   * @throws IOException if it can't be read or is no text, in words for people
   */
  public static String read(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException(file + " is no scenario: it is larger than " + LARGEST + " bytes.");
      }
      return Files.readString(file);
    } catch (NoSuchFileException absent) {
      return "";
    } catch (CharacterCodingException binary) {
      throw new IOException(file + " is no scenario: it is no UTF-8 text.", binary);
    }
  }

  /** Writes the file, which appears whole or stays as it was; what goes wrong is said in words for people. */
  public static void write(Path file, String text) throws IOException {
    AtomicFile.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A first text for a file that isn't there: the card and host that are looked through now. */
  public static String template(Scenario scenario) {
    String text = "# Settings for the capture beside this file, which has the same name.\n"
        + CardText.of(scenario.profile());
    return scenario.host().isInfinitelyFast()
        ? text
        : ScenarioField.COSTS.change(new ScenarioText(text), HostText.of(scenario.host()));
  }
}
