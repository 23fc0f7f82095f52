package org.ringscope.view.filter.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.packet.Marks;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Scenario;
import org.ringscope.session.TimeBound;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.filter.FilterParser;

class FilterScanTest {
  private static final long START = 1_700_000_000_000_000_000L;
  private static final int MTU = 60;

  /** More than two runs of a worker, and no whole number of groups. */
  private static final int PACKETS = 40_010;

  /** So many packets are judged naively, too. */
  private static final long COMPARED = 5_000;

  @TempDir Path folder;

  /** IPv4 with TCP or UDP, VLAN tags, ARP and noise, all of them short. */
  private static byte[] frame(Random random) {
    int length = 34 + random.nextInt(46);
    byte[] frame = new byte[length];
    random.nextBytes(frame);
    frame[12] = 8;
    frame[13] = (byte) (random.nextInt(8) == 0 ? 6 : 0);
    frame[14] = 0x45;
    frame[16] = 0;
    frame[17] = (byte) (length - 14);
    frame[20] = (byte) (random.nextInt(10) == 0 ? 0x20 : 0);
    frame[21] = 0;
    frame[23] = (byte) (random.nextBoolean() ? 6 : 17);
    frame[26] = (byte) (random.nextInt(3) + 9);
    return frame;
  }

  private CaptureReplay replayed(Scenario scenario) throws IOException {
    Random random = new Random(7);
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    for (int i = 0; i < PACKETS; i++) {
      packets.add(new CaptureFiles.Packet(START + i * 1000L, frame(random)));
    }
    Path file = folder.resolve("random.pcap");
    CaptureFiles.write(file, packets);
    return Scans.replayed(file, scenario);
  }

  private static Scenario dropping() {
    return Scenario.DEFAULT.withMtu(OptionalInt.of(MTU));
  }

  private static void require(CaptureReplay replay, String filter, Predicate<PacketRow> expected) throws Exception {
    List<Long> numbers = new ArrayList<>();
    replay.shown().withSession(session -> {
      for (long number = 1; number <= PACKETS; number++) {
        if (expected.test(session.packet(number))) {
          numbers.add(number);
        }
      }
    });
    assertFalse(numbers.isEmpty(), filter);
    assertEquals(numbers, Scans.numbers(replay, filter), filter);
  }

  @Test
  void tableFieldsFindWhatALoopOverTheTableFinds() throws Exception {
    try (CaptureReplay replay = replayed(dropping())) {
      require(replay, "ring == 3", row -> row.ring() == 3);
      require(replay, "ring == rx3 and direction == received", row -> row.ring() == 3);
      require(replay, "ring != 3", row -> row.ring() >= 0 && row.ring() != 3);
      require(replay, "not ring == 3", row -> row.ring() != 3);
      require(replay, "ring in {1..3, 5}", row -> row.ring() >= 1 && row.ring() <= 3 || row.ring() == 5);
      require(replay, "ring >= 6", row -> row.ring() >= 6);
      require(replay, "verdict == dropped", row -> row.verdict() == Verdict.DROPPED);
      require(replay, "cause", row -> row.dropCause() != null);
      require(replay, "cause == above_mtu", row -> row.dropCause() == DropCause.ABOVE_MTU);
      require(replay, "mark == bad_ip_csum", row -> (row.marks() & Marks.BAD_IP_CHECKSUM) != 0);
      require(replay, "mark in {bad_ip_csum, unparsable}",
          row -> (row.marks() & (Marks.BAD_IP_CHECKSUM | Marks.UNPARSABLE)) != 0);
      require(replay, "mark", row -> row.marks() != 0);
      require(replay, "frame.len > 50 and verdict == delivered",
          row -> row.originalLength() > 50 && row.verdict() == Verdict.DELIVERED);
      require(replay, "frame.time_relative in {0.01..0.02}",
          row -> row.time() >= START + 10_000_000 && row.time() <= START + 20_000_000);
      require(replay, "frame.number > 40000", row -> row.number() > 40_000);
      assertEquals(List.of(), Scans.numbers(replay, "ring == tx3 or direction == sent or cause == ring_full"));
    }
  }

