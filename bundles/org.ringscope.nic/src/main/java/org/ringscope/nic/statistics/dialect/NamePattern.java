package org.ringscope.nic.statistics.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A counter's name with holes: <code>{ring}</code> stands for the ring's number, <code>{n}</code> for any other number,
 * {@code *} for any text and {@code (a|b)} for either. Numbers have at most five digits: no card has more rings.
 */
final class NamePattern {
  /** The name has no ring's number, or another pattern fits. */
  static final int NO_RING = -1;

  private static final Pattern HOLE = Pattern.compile("\\{ring}|\\{n}|[*(|)]");

  private final String text;
  private final boolean numbersRings;
  private final Pattern compiled;

  NamePattern(String text) {
    this.text = text;
    numbersRings = text.contains("{ring}");
    compiled = compile(text);
  }

  private static Pattern compile(String text) {
    StringBuilder regex = new StringBuilder();
    Matcher hole = HOLE.matcher(text);
    int done = 0;
    while (hole.find()) {
      regex.append(Pattern.quote(text.substring(done, hole.start())));
      regex.append(
          switch (hole.group()) {
            case "{ring}" -> "(?<ring>\\d{1,5})";
            case "{n}" -> "\\d{1,5}";
            case "*" -> ".*";
            case "(" -> "(?:";
            default -> hole.group();
          });
      done = hole.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(text.substring(done))).toString());
  }

  /** Whether the pattern has no hole, so that only its own text fits. */
  boolean isLiteral() {
    return !HOLE.matcher(text).find();
  }

  String text() {
    return text;
  }

  boolean numbersRings() {
    return numbersRings;
  }

  boolean fits(String name) {
    return compiled.matcher(name).matches();
  }

  /** The ring's number in {@code name}, or {@link #NO_RING}. */
  int ring(String name) {
    Matcher matcher = compiled.matcher(name);
    return numbersRings && matcher.matches() ? Integer.parseInt(matcher.group("ring")) : NO_RING;
  }
}
