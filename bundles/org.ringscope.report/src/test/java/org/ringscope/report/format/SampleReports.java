package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.CaptureVerdict;
import org.ringscope.report.Counts;
import org.ringscope.report.Finding;
import org.ringscope.report.FindingKind;
import org.ringscope.report.FlowResult;
import org.ringscope.report.InputFile;
import org.ringscope.report.MirrorResult;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ProtocolSummary;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.RingResult.Direction;
import org.ringscope.report.ScenarioSummary;
import org.ringscope.report.SettingSource;
import org.ringscope.report.StageResult;
import org.ringscope.report.Totals;
import org.ringscope.report.Totals.Traffic;

/** Reports written by hand, for golden files and for what real captures seldom hold. */
public final class SampleReports {
  private static final String HASH = "0123456789abcdef".repeat(4);

  /**
   * Opens a formula, a tag, a quote, a line, an escape sequence, a change of direction, and leaves half a character.
   */
  static final String HOSTILE = "=cmd|'/C calc'!A0<script>alert(\"1\")</script>\r\n&amp;\\n\t\u001b[2J\u202e\uD800,x";

  private SampleReports() {}

  static final List<SettingSource> SOURCES = List.of(
      new SettingSource("rings", "8", "ethtool -l"), new SettingSource("ring-size", "1024", "ethtool -g"));

  /** Every sample. */
  static List<ReplayReport> all() {
    return List.of(typical(), empty(), large(), served(), steered(), counted(), mirrored(), with(HOSTILE));
  }

  /** Four receive rings with drops, one send ring, a cut capture of two files of which the second is damaged. */
  public static ReplayReport typical() {
    return new ReplayReport(
        "0.1.0",
        new ScenarioSummary("generic", 4, 1024, "toeplitz", 128, "250ns/packet,2us/poll", "ip or ip6", null,
            "2017-04-06T22:07:00Z", List.of("192.0.2.1", "2001:db8::1"), HASH, List.of()),
        new CaptureSummary(
            List.of(
                new InputFile("captures/morning.pcap", 12_345_678, HASH, HASH, 12_000, null),
                new InputFile("captures/noon.pcapng", 1_234, HASH, HASH, 345,
                new Damage(1_200, "block length 13 is not a multiple of 4"))),
            12_345, 9_876_543, 1_234_500, 345, 1_491_516_383_915_793_000L, 1_491_516_399_576_249_001L,
            List.of(new CaptureInterface("eth0", 1, 100, 1_000_000, 0),
            new CaptureInterface("", 113, 0, 1_000_000_000, 4)),
            2),
        CaptureVerdict.of(List.of(
            new Finding(FindingKind.CUT_PACKETS, 12_000, "12,000 packets cut at 100 bytes"),
            new Finding(FindingKind.DAMAGED, 1, "captures/noon.pcapng is damaged at byte 1,200"),
            new Finding(FindingKind.MERGED_FRAMES, 7, "7 frames above the MTU"))),
        List.of(
            ring(0, Direction.RECEIVE, 8_000, 6_000_000, 800_000, Map.of("ring_full", 1_500L, "bad_checksum", 3L)),
            ring(1, Direction.RECEIVE, 1_500, 2_000_000, 150_000, Map.of()),
            ring(2, Direction.RECEIVE, 0, 0, 0, Map.of()),
            ring(3, Direction.RECEIVE, 450, 450_450, 45_000, Map.of("ring_full", 37L)),
            new RingResult(0, "eth0", Direction.SEND, 500, 40_000, 40_000, Counts.none(), false)),
        counts("above_mtu", 10),
        new Totals(12_000, 10_450, 0, Counts.copy(Map.of("ring_full", 1_537L, "bad_checksum", 3L, "above_mtu", 10L)),
            new Traffic(11_500, 9_800_000), new Traffic(500, 40_000)),
        protocols(),
        Counts.copy(Map.of("bad_tcp_csum", 3L, "cut", 12_000L, "unparsable", 0L)),
        List.of(
            new StageResult("parse", 12_000, 0, 12_000, 0, 0, 0, 0, 0),
            new StageResult("receive", 12_000, 0, 0, 10_450, 0, 0, 1_550, 0)),
        List.of(
            new FlowResult("tcp4 10.0.0.1:1234 > 10.0.0.2:443", "rx0", 6_000, 5_000_000),
            new FlowResult("udp6 [2001:db8::7]:53 > [2001:db8::1]:4242", "rx1", 1_500, 2_000_000)));
  }

