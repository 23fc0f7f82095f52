package org.ringscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ringscope.report.format.PlacementJson;
import org.ringscope.report.format.PlacementText;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.place.BufferTable;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.place.PlaceRun;
import org.ringscope.session.place.PlaceWhatIf;
import org.ringscope.session.place.PlacementAssembler;

/** {@code ringscope place}: where TCP payload goes when an application posts buffers for it. */
final class PlaceCommand implements Command {
  private final ScenarioOptions scenario = new ScenarioOptions();
  private final PlaceOptions place = new PlaceOptions();
  private final ReportOutput output = new ReportOutput();
  private boolean whatIf;

  @Override
  public String name() {
    return "place";
  }

  @Override
  public String summary() {
    return "Place TCP payload in posted buffers: what goes there directly, what is moved, copied or held, and why."
        + " TCP inside tunnels (VXLAN, GRE, IP in IP and others) is left out, and its streams have no number.";
  }

  @Override
  public String operands() {
    return "CAPTURE...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    place.addTo(options);
    options.flag("--what-if",
        "Try other policies, buffers and cards on the same capture: which places more directly, and what it needs.",
        () -> whatIf = true);
    output.addTo(options);
    scenario.addTo(options);
    return options;
  }

  @Override
  public int run(List<String> captures, Terminal terminal) throws IOException, InterruptedException {
    ReplayCommand.requireCaptures(captures);
    output.check();
    ReplayRequest replay =
        ReplayRequest.of(captures, scenario.scenario()).withConversations(output.writesFiles());
    if (whatIf && !replay.isRepeatable()) {
      throw new UsageException(
          "--what-if reads a capture twice, so it needs a file, not standard input or a server");
    }
    PlaceRequest request = place.request(replay);
    BufferTable buffers = new BufferTable(request.stream());
    if (whatIf) {
      PlaceWhatIf.Outcome outcome =
          HeadlessReplay.run(progress -> PlaceWhatIf.run(request, buffers, progress), terminal.err());
      PlacementReport report = report(outcome.yours(), buffers).withComparison(outcome.comparison());
      return write(outcome.yours().replay(), report, terminal);
    }
    PlaceRun.Outcome outcome =
        HeadlessReplay.run(progress -> PlaceRun.run(request, buffers, progress), terminal.err());
    return write(outcome.replay(), report(outcome, buffers), terminal);
  }

  private static PlacementReport report(PlaceRun.Outcome outcome, BufferTable buffers) {
    int streams = outcome.streams().size();
    if (outcome.request().stream() >= streams) {
      throw new UsageException("--stream: the capture has " + streams + " TCP streams, numbered from 0");
    }
    return PlacementAssembler.report(outcome, buffers);
  }

  private int write(ReplayResult replay, PlacementReport report, Terminal terminal) throws IOException {
    if (output.writesFiles()) {
      output.writeFiles(ReportAssembler.report(replay).withPlacement(report));
    }
    print(report, terminal);
    return ReplayCommand.exitCode(replay, terminal.err());
  }

  private void print(PlacementReport report, Terminal terminal) throws IOException {
    if (output.json()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PlacementJson.write(report, bytes);
      terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      terminal.out().print(PlacementText.format(report, ReplayCommand.showsUnicode()));
    }
    terminal.out().flush();
  }
}
