package org.ringscope.view.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.PacketLine;
import org.ringscope.view.filter.FilterSyntaxException;
import org.ringscope.view.filter.scan.FilterCompiler;
import org.ringscope.view.filter.scan.FilterScan;
import org.ringscope.view.filter.scan.FilteredPackets;

class CellFilterTest {
  private static final int MOST_PACKETS = 200;

  /** Columns whose filter finds exactly the packets with the same text. */
  private static final Set<PacketColumn> EXACT =
      Set.of(PacketColumn.NUMBER, PacketColumn.LENGTH, PacketColumn.CAPTURED, PacketColumn.RING, PacketColumn.VERDICT);

  private static PacketLine line(PacketColumn column, String text) {
    return new PacketLine(1, Map.of(column, text), OptionalInt.empty(), PacketLine.Tone.PLAIN);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "SOURCE|10.0.0.1|ip.src == 10.0.0.1",
      "DESTINATION|2001:db8::1|ipv6.dst == 2001:db8::1",
      "SOURCE|02:00:00:00:00:01|eth.src == 02:00:00:00:00:01",
      "RING|tx3|ring == tx3",
      "VERDICT|delivered|verdict == delivered",
      "VERDICT|ring full|cause == ring_full",
      "MARKS|bad IP checksum, cut|mark == bad_ip_csum and mark == cut",
      "MARKS|merged frame|frame.len > 1514"
  })
  void aCellsTextBecomesAFilter(PacketColumn column, String text, String filter) {
    assertEquals(Optional.of(filter), CellFilter.of(line(column, text), column));
  }

  @Test
  void whatNoFieldTellsIsNoFilter() {
    assertEquals(Optional.empty(), CellFilter.of(line(PacketColumn.VERDICT, "…"), PacketColumn.VERDICT));
    assertEquals(Optional.empty(), CellFilter.of(line(PacketColumn.PROTOCOL, "?"), PacketColumn.PROTOCOL));
    assertEquals(Optional.empty(), CellFilter.of(line(PacketColumn.MARKS, ""), PacketColumn.MARKS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic/tcpreplay_test.pcap", "basic/DnsPackets.pcap"})
  void theFilterOfACellFindsItsPacket(String name) throws Exception {
    try (CaptureReplay replay = new CaptureReplay(SharedCaptures.file(name))) {
      replay.run(() -> false);
      List<PacketLine> lines = replay.read(1, MOST_PACKETS);
      Map<PacketColumn, Set<String>> done = new EnumMap<>(PacketColumn.class);
      for (PacketLine line : lines) {
        for (PacketColumn column : PacketColumn.values()) {
          Optional<String> filter = CellFilter.of(line, column);
          boolean first = done.computeIfAbsent(column, c -> new HashSet<>()).add(line.text(column));
          if (filter.isPresent() && first) {
            assertFinds(replay, filter.get(), column, line.text(column), lines);
          }
        }
      }
    }
  }

  private static void assertFinds(
      CaptureReplay replay, String filter, PacketColumn column, String text, List<PacketLine> lines)
      throws FilterSyntaxException, IOException, InterruptedException {
    FilterScan scan = new FilterScan(replay, FilterCompiler.compile(filter), () -> false);
    scan.run();
    Set<Long> found = new HashSet<>();
    FilteredPackets result = scan.result();
    for (long k = 1; k <= result.size(); k++) {
      found.add(result.number(k));
    }
    for (PacketLine line : lines) {
      boolean same = line.text(column).equals(text);
      assertTrue(!same || found.contains(line.number()), filter + " misses packet " + line.number());
      assertTrue(
          same || !EXACT.contains(column) || !found.contains(line.number()), filter + " finds " + line.number());
    }
  }
}
