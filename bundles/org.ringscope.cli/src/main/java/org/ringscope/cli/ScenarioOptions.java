package org.ringscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.ImportedProfile;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.host.Moderation;
import org.ringscope.nic.profile.InterruptTiming;
import org.ringscope.report.SettingSource;
import org.ringscope.session.AffinityText;
import org.ringscope.session.HostText;
import org.ringscope.session.ModerationText;
import org.ringscope.session.Scenario;
import org.ringscope.session.ScenarioFile;
import org.ringscope.session.SettingSources;
import org.ringscope.session.TimeBound;
import org.ringscope.session.XpsText;

/** Options of every command that replays. An option wins over the scenario file. */
final class ScenarioOptions {
  private @Nullable Path scenario;
  private @Nullable String profile;
  private @Nullable Integer rings;
  private @Nullable Integer ringSize;
  private @Nullable String steering;
  private @Nullable String host;
  private @Nullable String moderation;
  private @Nullable String affinity;
  private @Nullable String xps;
  private @Nullable String filter;
  private @Nullable List<String> local;
  private @Nullable String from;
  private @Nullable String to;
  private @Nullable String captureInterface;
  private boolean perInterface;

  /** Adds the options to those of a command. */
  void addTo(Options options) {
    addWithoutEnd(options);
    options.text("--to", "TIME", "Leave out packets at and after this time.", value -> to = value);
  }

  /** The same for a command whose own {@code --to} is another: there only a scenario file ends the time span. */
  void addWithoutEnd(Options options) {
    addModel(options);
    addSelection(options);
  }

  private void addModel(Options options) {
    options
        .text(List.of("-s", "--scenario"), "FILE", "Take the settings from this scenario file (NAME.ringscope.yaml).",
            value -> scenario = Path.of(value))
        .text("--profile", "P",
            "Model this card: generic (default), or as a driver sets it up by itself: ixgbe, i40e, ice, mlx5, ena,"
                + " virtio_net, bnxt.",
            value -> profile = value)
        .wholeNumber("--rings", "N", "Number of receive rings (default: the profile's, 8).",
            value -> rings = value)
        .wholeNumber("--ring-size", "N", "Descriptors a ring (default: the profile's, 512).",
            value -> ringSize = value)
        .text("--steering", "KIND",
            "Receive flows where they were sent: atr (ixgbe), atr-i40e, follow-transmit (virtio_net without RSS), or"
                + " none (default: the profile's).",
            value -> steering = value)
        .text("--host", "COSTS",
            "Time the host takes, as in 250ns/packet,2us/poll (default: infinite, nothing is lost).",
            value -> host = value)
        .text("--moderation", "KIND",
            "When rings interrupt: gap=50us (least time between two), timer=8us,count=128 (whichever is first),"
                + " adaptive=cqe1 (Linux's, held at a level), or none.",
            value -> moderation = value)
        .text("--affinity", "RINGS=CPU",
            "Rings that share a processor, as in 0-3=0,4-7=1 (default: each ring has its own).",
            value -> affinity = value)
        .text("--xps", "RINGS=CPUS",
            "Send rings that processors use, as in 0-3=0,4-7=1-2; needs --affinity (default: a hash chooses).",
            value -> xps = value);
  }

  private void addSelection(Options options) {
    options
        .text("--filter", "BPF", "Replay only packets that match this tcpdump expression.",
            value -> filter = value)
        .text("--local", "MAC|IP",
            "Packets from this address were sent by the captured host; may be given several times.",
            this::addLocal)
        .text("--interface", "NAME|N", "Replay only this interface of a capture with several (numbers from 0).",
            value -> captureInterface = value)
        .flag("--per-interface", "Take each interface of the capture for a device with rings of its own.",
            () -> perInterface = true)
        .text("--from", "TIME",
            "Leave out packets before: seconds since 1970, ISO 8601, or +SECONDS after the first packet.",
            value -> from = value);
  }

