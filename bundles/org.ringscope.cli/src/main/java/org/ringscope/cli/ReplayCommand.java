package org.ringscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Damage;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.AtomicFile;
import org.ringscope.report.format.JsonReport;
import org.ringscope.report.format.ReportFormat;
import org.ringscope.report.format.TextReport;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.ReportAssembler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ringscope replay}: where a capture's packets went, ring by ring. */
@Command(
    name = "replay",
    description = "Replay captures through the card's model and print where their packets went, ring by ring.",
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "CAPTURE",
      description = "pcap or pcapng files, also gzip or zstd compressed; - is standard input. Several are merged by time.")
  private List<String> captures = List.of();

  @Mixin private ScenarioOptions scenario = new ScenarioOptions();

  @Option(names = "--top", paramLabel = "N", description = "Show the N largest flows.")
  private int top;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a report; the ending says which: .json, .csv, .html, .prom. May be given several times.")
  private List<Path> reports = List.of();

  @Option(names = "--json", description = "Print the JSON report instead of the table.")
  private boolean json;

  @Option(names = "--workers", paramLabel = "N", description = "Threads (default: one a processor). The result is the same.")
  private @Nullable Integer workers;

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkReports();
    if (top < 0) {
      throw new ParameterException(spec.commandLine(), "--top: 0 or more, not " + top);
    }
    PrintWriter err = spec.commandLine().getErr();
    ReplayResult result = HeadlessReplay.run(request(), err);
    boolean toFile = json || !reports.isEmpty();
    ReplayReport report = toFile ? ReportAssembler.report(result) : ReportAssembler.forScreen(result);
    for (Path file : reports) {
      AtomicFile.replace(file, out -> ReportFormat.of(file).writer().write(report, out));
    }
    print(report);
    return exitCode(result, err);
  }

  private void checkReports() {
    for (Path file : reports) {
      try {
        ReportFormat.of(file);
      } catch (IllegalArgumentException unknown) {
        throw new ParameterException(spec.commandLine(), "--report: " + unknown.getMessage());
      }
    }
  }

  private ReplayRequest request() throws IOException {
    ReplayRequest request = ReplayRequest.of(captures, scenario.scenario()).withTop(top);
    try {
      return workers == null ? request : request.withWorkers(workers);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--" + wrong.getMessage());
    }
  }

  private void print(ReplayReport report) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      var bytes = new ByteArrayOutputStream();
      new JsonReport().write(report, bytes);
      out.print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      out.print(new TextReport(showsUnicode()).format(report));
    }
    out.flush();
  }

  static boolean showsUnicode() {
    return Charset.forName(System.getProperty("stdout.encoding", "US-ASCII")).equals(StandardCharsets.UTF_8);
  }

  static int exitCode(ReplayResult result, PrintWriter err) {
    for (ReplayResult.Input input : result.inputs()) {
      if (input.damage().isPresent()) {
        Damage damage = input.damage().get();
        err.println("ringscope: " + input.name() + " is " + damage + " (" + input.packets() + " packets before it kept)");
      }
    }
    return result.damage().isPresent() ? ExitCode.DAMAGED_INPUT : ExitCode.DONE;
  }
}
