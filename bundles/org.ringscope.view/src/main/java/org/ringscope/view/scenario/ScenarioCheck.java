package org.ringscope.view.scenario;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;
import org.ringscope.session.ScenarioFile;

/**
 * What a scenario file's text means.
 *
 * @param scenario the settings, or null if something is wrong
 * @param problem what is wrong, in words for people, or null
 * @param line where, from 1; 0 if that can't be told
 */
public record ScenarioCheck(@Nullable Scenario scenario, @Nullable String problem, int line) {
  private static final String NAME = "scenario";
  private static final Pattern LINE = Pattern.compile("(?s)" + NAME + ":([0-9]{1,9}): (.*)");

  public static ScenarioCheck of(String text) {
    try {
      return new ScenarioCheck(ScenarioFile.parse(text, NAME), null, 0);
    } catch (IOException wrong) {
      String message = String.valueOf(wrong.getMessage());
      Matcher told = LINE.matcher(message);
      return told.matches()
          ? new ScenarioCheck(null, told.group(2), Integer.parseInt(told.group(1)))
          : new ScenarioCheck(null, message.replaceFirst("^" + NAME + "(: )?", "").strip(), 0);
    }
  }

  /** One line about it. */
  public String summary() {
    if (problem == null) {
      return "No problem found.";
    }
    return line == 0 ? problem : "Line " + line + ": " + problem;
  }
}
