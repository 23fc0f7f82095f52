package org.ringscope.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;

/** Reports as replays could have made them, few of a kind so that two of them often have something in common. */
public final class AnyReports {
  private static final long MOST = 1L << 40;

  private AnyReports() {}

  public static Arbitrary<ReplayReport> any() {
    return Combinators.combine(scenarios(), captures(), verdicts(), rings(), totals(), protocols(), stages(), flows())
        .as((scenario, capture, verdict, rings, totals, protocols, stages, flows) -> new ReplayReport(
            "0." + rings.size() % 2, scenario, capture, verdict, rings, totals.dropped(), totals, protocols,
            totals.dropped(), stages, flows))
        .flatMap(report -> mirrors().map(report::withMirrors))
        .flatMap(report -> AnyPlacements.any(Objects.requireNonNullElse(report.capture().firstNanos(), 0L))
            .optional().map(placement -> placement.map(report::withPlacement).orElse(report)));
  }

  private static Arbitrary<List<MirrorResult>> mirrors() {
    Arbitrary<SortedMap<String, Long>> lost = counts().map(count -> new TreeMap<>(Map.of("over_rate", count)));
    return Combinators.combine(names(), names(), Arbitraries.of("copy", "divert"), counts(), lost)
        .as((name, source, binding, packets, missed) -> new MirrorResult(
            name, source, "", binding, packets + Counts.sum(missed), packets, packets * 60, packets * 60, 0, missed, 7))
        .list().ofMaxSize(2).uniqueElements(MirrorResult::settings);
  }

  static Arbitrary<Long> counts() {
    return Arbitraries.longs().between(0, MOST);
  }

  static Arbitrary<String> names() {
    return Arbitraries.of("eth0", "eth1", "", "a, b", "<b>\"\u202e", "\u00e4\uD83D\uDE00");
  }

  private static Arbitrary<ScenarioSummary> scenarios() {
    Arbitrary<String> texts = names().injectNull(0.5);
    return Combinators.combine(names(), Arbitraries.integers().between(1, 2), names(), texts, texts,
        names().list().ofMaxSize(2), texts, sources().list().ofMaxSize(2))
        .as((profile, rings, host, filter, from, local, sha256, sources) -> new ScenarioSummary(
            profile, rings, 512, "toeplitz", 128, host, filter, from, null, local, sha256, sources));
  }

  private static Arbitrary<SettingSource> sources() {
    return Combinators.combine(names(), names(), names()).as(SettingSource::new);
  }

  private static Arbitrary<CaptureSummary> captures() {
    Arbitrary<Damage> damages = Combinators.combine(Arbitraries.longs().between(-1, 2), names()).as(Damage::new);
    Arbitrary<InputFile> files = Combinators
        .combine(names(), Arbitraries.longs().between(0, 2), names().injectNull(0.3), counts(), damages.injectNull(0.7))
        .as((name, size, sha256, packets, damage) -> new InputFile(name, size, sha256, sha256, packets, damage));
    Arbitrary<CaptureInterface> interfaces = Combinators.combine(names(), Arbitraries.integers().between(0, 2))
        .as((name, type) -> new CaptureInterface(name, type, 0, 1_000_000, 4 * type));
    Arbitrary<Long> times = Arbitraries.longs().injectNull(0.2);
    return Combinators.combine(files.list().ofMaxSize(3), counts(), counts(), times, times,
        interfaces.list().ofMaxSize(3))
        .as((all, packets, bytes, first, last, captured) -> new CaptureSummary(
            all, packets, bytes, bytes / 2, packets / 3, first, last, captured, packets / 5));
  }

  private static Arbitrary<CaptureVerdict> verdicts() {
    return Combinators.combine(Arbitraries.of(FindingKind.values()), counts(), names()).as(Finding::new)
        .list().ofMaxSize(4).map(CaptureVerdict::of);
  }

  private static Arbitrary<SortedMap<String, Long>> drops() {
    return Arbitraries.maps(Arbitraries.of("ring_full", "bad_checksum", "above_mtu"), counts()).map(Counts::copy);
  }

  private static Arbitrary<List<RingResult>> rings() {
    return Combinators.combine(Arbitraries.integers().between(0, 11), names(),
        Arbitraries.of(RingResult.Direction.values()), counts(), drops(), services().injectNull(0.5), frames())
        .as((ring, device, direction, packets, drops, service, frames) -> new RingResult(
            ring, device, direction, packets, 3 * packets, packets / 7, drops, packets % 2 == 0, service, frames,
            packets / 3))
        .list().ofMaxSize(6);
  }

  private static Arbitrary<RingResult.Service> services() {
    return Combinators.combine(counts(), counts(), counts()).as(
        (interrupts, polls, waiting) -> new RingResult.Service(interrupts, polls, polls / 2, waiting));
  }

  private static Arbitrary<SortedMap<String, Long>> frames() {
    return Arbitraries.maps(Arbitraries.of("unicast", "ipv6", "size_64"), counts()).map(Counts::copy);
  }

  private static Arbitrary<Totals> totals() {
    Arbitrary<Totals.Traffic> traffic = Combinators.combine(counts(), counts()).as(Totals.Traffic::new);
    return Combinators.combine(counts(), counts(), counts(), drops(), traffic, traffic).as(Totals::new);
  }

  private static Arbitrary<ProtocolSummary> protocols() {
    return Arbitraries.maps(Arbitraries.of(ProtocolColumn.values()), counts())
        .map(counts -> new ProtocolSummary(counts.isEmpty() ? Map.of() : new EnumMap<>(counts)));
  }

  private static Arbitrary<List<StageResult>> stages() {
    return Combinators.combine(Arbitraries.of("parse", "receive", "deliver", "aged", "x"), counts(), counts())
        .as((name, in, out) -> new StageResult(name, in, 1, out, in, out, 0, in, 2))
        .list().ofMaxSize(4);
  }

  private static Arbitrary<List<FlowResult>> flows() {
    return Combinators.combine(names(), Arbitraries.of("rx0", "rx1"), counts())
        .as((flow, ring, packets) -> new FlowResult(flow, ring, packets, 60 * packets))
        .list().ofMaxSize(4);
  }
}
