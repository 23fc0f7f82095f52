package org.ringscope.view.mirror;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.capture.filter.FilterException;
import org.ringscope.nic.classify.Destination;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.LinkType;
import org.ringscope.session.RateText;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureReplay;

/** What a form about a debug virtual NIC offers, and what is wrong with what was typed. */
public final class DebugNicForm {
  /** libpcap takes its time to optimize long expressions. */
  private static final int LONGEST_FILTER = 2_000;

  /** It stands in files, in Wireshark's list and on command lines. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final CaptureReplay capture;
  private final Scenario scenario;
  private final List<String> taken;

  /** @param edited the name of the one that is edited; empty for a new one */
  public DebugNicForm(CaptureReplay capture, String edited) {
    this.capture = capture;
    scenario = capture.scenario();
    taken = capture.debugNics().list().stream().map(DebugNicSetup::name).filter(name -> !name.equals(edited)).toList();
  }

  /** Values to choose from; empty where anything may be typed, or nothing. */
  public List<String> values(MirrorSubject.Kind kind) {
    return switch (kind) {
      case RING -> IntStream.range(0, scenario.profile().rings()).mapToObj(Integer::toString).toList();
      case DESTINATION -> destinations();
      case ALL, FLOW -> List.of();
    };
  }

  private List<String> destinations() {
    List<Destination> named = scenario.profile().steering().destinations();
    // Where everything is the device's own there is nothing to tell apart.
    return named.isEmpty()
        ? List.of()
        : Stream.concat(named.stream().map(Destination::name), Stream.of(MirrorSource.DEVICE)).distinct().toList();
  }

  /** What is wrong with all but the filter, in words for people, or null. */
  public @Nullable String problem(DebugNicSetup nic) {
    if (!NAME.matcher(nic.name()).matches()) {
      return "Give it a name of letters, digits, dots, underscores and hyphens.";
    }
    if (taken.contains(nic.name())) {
      return "There is a debug vNIC " + nic.name() + " already.";
    }
    if (nic.diverts() && nic.subject().direction() != MirrorSubject.Direction.RECEIVED) {
      return "Only received packets can be diverted.";
    }
    String problem = problem(nic.subject());
    problem = problem == null ? rateProblem(nic.rate()) : problem;
    return problem == null ? nic.outlet().problem() : problem;
  }

  private @Nullable String problem(MirrorSubject subject) {
    return switch (subject.kind()) {
      case ALL -> null;
      case RING -> values(subject.kind()).contains(subject.value())
          ? null
          : "The card has receive rings 0 to " + (scenario.profile().rings() - 1) + ".";
      case DESTINATION -> destinationProblem(subject.value());
      case FLOW -> flowProblem(subject.value());
    };
  }

  private @Nullable String destinationProblem(String name) {
    if (destinations().isEmpty()) {
      return "The scenario names no destinations: Replay > Edit Scenario, section destinations.";
    }
    return destinations().contains(name) ? null : "The destinations are: " + String.join(", ", destinations()) + ".";
  }

  private static @Nullable String rateProblem(String rate) {
    try {
      if (!rate.isEmpty()) {
        RateText.parse(rate);
      }
      return null;
    } catch (IllegalArgumentException wrong) {
      return wrong.getMessage();
    }
  }

  private static @Nullable String flowProblem(String flow) {
    try {
      FlowKey.parse(flow.strip());
      return null;
    } catch (IllegalArgumentException wrong) {
      return wrong.getMessage();
    }
  }

  /** What is wrong with a filter, in words for people, or null. It may take its time. */
  public @Nullable String filterProblem(String filter) {
    if (filter.isBlank()) {
      return null;
    }
    if (filter.length() > LONGEST_FILTER || filter.indexOf('\0') >= 0) {
      return "A filter has at most " + LONGEST_FILTER + " letters and no zero among them.";
    }
    try {
      BpfProgram.compile(filter, linkType(), 0);
      return null;
    } catch (FilterException wrong) {
      return "Filter: " + wrong.getMessage();
    }
  }

  private int linkType() {
    try {
      Integer first = capture.shown().ofPacket(1, session -> session.packet(1).linkType());
      return first == null ? LinkType.ETHERNET : first;
    } catch (IOException changed) {
      // The editor says so; what can be typed is still checked as most captures have it.
      return LinkType.ETHERNET;
    }
  }
}
