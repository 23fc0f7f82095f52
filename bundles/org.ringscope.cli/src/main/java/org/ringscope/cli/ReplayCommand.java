package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.ethtool.ImportedProfile;
import org.ringscope.pipeline.Damage;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.SettingSource;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.Scenario;

/** {@code ringscope replay}: where a capture's packets went, ring by ring. */
final class ReplayCommand implements Command {
  private final LiveOptions live = new LiveOptions();
  private final ScenarioOptions scenario = new ScenarioOptions();
  private final EthtoolOptions ethtool = new EthtoolOptions();
  private final ReportOutput output = new ReportOutput();
  private int top;
  private boolean counters;
  private @Nullable Integer workers;

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String summary() {
    return "Replay captures through the card's model and print where their packets went, ring by ring.";
  }

  @Override
  public String operands() {
    return "CAPTURE..."
        + " (pcap or pcapng, also gzip or zstd compressed; - is standard input, tcp://HOST:PORT a server;"
        + " several are merged by time), or --live IF";
  }

  @Override
  public Options options() {
    Options options = new Options();
    live.addTo(options);
    scenario.addTo(options);
    ethtool.addTo(options);
    options.wholeNumber("--top", "N", "Show the N largest flows.", value -> top = value);
    options.flag(
        "--counters", "Count each ring's packets by address class, protocol and length.", () -> counters = true);
    output.addTo(options);
    return options
        .wholeNumber("--workers", "N", "Threads (default: one a processor). The result is the same.",
            value -> workers = value);
  }

  @Override
  public int run(List<String> captures, Terminal terminal) throws IOException, InterruptedException {
    output.check();
    if (top < 0) {
      throw new UsageException("--top: 0 or more, not " + top);
    }
    PrintWriter err = terminal.err();
    boolean asData = output.json() || output.writesFiles();
    Optional<ImportedProfile> imported = ethtool.imported(err);
    ReplayRequest request = request(captures, scenario.scenario(imported)).withConversations(asData);
    ReplayResult result =
        HeadlessReplay.run(request, progress -> Replay.run(request, progress), terminal);
    ReplayReport report = asData ? ReportAssembler.report(result) : ReportAssembler.forScreen(result);
    if (imported.isPresent()) {
      List<SettingSource> sources = scenario.sources(imported.get());
      report = report.withScenario(report.scenario().withSources(sources));
    }
    output.write(report, terminal.out());
    return exitCode(result, err);
  }

  /** @throws UsageException if none is named */
  static void requireCaptures(List<String> captures) {
    if (captures.isEmpty()) {
      throw new UsageException("name at least one CAPTURE (- is standard input)");
    }
  }

  private ReplayRequest request(List<String> captures, Scenario settings) throws IOException {
    ReplayRequest request = live.request(captures, settings).withTop(top).withFrames(counters);
    return workers == null ? request : Option.read("--workers", workers, request::withWorkers);
  }

  static boolean showsUnicode() {
    return Charset.forName(System.getProperty("stdout.encoding", "US-ASCII")).equals(StandardCharsets.UTF_8);
  }

  static int exitCode(ReplayResult result, PrintWriter err) {
    for (ReplayResult.Input input : result.inputs()) {
      if (input.damage().isPresent()) {
        Damage damage = input.damage().get();
        String kept = " (" + input.packets() + " packets before it kept)";
        err.println("ringscope: " + input.name() + " is " + damage + kept);
      }
    }
    return result.damage().isPresent() ? ExitCode.DAMAGED_INPUT : ExitCode.DONE;
  }
}
