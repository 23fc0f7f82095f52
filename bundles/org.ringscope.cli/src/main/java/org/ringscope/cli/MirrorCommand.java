package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.session.MirrorText;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.mirror.MirrorJson;
import org.ringscope.session.mirror.MirrorOutcome;
import org.ringscope.session.mirror.MirrorRun;
import org.ringscope.session.mirror.Outlets;

/** {@code ringscope mirror}: a ring's packets on a debug virtual NIC. */
final class MirrorCommand implements Command {
  private final LiveOptions live = new LiveOptions();
  private final ScenarioOptions scenario = new ScenarioOptions();
  private final MirrorOptions mirror = new MirrorOptions();
  private final DeliveryOptions delivery = new DeliveryOptions();
  private final WiresharkOptions wireshark = new WiresharkOptions();
  private boolean json;

  @Override
  public String name() {
    return "mirror";
  }

  @Override
  public String summary() {
    return "Send a ring's packets to a debug virtual NIC, as copies or instead of their own destination.";
  }

  @Override
  public String operands() {
    return "CAPTURE, or --live IF";
  }

  @Override
  public Options options() {
    Options options = new Options()
        .flag("--json", "Print the report as JSON, and beside it what came out where.", () -> json = true);
    mirror.addTo(options);
    live.addTo(options);
    delivery.addTo(options);
    wireshark.addTo(options);
    scenario.addWithoutEnd(options);
    return options;
  }

  @Override
  public int run(List<String> captures, Terminal terminal) throws IOException, InterruptedException {
    if (wireshark.areGiven()) {
      return wireshark.run(captures, delivery, terminal);
    }
    if (json && delivery.writesToStandardOutput()) {
      throw new UsageException("--json and --to - both write to standard output");
    }
    Scenario settings = scenario.scenario();
    PrintWriter err = terminal.err();
    List<Mirror> mirrors = mirror.mirrors(settings);
    Outlets outlets = delivery.outlets(mirrors.stream().map(Mirror::name).toList(), mirror.own(), err);
    ReplayRequest request = delivery.paced(live.request(captures, settings.withMirrors(mirrors)));
    MirrorOutcome result =
        HeadlessReplay.run(request, progress -> MirrorRun.run(request, outlets, progress), terminal);
    if (json) {
      terminal.out().print(MirrorJson.of(result));
      terminal.out().flush();
    }
    return exitCode(result, err);
  }

  private static int exitCode(MirrorOutcome result, PrintWriter err) {
    int exitCode = ReplayCommand.exitCode(result.replay(), err);
    result.replay().mirrors().forEach(tap -> err.println(MirrorText.counts(tap)));
    for (MirrorOutcome.Delivered delivered : result.deliveries()) {
      if (delivered.failure() != null) {
        err.println("ringscope: " + delivered.failure());
        exitCode = ExitCode.FAILED;
      }
      err.println(DeliveryText.of(delivered));
    }
    return exitCode;
  }
}
