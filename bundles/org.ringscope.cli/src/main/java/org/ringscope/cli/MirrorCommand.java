package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorTap;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Scenario;
import org.ringscope.session.mirror.MirrorRun;
import org.ringscope.session.mirror.MirrorTarget;

/** {@code ringscope mirror}: a ring's packets on a debug virtual NIC. */
final class MirrorCommand implements Command {
  private static final String DEBUG_NIC = "debug";

  private final ScenarioOptions scenario = new ScenarioOptions();
  private int ring = Mirror.ANY_RING;
  private boolean divert;
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
        .wholeNumber("--ring", "N", "Packets of this receive ring (default: of all).", value -> ring = value)
        .flag("--divert", "The debug virtual NIC receives them instead of their destination.", () -> divert = true)
        .text("--to", "FILE|-", "Where they come out: a pcapng file, or standard output.", value -> target = value);
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
    if (!settings.host().isInfinitelyFast()) {
      throw new UsageException("--host: a ring of a host that takes time can't be mirrored yet");
    }
    ReplayRequest request = ReplayRequest.of(captures, settings.withMirrors(List.of(mirror())));
    PrintWriter err = terminal.err();
    ReplayResult result =
        HeadlessReplay.run(progress -> MirrorRun.run(request, Map.of(DEBUG_NIC, place), progress), err);
    for (MirrorTap tap : result.mirrors()) {
      err.println(tap.packets() + " packets, " + tap.bytes() + " bytes mirrored to " + target);
    }
    return ReplayCommand.exitCode(result, err);
  }

  private Mirror mirror() {
    try {
      return new Mirror(DEBUG_NIC, ring, divert ? Binding.DIVERT : Binding.COPY);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException("--ring: " + wrong.getMessage());
    }
  }
}
