package org.ringscope.cli;

import java.util.List;

/** The help of the program and of each command, 100 columns wide. */
final class HelpText {
  private static final int WIDTH = 100;
  private static final int NAMES_WIDTH = 26;
  private static final List<String> EVERYWHERE =
      List.of("-h, --help", "Show this.", "-V, --version", "Show the version.");

  private final StringBuilder text = new StringBuilder();

  private HelpText() {}

  static String of(List<Command> commands) {
    HelpText help = new HelpText();
    help.paragraph("Usage: ringscope COMMAND ..., or ringscope [CAPTURE...] for the workbench");
    help.paragraph(
        "Replays packet captures through a model of a network card and shows which ring each packet went to.");
    help.text.append('\n');
    for (Command command : commands) {
      help.entry(command.name(), command.summary());
    }
    help.everywhere();
    help.text.append('\n');
    help.paragraph("ringscope COMMAND --help tells a command's options.");
    help.paragraph("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done up to damaged input.");
    return help.text.toString();
  }

  static String of(Command command) {
    HelpText help = new HelpText();
    help.paragraph("Usage: ringscope " + command.name() + " [OPTION...] " + command.operands());
    help.paragraph(command.summary());
    help.text.append('\n');
    for (Option option : command.options().all()) {
      help.entry(option.synopsis(), option.description());
    }
    help.everywhere();
    return help.text.toString();
  }

  private void everywhere() {
    for (int i = 0; i < EVERYWHERE.size(); i += 2) {
      entry(EVERYWHERE.get(i), EVERYWHERE.get(i + 1));
    }
  }

  private void paragraph(String sentence) {
    wrap(sentence, 0, 0);
  }

  private void entry(String names, String description) {
    text.append("  ").append(names);
    int column = 2 + names.length();
    if (column >= NAMES_WIDTH) {
      text.append('\n');
      column = 0;
    }
    text.repeat(' ', NAMES_WIDTH - column);
    wrap(description, NAMES_WIDTH, NAMES_WIDTH);
  }

  private void wrap(String sentence, int column, int indent) {
    int at = column;
    for (String word : sentence.split(" ")) {
      if (at > indent && at + 1 + word.length() > WIDTH) {
        text.append('\n').repeat(' ', indent);
        at = indent;
      }
      if (at > indent) {
        text.append(' ');
        at++;
      }
      text.append(word);
      at += word.length();
    }
    text.append('\n');
  }
}
