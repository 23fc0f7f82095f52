package org.ringscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.FlowKey;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Scenario;
import org.ringscope.session.trace.PacketTrace;
import org.ringscope.session.trace.PacketWay;
import org.ringscope.session.trace.TraceJson;
import org.ringscope.session.trace.TraceText;

/** {@code ringscope trace}: why a packet or a flow goes to its ring. */
final class TraceCommand implements Command {
  private final ScenarioOptions scenario = new ScenarioOptions();
  private final EthtoolOptions ethtool = new EthtoolOptions();
  private @Nullable String flow;
  private @Nullable Integer packet;
  private boolean json;

  @Override
  public String name() {
    return "trace";
  }

  @Override
  public String summary() {
    return "Explain why a packet or a flow goes to its ring: rules tried, fields hashed, table slot.";
  }

  @Override
  public String operands() {
    return "CAPTURE --packet N, or --flow FLOW (needs no capture)";
  }

  @Override
  public Options options() {
    Options options = new Options()
        .text("--flow", "FLOW",
            "A flow such as 'tcp4 10.0.0.1:1234 > 10.0.0.2:443', 'udp6 [::1]:53 > [::2]:99',"
                + " 'ip4 10.0.0.1 > 10.0.0.2'.",
            value -> flow = value)
        .wholeNumber("--packet", "N", "A packet of the capture, by its number from 1.", value -> packet = value)
        .flag("--json", "Print JSON.", () -> json = true);
    scenario.addTo(options);
    ethtool.addTo(options);
    return options;
  }

  @Override
  public int run(List<String> captures, Terminal terminal) throws IOException, InterruptedException {
    if ((flow == null) == (packet == null)) {
      throw new UsageException("give either --flow FLOW or a CAPTURE with --packet N");
    }
    Scenario settings = scenario.scenario(ethtool.imported(terminal.err()));
    if (flow == null) {
      return tracePacket(captures, settings, terminal);
    }
    print(ofFlow(flow, captures, settings), terminal);
    return ExitCode.DONE;
  }

  private void print(PacketTrace trace, Terminal terminal) {
    terminal.out().print(json ? TraceJson.of(trace) : TraceText.of(trace));
    terminal.out().flush();
  }

  private static PacketTrace ofFlow(String wanted, List<String> captures, Scenario settings) {
    if (!captures.isEmpty()) {
      throw new UsageException("--flow needs no capture, but got " + captures.getFirst());
    }
    FlowKey key;
    try {
      key = FlowKey.parse(wanted);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException("--flow: " + wrong.getMessage());
    }
    return PacketTrace.of(key, settings.profile());
  }

  private int tracePacket(List<String> captures, Scenario settings, Terminal terminal)
      throws IOException, InterruptedException {
    if (captures.size() != 1) {
      throw new UsageException("--packet counts in one CAPTURE, not in " + captures.size());
    }
    try (CaptureSession session = CaptureSession.open(Path.of(captures.getFirst()), settings)) {
      ReplayResult result = session.replay(ReplayRequest.defaultWorkers(), false, Progress.NONE);
      int number = packet == null ? 0 : packet;
      if (number < 1 || number > session.packets()) {
        throw new UsageException("--packet: 1 to " + session.packets() + ", not " + number);
      }
      PacketWay way = PacketWay.of(session, number);
      terminal.out().print(json ? TraceJson.of(way) : TraceText.of(way));
      terminal.out().flush();
      return ReplayCommand.exitCode(result, terminal.err());
    }
  }
}
