package org.ringscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.FlowKey;
import org.ringscope.pipeline.DropCause;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.NearMiss;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Scenario;
import org.ringscope.session.trace.PacketTrace;
import org.ringscope.session.trace.TraceJson;
import org.ringscope.session.trace.TraceText;

/** {@code ringscope trace}: what happened to a packet, and why; which ways packets took; which were dropped. */
final class TraceCommand implements Command {
  private final ScenarioOptions scenario = new ScenarioOptions();
  private final EthtoolOptions ethtool = new EthtoolOptions();
  private final PlaceOptions placement = new PlaceOptions();
  private @Nullable String flow;
  private @Nullable Integer packet;
  private @Nullable DropCause dropped;
  private boolean paths;
  private @Nullable String stage;
  private @Nullable Path capture;
  private @Nullable Path dot;
  private boolean json;

  @Override
  public String name() {
    return "trace";
  }

  @Override
  public String summary() {
    return "Explain what became of a packet: rules, hash, ring slot, poll, buffer, verdict; or list drops, paths.";
  }

  @Override
  public String operands() {
    return "CAPTURE --packet N | --dropped CAUSE | --paths | --stage STAGE -w FILE, or --flow FLOW (needs no capture)";
  }

  @Override
  public Options options() {
    Options options = new Options()
        .wholeNumber("--packet", "N", "A packet of the capture, by its number from 1: its whole way.",
            value -> packet = value)
        .text("--dropped", "CAUSE", "The packets dropped for this cause: " + String.join(", ", causes()) + ".",
            value -> dropped = cause(value))
        .flag("--paths", "Packets grouped by the way they took, with counts and a first example.", () -> paths = true)
        .text("--stage", "STAGE", "The packets that came to this stage, with stage, ring and verdict as comments.",
            value -> stage = value)
        .text(List.of("-w", "--write"), "FILE", "Write the packets of --dropped or --stage to this pcapng file.",
            value -> capture = Path.of(value))
        .text("--dot", "FILE", "Write --paths as a graph for Graphviz.", value -> dot = Path.of(value))
        .text("--flow", "FLOW",
            "A flow such as 'tcp4 10.0.0.1:1234 > 10.0.0.2:443', 'udp6 [::1]:53 > [::2]:99',"
                + " 'ip4 10.0.0.1 > 10.0.0.2'.",
            value -> flow = value)
        .flag("--json", "Print JSON.", () -> json = true);
    placement.addSettingsTo(options);
    scenario.addTo(options);
    ethtool.addTo(options);
    return options;
  }

  private static List<String> causes() {
    return Arrays.stream(DropCause.values()).map(DropCause::id).toList();
  }

  private static DropCause cause(String id) {
    return Arrays.stream(DropCause.values()).filter(cause -> cause.id().equals(id)).findFirst()
        .orElseThrow(() -> new UsageException("--dropped: there is no cause " + id + NearMiss.question(id, causes())
            + " (there is " + String.join(", ", causes()) + ")"));
  }

  @Override
  public int run(List<String> captures, Terminal terminal) throws IOException, InterruptedException {
    requireOneWish();
    Scenario settings = scenario.scenario(ethtool.imported(terminal.err()));
    if (flow != null) {
      PacketTrace trace = ofFlow(flow, captures, settings);
      terminal.out().print(json ? TraceJson.of(trace) : TraceText.of(trace));
      terminal.out().flush();
      return ExitCode.DONE;
    }
    if (captures.size() != 1) {
      throw new UsageException("trace looks at one CAPTURE, not at " + captures.size());
    }
    try (CaptureSession session = CaptureSession.open(Path.of(captures.getFirst()), settings)) {
      ReplayResult result = session.replay(ReplayRequest.defaultWorkers(), false, Progress.NONE);
      show(new CaptureTrace(session, json, terminal));
      return ReplayCommand.exitCode(result, terminal.err());
    }
  }

  private void requireOneWish() {
    List<String> wishes = new ArrayList<>();
    add(wishes, "--packet", packet != null);
    add(wishes, "--dropped", dropped != null);
    add(wishes, "--paths", paths);
    add(wishes, "--stage", stage != null);
    add(wishes, "--flow", flow != null);
    if (wishes.isEmpty()) {
      throw new UsageException(
          "give a CAPTURE with --packet N, --dropped CAUSE, --paths or --stage STAGE -w FILE, or --flow FLOW");
    }
    if (wishes.size() > 1) {
      throw new UsageException("give only one of " + String.join(" and ", wishes));
    }
    if (stage != null && capture == null) {
      throw new UsageException("--stage needs -w FILE");
    }
    if (capture != null && stage == null && dropped == null) {
      throw new UsageException("-w goes with --dropped or --stage");
    }
    if (dot != null && !paths) {
      throw new UsageException("--dot goes with --paths");
    }
  }

  private static void add(List<String> wishes, String wish, boolean wished) {
    if (wished) {
      wishes.add(wish);
    }
  }

  private void show(CaptureTrace trace) throws IOException, InterruptedException {
    if (packet != null) {
      trace.packet(packet, placement);
    } else if (paths) {
      trace.paths(dot);
    } else if (stage != null && capture != null) {
      trace.stage(stage, capture);
    } else if (dropped != null && capture != null) {
      trace.writeDropped(dropped, capture);
    } else if (dropped != null) {
      trace.listDropped(dropped);
    }
  }

  private static PacketTrace ofFlow(String wanted, List<String> captures, Scenario settings) {
    if (!captures.isEmpty()) {
      throw new UsageException("--flow needs no capture, but got " + captures.getFirst());
    }
    return PacketTrace.of(Option.read("--flow", wanted, FlowKey::parse), settings.profile());
  }
}
