package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line that was run in this process.
 *
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int exitCode, String out, String err) {
  private static final Pattern TOTAL_IN = Pattern.compile("\"totals\"\\s*:\\s*\\{\\s*\"in\"\\s*:\\s*(\\d+)");
  private static final Pattern RINGS =
      Pattern.compile("\"rings\"\\s*:\\s*\\[(.*?)\\]\\s*,\\s*\"device_drops\"", Pattern.DOTALL);
  private static final Pattern PACKETS = Pattern.compile("\"packets\"\\s*:\\s*(\\d+)");

  /** Runs it; a stack trace on either stream fails the test, whatever it is about. */
  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(arguments, new Terminal(new PrintWriter(out), new PrintWriter(err), new Interrupts()));
    CommandRun run = new CommandRun(exitCode, out.toString(), err.toString());
    assertFalse(run.showsStackTrace(), () -> String.join(" ", arguments) + ":\n" + run);
    return run;
  }

  private boolean showsStackTrace() {
    return (out + err).contains("\tat ") || (out + err).contains("Exception");
  }

  /** {@code totals.in} of a JSON report on standard output. */
  long packetsIn() {
    Matcher matcher = TOTAL_IN.matcher(out);
    if (!matcher.find()) {
      throw new AssertionError("no totals.in: " + this);
    }
    return Long.parseLong(matcher.group(1));
  }

  /** Sum of {@code rings[].packets} of a JSON report on standard output. */
  long packetsInRings() {
    Matcher rings = RINGS.matcher(out);
    if (!rings.find()) {
      throw new AssertionError("no rings: " + this);
    }
    return PACKETS.matcher(rings.group(1)).results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
  }
}