  private void addLocal(String addresses) {
    List<String> longer = new ArrayList<>(local == null ? List.of() : local);
    longer.addAll(Arrays.asList(addresses.split(",")));
    local = longer;
  }

  /**
   * The scenario that file and options make together.
   *
   * @throws IOException if the scenario file can't be read or understood
   * @throws UsageException if an option can't be understood
   */
  Scenario scenario() throws IOException {
    return scenario(Optional.empty());
  }

  /**
   * The same where dumps may have said which card it is: they win over the scenario file.
   *
   * @throws IOException if the scenario file can't be read or understood
   * @throws UsageException if an option can't be understood
   */
  Scenario scenario(Optional<ImportedProfile> dumped) throws IOException {
    Scenario result = scenario == null ? Scenario.DEFAULT : ScenarioFile.read(scenario);
    if (dumped.isPresent()) {
      result = withDumped(dumped.get(), result);
    }
    result = result.withProfile(profile(result.profile()));
    result = result.withHost(host(result.host()));
    if (filter != null) {
      result = result.withFilter(filter);
    }
    if (local != null) {
      result = result.withLocal(Option.read("--local", local, LocalAddresses::parse));
    }
    if (captureInterface != null) {
      result = result.withCaptureInterface(captureInterface);
    }
    if (perInterface) {
      result = result.withPerInterface(true);
    }
    TimeBound start = from == null ? result.from() : Option.read("--from", from, TimeBound::parse);
    TimeBound end = to == null ? result.to() : Option.read("--to", to, TimeBound::parse);
    try {
      return result.withSpan(start, end);
    } catch (IllegalArgumentException empty) {
      throw new UsageException("--from, --to: " + empty.getMessage());
    }
  }

  /** The card's moderation counts only where the host takes time, or else an endlessly fast host would lose packets. */
  private Scenario withDumped(ImportedProfile dumped, Scenario unsaid) {
    if (profile != null) {
      throw new UsageException("--profile: the dumps of --ethtool say already which card it is");
    }
    boolean moderates = host != null && unsaid.host().moderation().isNone();
    Optional<Moderation> shown = dumped.timing().filter(timing -> moderates).map(InterruptTiming::moderation);
    return unsaid
        .withProfile(dumped.profile())
        .withHost(shown.map(unsaid.host()::withModeration).orElse(unsaid.host()));
  }

  /** Where the settings of the dumps come from that are in the scenario; an option may have won over some. */
  List<SettingSource> sources(ImportedProfile dumped) {
    Set<String> overridden = new HashSet<>();
    if (rings != null) {
      overridden.add("rings");
    }
    if (ringSize != null) {
      overridden.add("ring-size");
    }
    if (moderation != null || host == null) {
      overridden.add("moderation");
    }
    return SettingSources.of(
        dumped.origins().stream().filter(origin -> !overridden.contains(origin.setting())).toList());
  }

  private HostModel host(HostModel base) {
    HostModel result = base;
    if (host != null) {
      result = Option.read("--host", host, HostText::parse).withAffinity(base.affinity()).withXps(base.xps());
      boolean silent = result.moderation().isNone() && !result.isInfinitelyFast();
      result = silent ? result.withModeration(base.moderation()) : result;
    }
    if (moderation != null) {
      result = result.withModeration(Option.read("--moderation", moderation, ModerationText::parse));
    }
    if (affinity != null) {
      result = result.withAffinity(Option.read("--affinity", affinity, AffinityText::parse));
    }
    return xps == null ? result : result.withXps(Option.read("--xps", xps, XpsText::parse));
  }

  private NicProfile profile(NicProfile base) {
    NicProfile result = base;
    if (profile != null) {
      result = Option.read("--profile", profile, NicProfile::require);
    }
    if (rings != null) {
      result = Option.read("--rings", rings, result::withRings);
    }
    if (ringSize != null) {
      result = Option.read("--ring-size", ringSize, result::withRingSize);
    }
    return steering == null ? result : Option.read("--steering", steering, result::withAutomatic);
  }
}
