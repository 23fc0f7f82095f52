package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.List;

/** Lines of at most {@link TextReport#WIDTH} columns, most of them a label and a text. */
final class TextLines {
  /** Columns that labels take. */
  static final int LABEL_WIDTH = 11;

  private static final int WIDTH = TextReport.WIDTH;

  private final Glyphs glyphs;
  private final List<String> lines = new ArrayList<>();

  TextLines(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  Glyphs glyphs() {
    return glyphs;
  }

  /** Adds lines that are made already. */
  void addAll(List<String> made) {
    lines.addAll(made);
  }

  void addEmpty() {
    lines.add("");
  }

  /** Adds a labelled text on one line, cut at its start if too long. */
  void addShortened(String label, String text) {
    lines.add(label(label) + glyphs.shortened(text, WIDTH - LABEL_WIDTH));
  }

  /** Adds a labelled text, broken between words, and within those that are too long; nothing if the text is empty. */
  void add(String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    var line = new StringBuilder(label(label));
    String gap = "";
    for (String word : glyphs.shown(text).split(" ", -1)) {
      String rest = word;
      if (line.length() + gap.length() + rest.length() > WIDTH && !gap.isEmpty()) {
        turn(line);
        gap = "";
      }
      for (; LABEL_WIDTH + rest.length() > WIDTH; rest = rest.substring(WIDTH - LABEL_WIDTH)) {
        line.append(rest, 0, WIDTH - LABEL_WIDTH);
        turn(line);
      }
      line.append(gap).append(rest);
      gap = " ";
    }
    lines.add(line.toString().stripTrailing());
  }

  /** Ends a line and begins the next under the same label. */
  private void turn(StringBuilder line) {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    line.append(label(""));
  }

  /** All lines, each ended by a line feed. */
  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  private static String label(String label) {
    return label + " ".repeat(LABEL_WIDTH - label.length());
  }
}
