package org.ringscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.JsonInfo;
import org.ringscope.report.format.TextInfo;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringscope info}: what each capture can and cannot tell. */
@Command(
    name = "info",
    description = "Say what captures can and cannot tell: link types, snap length, merged frames, directions, time, damage.",
    sortOptions = false)
final class InfoCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "CAPTURE",
      description = "pcap or pcapng files, also gzip or zstd compressed; - is standard input.")
  private List<String> captures = List.of();

  @Option(names = "--json", description = "Print JSON, a document a capture.")
  private boolean json;

  /** Every capture is told of, even if one before can't be read; the exit code is the gravest. */
  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    int exitCode = ExitCode.DONE;
    String separator = "";
    for (String capture : captures) {
      try {
        ReplayResult result = HeadlessReplay.run(ReplayRequest.of(List.of(capture), Scenario.DEFAULT), err);
        print(separator, json ? ReportAssembler.report(result) : ReportAssembler.forScreen(result));
        separator = json ? "" : System.lineSeparator();
        int own = ReplayCommand.exitCode(result, err);
        exitCode = exitCode == ExitCode.FAILED ? exitCode : Math.max(exitCode, own);
      } catch (IOException unreadable) {
        if (captures.size() == 1) {
          throw unreadable;
        }
        err.println("ringscope: " + Main.message(unreadable));
        exitCode = ExitCode.FAILED;
      }
    }
    return exitCode;
  }

  private void print(String separator, ReplayReport report) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(separator);
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new JsonInfo().write(report, bytes);
      out.print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      out.print(new TextInfo(ReplayCommand.showsUnicode()).format(report));
    }
    out.flush();
  }
}
