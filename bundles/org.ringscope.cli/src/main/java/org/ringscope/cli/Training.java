package org.ringscope.cli;

import java.io.PrintWriter;
import java.io.Writer;

/** Does to the {@link TrainingCapture} what people mostly do to captures, so that the start-up cache knows it. */
final class Training {
  private Training() {}

  public static void main(String[] arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Terminal terminal = new Terminal(nowhere, nowhere, new Interrupts());
    int failures = 0;
    for (String command : new String[] {"replay", "place"}) {
      failures += Main.run(new String[] {command, arguments[0]}, terminal);
    }
    System.exit(failures);
  }
}
