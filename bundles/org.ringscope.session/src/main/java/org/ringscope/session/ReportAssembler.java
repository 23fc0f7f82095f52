package org.ringscope.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.RingCounters;
import org.ringscope.nic.counter.FrameCounters;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.steer.FollowStage;
import org.ringscope.packet.Marks;
import org.ringscope.packet.Protocols;
import org.ringscope.pipeline.Declared;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.FrameCounter;
import org.ringscope.pipeline.Intake;
import org.ringscope.pipeline.Ledger;
import org.ringscope.pipeline.MarkCounter;
import org.ringscope.pipeline.ProtocolCounts;
import org.ringscope.pipeline.conversation.ConversationCounts;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.InputFile;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ProtocolSummary;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.ScenarioSummary;
import org.ringscope.report.StageResult;
import org.ringscope.report.Totals;

/** Turns what a replay counted into the report's plain data. */
public final class ReportAssembler {
  private final ReplayResult result;

  private final boolean fingerprints;

  private ReportAssembler(ReplayResult result, boolean fingerprints) {
    this.result = result;
    this.fingerprints = fingerprints;
  }

  /**
   * The whole report, for files and other programs.
   *
   * @throws IOException if a capture can't be read again for its fingerprint
   */
  public static ReplayReport report(ReplayResult result) throws IOException {
    return new ReportAssembler(result, true).assemble();
  }

  /** The report without fingerprints, which nobody reads on a screen and which cost more time than a small replay. */
  public static ReplayReport forScreen(ReplayResult result) throws IOException {
    return new ReportAssembler(result, false).assemble();
  }

  private ReplayReport assemble() throws IOException {
    List<RingResult> rings = new ArrayList<>();
    boolean sends = packets(result.sent()) > 0;
    for (int device : Devices.used(result)) {
      addRings(rings, result.received(), device, RingResult.Direction.RECEIVE);
      if (sends) {
        addRings(rings, result.sent(), device, RingResult.Direction.SEND);
      }
    }
    return new ReplayReport(
        Version.TEXT,
        scenario(),
        capture(),
        Findings.verdict(result),
        rings,
        drops(Declared.Scope.DEVICE),
        totals(),
        protocols(result.protocols(), result.conversations()),
        marks(result.protocols()),
        result.ledgers().stream().map(ReportAssembler::stage).toList(),
        result.flows().stream().map(FlowTexts::result).toList())
        .withMirrors(result.mirrors().stream().map(MirrorText::result).toList());
  }

  private ScenarioSummary scenario() {
    Scenario scenario = result.request().scenario();
    NicProfile profile = scenario.profile();
    TimeBound from = scenario.from();
    TimeBound to = scenario.to();
    return new ScenarioSummary(
        profile.name(),
        profile.rings(),
        profile.ringSize(),
        profile.rss().function().id(),
        profile.rss().table().size(),
        host(scenario.host()),
        scenario.filter(),
        from == null ? null : from.text(),
        to == null ? null : to.text(),
        scenario.local().texts(),
        fingerprints ? Fingerprint.of(effectiveSettings(scenario)) : null,
        List.of());
  }

  private static String host(HostModel host) {
    String affinity = AffinityText.of(host.affinity());
    String xps = XpsText.of(host.xps());
    return HostText.of(host) + (affinity.isEmpty() ? "" : ", rings on processors " + affinity)
        + (xps.isEmpty() ? "" : ", send rings of processors " + xps);
  }

  /**
   * Every setting that can change a number but those of mirrors, in fixed order. Copying mirrors change nothing
   * besides; they are told in their own section.
   */
  private static String effectiveSettings(Scenario scenario) {
    NicProfile profile = scenario.profile();
    HostModel host = scenario.host();
    String settings = String.join(
        "\n",
        "profile " + profile.name(),
        "rings " + profile.rings(),
        "ring-size " + profile.ringSize(),
        "rss " + profile.rss(),
        "steering " + profile.steering(),
        "automatic " + profile.automatic(),
        "mtu " + scenario.mtu(),
        "host " + host,
        "verify-checksums " + scenario.verifiesChecksums(),
        "local " + scenario.local(),
        "filter " + scenario.filter(),
        "from " + scenario.from(),
        "to " + scenario.to(),
        "interface " + scenario.captureInterface(),
        "per-interface " + scenario.perInterface());
    List<Mirror> diversions =
        scenario.mirrors().stream().filter(mirror -> mirror.binding() == Binding.DIVERT).toList();
    return diversions.isEmpty() ? settings : settings + "\ndiverted " + diversions;
  }

  private CaptureSummary capture() throws IOException {
    Intake intake = result.intake();
    boolean empty = intake.packets() == 0;
    boolean filesStay = fingerprints && result.request().live() == null;
    List<InputFile> files = new ArrayList<>();
    for (ReplayResult.Input input : result.inputs()) {
      files.add(
          new InputFile(
              input.name(),
              Math.max(0, input.size()),
              filesStay ? Fingerprint.ofFirstPart(input.name()) : null,
              filesStay ? Fingerprint.ofLastPart(input.name()) : null,
              input.packets(),
              input.damage().orElse(null)));
    }
    return new CaptureSummary(
        files,
        intake.packets(),
        intake.bytes(),
        intake.capturedBytes(),
        intake.filtered(),
        empty ? null : (@Nullable Long) intake.firstTime(),
        empty ? null : (@Nullable Long) intake.lastTime(),
        result.interfaces(),
        intake.timeBackwards());
  }

