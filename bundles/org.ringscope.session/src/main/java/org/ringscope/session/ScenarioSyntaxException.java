package org.ringscope.session;

/** A line of a scenario file that can't be understood; the message names file and line. */
final class ScenarioSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ScenarioSyntaxException(String message, Throwable cause) {
    super(message, cause);
  }

  ScenarioSyntaxException(String message) {
    super(message);
  }
}