  /** A ring of three packets that were told apart by what they are, and an idle one. */
  static ReplayReport counted() {
    SortedMap<String, Long> frames = Counts.copy(
        Map.of("unicast", 2L, "broadcast", 1L, "ipv4", 2L, "other_network", 1L, "tcp", 2L, "other_transport", 1L,
            "size_64", 1L, "size_1024_1518", 2L));
    return new ReplayReport(
        "0.1.0", scenario("ixgbe"),
        new CaptureSummary(List.of(new InputFile("three.pcap", 3_000, HASH, HASH, 3, null)), 3, 2_900, 2_900, 0, 0L, 9L,
            List.of(), 0),
        CaptureVerdict.of(List.of()),
        List.of(
            new RingResult(0, "eth0", Direction.RECEIVE, 3, 2_900, 2_900, Counts.none(), true, null, frames, 2),
            ring(1, Direction.RECEIVE, 0, 0, 0, Map.of())),
        Counts.none(), new Totals(3, 3, 0, Counts.none(), new Traffic(3, 2_900), Traffic.NONE),
        ProtocolSummary.NONE, Counts.none(), List.of(), List.of());
  }

  /** A capture without a packet. */
  public static ReplayReport empty() {
    return new ReplayReport(
        "0.1.0", scenario("generic"),
        new CaptureSummary(List.of(new InputFile("-", 24, null, null, 0, null)), 0, 0, 0, 0, null, null, List.of(), 0),
        CaptureVerdict.of(List.of(new Finding(FindingKind.EMPTY, 0, "the capture holds no packet"))),
        IntStream.range(0, 8).mapToObj(n -> ring(n, Direction.RECEIVE, 0, 0, 0, Map.of())).toList(),
        Counts.none(), new Totals(0, 0, 0, Counts.none(), Traffic.NONE, Traffic.NONE),
        ProtocolSummary.NONE, Counts.none(),
        List.of(), List.of());
  }

  /** A receive ring that the host took its time to serve, and a send ring. */
  static ReplayReport served() {
    ReplayReport empty = empty();
    List<RingResult> rings = List.of(
        new RingResult(0, "eth0", Direction.RECEIVE, 900, 90_000, 90_000, Counts.copy(Map.of("ring_full", 100L)), true,
            new RingResult.Service(70, 80, 640, 512), Counts.none(), 0),
        ring(0, Direction.SEND, 0, 0, 0, Map.of()));
    return new ReplayReport(
        empty.toolVersion(), empty.scenario().withSources(SOURCES), empty.capture(), empty.verdict(), rings,
        Counts.none(),
        new Totals(1_000, 900, 0, Counts.copy(Map.of("ring_full", 100L)), new Traffic(1_000, 100_000), Traffic.NONE),
        empty.protocols(), empty.marks(), empty.stages(), empty.flows());
  }

  /** Two receive rings; 250 packets went to the second because their flows were sent there. */
  public static ReplayReport steered() {
    ReplayReport empty = empty();
    List<RingResult> rings = List.of(
        ring(0, Direction.RECEIVE, 600, 60_000, 60_000, Map.of()),
        new RingResult(
            1, "eth0", Direction.RECEIVE, 400, 40_000, 40_000, Counts.none(), true, null, Counts.none(), 250));
    return new ReplayReport(
        empty.toolVersion(), empty.scenario(), empty.capture(), empty.verdict(), rings, Counts.none(),
        new Totals(1_000, 1_000, 0, Counts.none(), new Traffic(1_000, 100_000), Traffic.NONE), empty.protocols(),
        empty.marks(), empty.stages(), empty.flows());
  }

