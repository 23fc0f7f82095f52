package org.ringscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.NicProfile;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;
import org.ringscope.session.ScenarioFile;
import org.ringscope.session.TimeBound;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of every command that replays. An option wins over the scenario file. */
final class ScenarioOptions {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-s", "--scenario"},
      paramLabel = "FILE",
      description = "Take the settings from this scenario file (NAME.ringscope.yaml).")
  private @Nullable Path scenario;

  @Option(names = "--profile", paramLabel = "P", description = "Model this card: generic (default).")
  private @Nullable String profile;

  @Option(names = "--rings", paramLabel = "N", description = "Number of receive rings (default: the profile's, 8).")
  private @Nullable Integer rings;

  @Option(names = "--ring-size", paramLabel = "N", description = "Descriptors a ring (default: the profile's, 512).")
  private @Nullable Integer ringSize;

  @Option(
      names = "--host",
      paramLabel = "COSTS",
      description = "Time the host takes, as in 250ns/packet,2us/poll (default: infinite, nothing is lost).")
  private @Nullable String host;

  @Option(names = "--filter", paramLabel = "BPF", description = "Replay only packets that match this tcpdump expression.")
  private @Nullable String filter;

  @Option(
      names = "--local",
      paramLabel = "MAC|IP",
      split = ",",
      description = "Packets from this address were sent by the captured host; may be given several times.")
  private @Nullable List<String> local;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Leave out packets before: seconds since 1970, ISO 8601, or +SECONDS after the first packet.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Leave out packets at and after this time.")
  private @Nullable String to;

  @Option(
      names = "--interface",
      paramLabel = "NAME|N",
      description = "Replay only this interface of a capture with several (numbers from 0).")
  private @Nullable String captureInterface;

  /**
   * The scenario that file and options make together.
   *
   * @throws IOException if the scenario file can't be read or understood
   * @throws ParameterException if an option can't be understood
   */
  Scenario scenario() throws IOException {
    Scenario result = scenario == null ? Scenario.DEFAULT : ScenarioFile.read(scenario);
    result = result.withProfile(profile(result.profile()));
    if (host != null) {
      result = result.withHost(option("--host", host, HostText::parse));
    }
    if (filter != null) {
      result = result.withFilter(filter);
    }
    if (local != null) {
      result = result.withLocal(option("--local", local, LocalAddresses::parse));
    }
    if (captureInterface != null) {
      result = result.withCaptureInterface(captureInterface);
    }
    TimeBound start = from == null ? result.from() : option("--from", from, TimeBound::parse);
    TimeBound end = to == null ? result.to() : option("--to", to, TimeBound::parse);
    try {
      return result.withSpan(start, end);
    } catch (IllegalArgumentException empty) {
      throw wrong("--from, --to", String.valueOf(empty.getMessage()));
    }
  }

  private NicProfile profile(NicProfile base) {
    NicProfile result = base;
    if (profile != null) {
      String wanted = profile;
      result = NicProfile.named(wanted).orElseThrow(() -> wrong("--profile", "no profile " + wanted + "; there is "
          + NicProfile.builtIn().stream().map(NicProfile::name).collect(Collectors.joining(", "))));
    }
    if (rings != null) {
      result = option("--rings", rings, result::withRings);
    }
    return ringSize == null ? result : option("--ring-size", ringSize, result::withRingSize);
  }

  private <A, B> B option(String name, A value, Function<A, B> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException wrong) {
      String message = String.valueOf(wrong.getMessage());
      String again = name.substring("--".length()) + ": ";
      throw wrong(name, message.startsWith(again) ? message.substring(again.length()) : message);
    }
  }

  private ParameterException wrong(String option, String message) {
    return new ParameterException(spec.commandLine(), option + ": " + message);
  }
}
