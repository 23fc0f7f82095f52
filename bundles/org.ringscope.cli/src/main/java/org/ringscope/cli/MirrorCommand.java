package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorTap;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Scenario;
import org.ringscope.session.mirror.MirrorRun;
import org.ringscope.session.mirror.MirrorTarget;

/** {@code ringscope mirror}: a ring's packets on a debug virtual NIC. */
final class MirrorCommand implements Command {
  private final ScenarioOptions scenario = new ScenarioOptions();
  private final MirrorOptions mirror = new MirrorOptions();
  private @Nullable String target;

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
    return "CAPTURE";
  }

  @Override
  public Options options() {
    Options options = new Options()
        .text("--to", "FILE|-", "Where they come out: a pcapng file, or standard output.", value -> target = value);
    mirror.addTo(options);
    scenario.addTo(options);
    return options;
  }

  @Override
  public int run(List<String> captures, Terminal terminal) throws IOException, InterruptedException {
    ReplayCommand.requireCaptures(captures);
    if (target == null) {
      throw new UsageException("say where the packets come out: --to FILE");
    }
    MirrorTarget place = target.equals("-")
        ? new MirrorTarget.Stream(Channels.newChannel(System.out))
        : new MirrorTarget.File(Path.of(target));
    Scenario settings = scenario.scenario(Optional.empty());
    List<Mirror> mirrors = mirror.mirrors(settings);
    ReplayRequest request = ReplayRequest.of(captures, settings.withMirrors(mirrors));
    PrintWriter err = terminal.err();
    ReplayResult result =
        HeadlessReplay.run(progress -> MirrorRun.run(request, Map.of(mirrors.getLast().name(), place), progress), err);
    for (MirrorTap tap : result.mirrors()) {
      err.println(tap.packets() + " packets, " + tap.bytes() + " bytes mirrored to " + target);
    }
    return ReplayCommand.exitCode(result, err);
  }
}