  private void addRings(List<RingResult> rings, RingCounters counters, int device, RingResult.Direction direction) {
    int perDevice = result.request().scenario().profile().rings();
    int first = device * perDevice;
    for (int ring = first; ring < first + perDevice; ring++) {
      SortedMap<String, Long> drops = new TreeMap<>();
      for (DropCause cause : DropCause.values()) {
        if (counters.drops(ring, cause) > 0) {
          drops.put(cause.id(), counters.drops(ring, cause));
        }
      }
      rings.add(
          new RingResult(
              ring - first, Devices.name(result, device), direction, counters.packets(ring), counters.bytes(ring),
              counters.capturedBytes(ring), drops, true, service(direction, ring),
              frames(counters.frames(), ring), steered(direction, ring)));
    }
  }

  private long steered(RingResult.Direction direction, int ring) {
    FollowStage follow = result.follow();
    return follow == null || direction == RingResult.Direction.SEND ? 0 : follow.steered(ring);
  }

  private static SortedMap<String, Long> frames(@Nullable FrameCounters frames, int ring) {
    SortedMap<String, Long> counts = new TreeMap<>();
    if (frames != null) {
      for (FrameCounter counter : FrameCounter.values()) {
        counts.put(counter.id(), frames.get(ring, counter));
      }
    }
    return counts;
  }

  private RingResult.@Nullable Service service(RingResult.Direction direction, int ring) {
    HostDrain drain = result.drain();
    return drain == null || direction == RingResult.Direction.SEND
        ? null
        : new RingResult.Service(
            drain.interrupts(ring), drain.polls(ring), drain.repolledPackets(ring), drain.mostWaiting(ring));
  }

  private SortedMap<String, Long> drops(Declared.@Nullable Scope scope) {
    SortedMap<String, Long> drops = new TreeMap<>();
    for (DropCause cause : DropCause.values()) {
      long dropped = result.ledgers().stream().mapToLong(ledger -> ledger.dropped(cause)).sum();
      if (dropped > 0 && (scope == null || cause.scope() == scope)) {
        drops.put(cause.id(), dropped);
      }
    }
    return drops;
  }

  private Totals totals() {
    List<Ledger> ledgers = result.ledgers();
    long in = result.intake().packets() - result.intake().filtered();
    Totals.Traffic sent = new Totals.Traffic(packets(result.sent()), bytes(result.sent()));
    return new Totals(
        in,
        ledgers.stream().mapToLong(Ledger::delivered).sum(),
        ledgers.stream().mapToLong(Ledger::diverted).sum(),
        drops(null),
        new Totals.Traffic(result.survey().packets() - sent.packets(), result.survey().bytes() - sent.bytes()),
        sent);
  }

  private static long packets(RingCounters counters) {
    long sum = 0;
    for (int ring = 0; ring < counters.rings(); ring++) {
      sum += counters.packets(ring);
    }
    return sum;
  }

  private static long bytes(RingCounters counters) {
    long sum = 0;
    for (int ring = 0; ring < counters.rings(); ring++) {
      sum += counters.bytes(ring);
    }
    return sum;
  }

  private static StageResult stage(Ledger ledger) {
    return new StageResult(
        ledger.stage(), ledger.in(), ledger.made(), ledger.out(), ledger.delivered(), ledger.diverted(),
        ledger.merged(), ledger.dropped(), ledger.held());
  }

  private static ProtocolSummary protocols(
      ProtocolCounts counts, @Nullable ConversationCounts conversations) {
    Map<ProtocolColumn, Long> columns = new EnumMap<>(ProtocolColumn.class);
    columns.put(ProtocolColumn.IPV4, counts.frames(Protocols.IPV4));
    columns.put(ProtocolColumn.IPV6, counts.frames(Protocols.IPV6));
    columns.put(ProtocolColumn.TCP, counts.frames(Protocols.TCP));
    columns.put(ProtocolColumn.UDP, counts.frames(Protocols.UDP));
    columns.put(ProtocolColumn.ARP, counts.frames(Protocols.ARP));
    columns.put(ProtocolColumn.ICMP, counts.frames(Protocols.ICMP));
    columns.put(ProtocolColumn.ICMPV6, counts.frames(Protocols.ICMPV6));
    columns.put(ProtocolColumn.OTHER, counts.framesWithout(Protocols.IPV4 | Protocols.IPV6 | Protocols.ARP));
    columns.put(ProtocolColumn.VLAN, counts.frames(Protocols.VLAN));
    columns.put(ProtocolColumn.FRAGMENTS, counts.frames(Protocols.FRAGMENT));
    if (conversations != null) {
      columns.put(ProtocolColumn.TCP_CONVERSATIONS, conversations.tcp());
      columns.put(ProtocolColumn.UDP_CONVERSATIONS, conversations.udp());
    }
    columns.put(ProtocolColumn.MALFORMED, counts.marked(Marks.UNPARSABLE));
    columns.put(ProtocolColumn.BAD_IP_CSUM, counts.marked(Marks.BAD_IP_CHECKSUM));
    columns.put(ProtocolColumn.BAD_TCP_CSUM, counts.marked(Marks.BAD_TCP_CHECKSUM));
    columns.put(ProtocolColumn.BAD_UDP_CSUM, counts.marked(Marks.BAD_UDP_CHECKSUM));
    return new ProtocolSummary(columns);
  }

  private static SortedMap<String, Long> marks(ProtocolCounts counts) {
    SortedMap<String, Long> marks = new TreeMap<>();
    for (MarkCounter mark : MarkCounter.values()) {
      marks.put(mark.id(), counts.marked(mark.bit()));
    }
    return marks;
  }
}
