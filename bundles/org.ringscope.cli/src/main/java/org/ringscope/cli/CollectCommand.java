package org.ringscope.cli;

import java.io.IOException;
import java.util.List;
import org.ringscope.session.collect.CollectScript;
import org.ringscope.session.collect.Collector;

/** {@code ringscope collect}: a capture and every view of the card and the kernel, as one archive. */
final class CollectCommand implements Command {
  private static final int LONGEST_SECONDS = 86_400;
  private static final String SAID = "collect: ";

  private int seconds = 10;
  private String target = "";
  private boolean printsScript;

  @Override
  public String name() {
    return "collect";
  }

  @Override
  public String summary() {
    return "Capture on an interface of this host and keep, with the capture, what ethtool and the kernel say before"
        + " and after it, in one tar file for predict. Needs the right to capture (root, or CAP_NET_RAW).";
  }

  @Override
  public String operands() {
    return "INTERFACE, or --print-script [INTERFACE]";
  }

  @Override
  public Options options() {
    return new Options()
        .wholeNumber("--seconds", "N", "How long to capture (default: 10).", value -> seconds = value)
        .text(List.of("-o", "--output"), "HOST.tar",
            "Where to write (default: HOST-INTERFACE.tar in the current folder); replaced as a whole.",
            value -> target = value)
        .flag("--print-script", "Print a shell script that does the same on a host without Java.",
            () -> printsScript = true);
  }

  @Override
  public int run(List<String> operands, Terminal terminal) throws IOException, InterruptedException {
    check(operands);
    if (printsScript) {
      terminal.out().print(CollectScript.text(operands.isEmpty() ? "" : operands.getFirst(), seconds));
      terminal.out().flush();
      return ExitCode.DONE;
    }
    Collector collector = new Collector(operands.getFirst(), seconds, target,
        line -> terminal.err().println("ringscope: " + (line.startsWith(SAID) ? line.substring(SAID.length()) : line)));
    return collector.run() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void check(List<String> operands) {
    if (operands.isEmpty() && !printsScript) {
      throw new UsageException("name the INTERFACE to collect from; 'ip link' lists them");
    }
    if (operands.size() > 1) {
      throw new UsageException("one INTERFACE, not also " + operands.get(1));
    }
    if (!operands.isEmpty() && !CollectScript.takes(operands.getFirst())) {
      throw new UsageException("no interface is called " + operands.getFirst());
    }
    if (seconds < 1 || seconds > LONGEST_SECONDS) {
      throw new UsageException("--seconds: 1 to " + LONGEST_SECONDS + ", not " + seconds);
    }
    if (printsScript && !target.isEmpty()) {
      throw new UsageException("--output belongs to collecting; the script takes it as its third word");
    }
  }
}
