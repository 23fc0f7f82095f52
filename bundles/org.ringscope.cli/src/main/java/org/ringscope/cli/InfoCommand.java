package org.ringscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.JsonInfo;
import org.ringscope.report.format.TextInfo;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.Scenario;

/** {@code ringscope info}: what each capture can and cannot tell. */
final class InfoCommand implements Command {
  private boolean json;

  @Override
  public String name() {
    return "info";
  }

  @Override
  public String summary() {
    return "Say what captures can and cannot tell: link types, snap length, merged frames, directions, time, damage.";
  }

  @Override
  public String operands() {
    return "CAPTURE... (pcap or pcapng, also gzip or zstd compressed; - is standard input, tcp://HOST:PORT a server)";
  }

  @Override
  public Options options() {
    return new Options().flag("--json", "Print JSON, a document a capture.", () -> json = true);
  }

  /** Every capture is told of, even if one before can't be read; the exit code is the gravest. */
  @Override
  public int run(List<String> captures, Terminal terminal) throws IOException, InterruptedException {
    ReplayCommand.requireCaptures(captures);
    PrintWriter err = terminal.err();
    int exitCode = ExitCode.DONE;
    String separator = "";
    for (String capture : captures) {
      try {
        ReplayRequest request = ReplayRequest.of(List.of(capture), Scenario.DEFAULT).withConversations(json);
        ReplayResult result = HeadlessReplay.run(request, err);
        print(separator, json ? ReportAssembler.report(result) : ReportAssembler.forScreen(result), terminal.out());
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

  private void print(String separator, ReplayReport report, PrintWriter out) throws IOException {
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
