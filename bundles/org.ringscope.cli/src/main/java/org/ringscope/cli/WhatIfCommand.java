package org.ringscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.ethtool.ImportedProfile;
import org.ringscope.report.SettingSource;
import org.ringscope.report.WhatIfReport;
import org.ringscope.report.format.WhatIfJson;
import org.ringscope.report.format.WhatIfText;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.whatif.Variation;
import org.ringscope.session.whatif.WhatIf;
import org.ringscope.session.whatif.WhatIfRequest;

/** {@code ringscope whatif}: how many packets would be lost if card or host were set otherwise. */
final class WhatIfCommand implements Command {
  private static final String NO_LOSS = "no-loss";

  private final ScenarioOptions scenario = new ScenarioOptions();
  private final List<Variation> variations = new ArrayList<>();
  private boolean findsNoLoss;
  private final EthtoolOptions ethtool = new EthtoolOptions();
  private @Nullable String calibrateTo;
  private boolean json;
  private @Nullable Integer workers;

  @Override
  public String name() {
    return "whatif";
  }

  @Override
  public String summary() {
    return "Try other settings of card and host on captures and compare what they lose. Packets that a host dropped are"
        + " not in a capture taken on that host; take it before the host, or count on more drops than shown.";
  }

  @Override
  public String operands() {
    return "CAPTURE... (as for replay)";
  }

  @Override
  public Options options() {
    Options options = new Options();
    scenario.addTo(options);
    ethtool.addTo(options);
    return options
        .text("--vary", "WHAT=VALUES",
            "Try these: rings=1..16, ring-size=64..4096 (doubled) or 64,128, profile=A,B, host=COSTS;COSTS,"
                + " moderation=KIND;KIND. Several make every combination.",
            value -> variations.add(Option.read("--vary", value, Variation::parse)))
        .text("--find", NO_LOSS, "Find the smallest of them that loses nothing; needs --host.", this::find)
        .text("--calibrate", "DROPS",
            "Find the host's cost a packet with which the rings drop so many packets, as a real host's counters say;"
                + " or BEFORE,AFTER: two files with what ethtool -S printed before and after the capture.",
            value -> calibrateTo = value)
        .flag("--json", "Print JSON instead of the table.", () -> json = true)
        .wholeNumber("--workers", "N", "Threads (default: one a processor). The result is the same.",
            value -> workers = value);
  }

  private void find(String what) {
    if (!what.equals(NO_LOSS)) {
      throw new UsageException("--find: " + NO_LOSS + ", not " + what);
    }
    findsNoLoss = true;
  }

  @Override
  public int run(List<String> captures, Terminal terminal) throws IOException, InterruptedException {
    ReplayCommand.requireCaptures(captures);
    Optional<ImportedProfile> imported = ethtool.imported(terminal.err());
    ReplayRequest replay = ReplayRequest.of(captures, scenario.scenario(imported));
    if (findsNoLoss && variations.isEmpty()) {
      variations.add(Variation.parse("ring-size=8..8192"));
    }
    if (variations.isEmpty() && calibrateTo == null) {
      throw new UsageException("say what to try: --vary, --find or --calibrate");
    }
    WhatIfRequest request = request(replay);
    WhatIf.Outcome outcome = HeadlessReplay.run(progress -> WhatIf.run(request, progress), terminal.err());
    print(outcome.report().withSources(imported.map(this::sources).orElse(List.of())), terminal);
    return ReplayCommand.exitCode(outcome.capture(), terminal.err());
  }

  /** Where settings come from that no variation changes. */
  private List<SettingSource> sources(ImportedProfile imported) {
    Set<String> varied =
        variations.stream().map(variation -> variation.setting().id()).collect(Collectors.toSet());
    return scenario.sources(imported).stream().filter(source -> !varied.contains(source.setting())).toList();
  }

  private WhatIfRequest request(ReplayRequest replay) throws IOException {
    try {
      return new WhatIfRequest(
          workers == null ? replay : replay.withWorkers(workers), variations, findsNoLoss,
          calibrateTo == null ? Optional.empty() : Optional.of(CalibrationDrops.read(calibrateTo, ethtool.device())));
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }

  private void print(WhatIfReport report, Terminal terminal) throws IOException {
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      WhatIfJson.write(report, bytes);
      terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      terminal.out().print(new WhatIfText(ReplayCommand.showsUnicode()).format(report));
    }
    terminal.out().flush();
  }
}