  @Test
  void packetsLeftOutBeforeTheCardAreKnownByTheirBytes() throws Exception {
    List<List<Long>> all = new ArrayList<>();
    for (TimeBound from : new TimeBound[] {TimeBound.parse("+0"), TimeBound.parse("+0.03")}) {
      try (CaptureReplay replay = replayed(Scenario.DEFAULT.withSpan(from, null))) {
        all.add(Scans.numbers(replay, "udp and not mark == bad_udp_csum or tcp.port > 60000 or arp"));
      }
      Files.delete(folder.resolve("random.pcap"));
    }
    assertFalse(all.getFirst().isEmpty());
    assertEquals(all.getFirst(), all.getLast());
  }

  private static String filter(Random random, int depth) {
    List<String> tests = List.of(
        "tcp", "udp", "arp", "ring == 3", "ring in {tx0..tx9}", "verdict == dropped", "verdict != filtered",
        "mark == bad_tcp_csum", "frame.len > 50", "frame.number in {100..30000}", "ip.src == 10.0.0.0/8",
        "ip.addr != 9.0.0.0/8", "tcp.port < 9000", "tcp.flags.syn", "udp.length == 40", "ip.version == 4",
        "eth.ig == 1");
    if (depth == 0) {
      return tests.get(random.nextInt(tests.size()));
    }
    String left = filter(random, random.nextInt(depth));
    String right = filter(random, random.nextInt(depth));
    return switch (random.nextInt(4)) {
      case 0 -> "not (" + left + ")";
      case 1 -> "(" + left + ") or " + right;
      default -> left + " and (" + right + ")";
    };
  }

  @Test
  void aPlanFindsWhatItsTreeSaysOfEachPacket() throws Exception {
    Random random = new Random(11);
    try (CaptureReplay replay = replayed(dropping().withSpan(TimeBound.parse("+0.002"), null))) {
      for (int i = 0; i < 60; i++) {
        String filter = filter(random, 4);
        List<Long> expected = NaiveEvaluation.numbers(replay, FilterParser.parse(filter), COMPARED);
        List<Long> found = Scans.numbers(replay, filter);
        found.removeIf(number -> number > COMPARED);
        assertEquals(expected, found, filter);
      }
    }
  }

  @Test
  void tcpdumpsLanguageFindsWhatOursDoes() throws Exception {
    assumeTrue(
        BpfProgram.isAvailable(), BpfProgram.HOW_TO_INSTALL);
    try (CaptureReplay replay = replayed(Scenario.DEFAULT)) {
      List<Long> expected = Scans.numbers(replay, "ip.src == 10.0.0.0/8");
      assertEquals(expected, Scans.numbers(replay, "bpf: ip src net 10.0.0.0/8"));
      assertEquals(expected, Scans.numbers(replay, "ip and src net 10.0.0.0/8"));
    }
  }

  @Test
  void aScanBesideTheReplayFindsTheSame() throws Exception {
    List<Long> expected;
    try (CaptureReplay replay = replayed(Scenario.DEFAULT)) {
      expected = Scans.numbers(replay, "tcp.port > 30000 and ring == 3");
    }
    CaptureReplay replay = new CaptureReplay(folder.resolve("random.pcap"));
    FilterScan scan =
        new FilterScan(replay, FilterCompiler.compile("tcp.port > 30000 and ring == 3"), () -> false);
    Thread replaying = Thread.ofPlatform().start(() -> replay.run(() -> false));
    scan.run();
    replaying.join();
    assertTrue(scan.result().isComplete());
    assertEquals(PACKETS, scan.result().judged());
    assertEquals(expected, Scans.numbers(scan.result()));
    replay.close();
  }

  @Test
  void aStoppedScanKeepsWhatItHasAndIsNotComplete() throws Exception {
    try (CaptureReplay replay = replayed(Scenario.DEFAULT)) {
      FilterScan scan = new FilterScan(replay, FilterCompiler.compile("tcp.port > 0"), () -> true);
      scan.run();
      assertFalse(scan.result().isComplete());
      assertEquals(0, scan.result().size());
    }
  }

  @Test
  void aClosedCaptureEndsTheScan() throws Exception {
    CaptureReplay replay = replayed(Scenario.DEFAULT);
    replay.close();
    FilterScan scan = new FilterScan(replay, FilterCompiler.compile("tcp"), () -> false);
    scan.run();
    assertEquals(0, scan.result().size());
  }
}