  /** Every text that may come from outside is {@code text}. */
  public static ReplayReport with(String text) {
    return new ReplayReport(
        text,
        new ScenarioSummary(text, 1, 1, text, 1, text, text, text, text, List.of(text), text,
            List.of(new SettingSource(text, text, text))),
        new CaptureSummary(
            List.of(new InputFile(text, 1, text, text, 1, new Damage(0, text))), 1, 1, 1, 0, 0L, 0L,
            List.of(new CaptureInterface(text, 1, 0, 1_000_000, 0)), 0),
        new CaptureVerdict(text, List.of(new Finding(FindingKind.DAMAGED, 1, text))),
        List.of(
            new RingResult(0, text, Direction.RECEIVE, 1, 1, 1, Counts.none(), true),
            new RingResult(0, text + "2", Direction.SEND, 0, 0, 0, Counts.none(), true)),
        Counts.none(), new Totals(1, 1, 0, Counts.none(), new Traffic(1, 1), Traffic.NONE), ProtocolSummary.NONE,
        Counts.none(), List.of(new StageResult(text, 1, 0, 0, 1, 0, 0, 0, 0)),
        List.of(new FlowResult(text, text, 1, 1)))
        .withMirrors(List.of(new MirrorResult(text, text, text, "copy", 2, 1, 1, 1, 1, counts("too_short", 1), 0)));
  }

  /** A mirror that carries all it matches, and one that loses for two causes. */
  static ReplayReport mirrored() {
    MirrorResult all = new MirrorResult(
        "all", "all received", "", "copy", 1_000, 1_000, 100_000, 96_000, 0, Counts.none(), 0);
    MirrorResult some = new MirrorResult(
        "some", "received: ring 3", "first 64 bytes, 1 in 10", "divert", 1_000, 90, 9_000, 5_760, 85,
        Counts.copy(Map.of("sampled_out", 900L, "debug_ring_full", 10L)), 4);
    return steered().withMirrors(List.of(all, some));
  }

  /** As many rings as a large card has, and counts at the end of their range. */
  public static ReplayReport large() {
    var rings = new ArrayList<RingResult>();
    for (int n = 0; n < 128; n++) {
      rings.add(ring(n, Direction.RECEIVE, n % 3 == 0 ? Long.MAX_VALUE / 128 : 0, Long.MAX_VALUE,
          Long.MAX_VALUE - 1, Map.of()));
    }
    return new ReplayReport(
        "0.1.0", scenario("ice"),
        new CaptureSummary(
            List.of(new InputFile("large.pcap", Long.MAX_VALUE, HASH, HASH, Long.MAX_VALUE, null)), Long.MAX_VALUE,
            Long.MAX_VALUE, Long.MAX_VALUE, 0, Long.MIN_VALUE, Long.MAX_VALUE, List.of(), 0),
        CaptureVerdict.of(List.of()), rings, Counts.none(),
        new Totals(Long.MAX_VALUE, Long.MAX_VALUE, 0, Counts.none(), new Traffic(Long.MAX_VALUE, Long.MAX_VALUE),
        Traffic.NONE),
        ProtocolSummary.NONE, Counts.none(), List.of(), List.of());
  }

  private static ScenarioSummary scenario(String profile) {
    return new ScenarioSummary(
        profile, 8, 1024, "toeplitz", 128, "infinitely fast", null, null, null, List.of(), HASH, List.of());
  }

  private static RingResult ring(
      int ring, Direction direction, long packets, long bytes, long captured, Map<String, Long> drops) {
    return new RingResult(ring, "eth0", direction, packets, bytes, captured, Counts.copy(drops), true);
  }

  private static SortedMap<String, Long> counts(String id, long count) {
    return Counts.copy(Map.of(id, count));
  }

  private static ProtocolSummary protocols() {
    var counts = new EnumMap<ProtocolColumn, Long>(ProtocolColumn.class);
    for (ProtocolColumn column : ProtocolColumn.values()) {
      counts.put(column, 0L);
    }
    counts.put(ProtocolColumn.IPV4, 9_000L);
    counts.put(ProtocolColumn.IPV6, 3_000L);
    counts.put(ProtocolColumn.TCP, 10_000L);
    counts.put(ProtocolColumn.UDP, 1_990L);
    counts.put(ProtocolColumn.TCP_CONVERSATIONS, 17L);
    counts.put(ProtocolColumn.BAD_TCP_CSUM, 3L);
    counts.remove(ProtocolColumn.UDP_CONVERSATIONS);
    return new ProtocolSummary(counts);
  }
}
