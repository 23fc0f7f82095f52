package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.report.ReplayReport;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.Progress;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.Scenario;
import org.ringscope.session.TimeBound;
import org.ringscope.view.timeline.PacketRange;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.TrafficIndex;

class PacketTableTest {
  private static final long START = 1_700_000_000_000_000_000L;

  /** An ARP request: no IP header, so the card puts it on ring 0. */
  private static final String ARP =
      "08 06 00 01 08 00 06 04 00 01 02 00 00 00 00 01 0a 00 00 01 00 00 00 00 00 00 0a 00 00 09";

  @TempDir Path folder;

  private CaptureSession replayed(List<CaptureFiles.Packet> packets) throws IOException, InterruptedException {
    Path file = folder.resolve("test.pcap");
    CaptureFiles.write(file, packets);
    CaptureSession session = CaptureSession.open(file, Scenario.DEFAULT);
    session.replay(Progress.NONE);
    return session;
  }

  private static List<CaptureFiles.Packet> arps(int count, long apart) {
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      packets.add(new CaptureFiles.Packet(START + i * apart, Frames.ethernet(ARP)));
    }
    return packets;
  }

  @Test
  void aLineHasATextForEachColumn() throws IOException, InterruptedException {
    try (CaptureSession session = replayed(arps(3, 1_500_000_000L))) {
      PacketLine line = new PacketTable(session).read(2, 1).getFirst();
      assertEquals(2, line.number());
      assertEquals("2", line.text(PacketColumn.NUMBER));
      assertEquals("1.500000", line.text(PacketColumn.TIME));
      assertEquals("02:00:00:00:00:01", line.text(PacketColumn.SOURCE));
      assertEquals("ARP", line.text(PacketColumn.PROTOCOL));
      assertEquals("42", line.text(PacketColumn.LENGTH));
      assertEquals("rx0", line.text(PacketColumn.RING));
      assertEquals("delivered", line.text(PacketColumn.VERDICT));
      assertEquals("Who has 10.0.0.9? Tell 10.0.0.1", line.text(PacketColumn.INFO));
      assertEquals(PacketLine.Tone.PLAIN, line.tone());
    }
  }

  @Test
  void timesFinerThanAMicrosecondShowNineDecimals() throws IOException, InterruptedException {
    try (CaptureSession session = replayed(arps(3, 1_000_000_001L))) {
      assertEquals("2.000000002", new PacketTable(session).read(3, 1).getFirst().text(PacketColumn.TIME));
    }
  }

  @Test
  void readingPastTheEndGivesWhatThereIs() throws IOException, InterruptedException {
    try (CaptureSession session = replayed(arps(5, 1_000))) {
      PacketTable table = new PacketTable(session);
      assertEquals(2, table.read(4, 100).size());
      assertEquals(List.of(), table.read(6, 100));
    }
  }

  @Test
  void aClosedSessionIsAnErrorForPeople() throws IOException, InterruptedException {
    CaptureSession session = replayed(arps(5, 1_000));
    PacketTable table = new PacketTable(session);
    session.close();
    // A closed session has no packets, so there is nothing to read; one closed in between says so.
    assertEquals(List.of(), table.read(1, 10));
    assertThrows(IOException.class, () -> session.packet(1));
  }

  @Test
  void filteredPacketsKeepTheirNumberAndSaySo() throws IOException, InterruptedException {
    Path file = folder.resolve("mixed.pcap");
    byte[] udp = Frames.ethernet(Frames.ipv4(28, 0, 17, Frames.udp(8)));
    CaptureFiles.write(
        file, List.of(new CaptureFiles.Packet(START, Frames.ethernet(ARP)), new CaptureFiles.Packet(START, udp)));
    TimeBound late = TimeBound.parse("+1");
    try (CaptureSession session = CaptureSession.open(file, Scenario.DEFAULT.withSpan(late, null))) {
      session.replay(Progress.NONE);
      PacketLine line = new PacketTable(session).read(2, 1).getFirst();
      assertEquals("filtered", line.text(PacketColumn.VERDICT));
      assertEquals("", line.text(PacketColumn.RING));
      assertEquals(PacketLine.Tone.FILTERED, line.tone());
    }
  }

  @Test
  void ringsAndStatusTellTheSameCounts() throws IOException, InterruptedException {
    try (CaptureSession session = replayed(arps(7, 1_000_000))) {
      ReplayReport report = ReportAssembler.report(session.replay(Progress.NONE));
      RingsTable rings = rings(session);
      assertEquals(8, rings.rings().size());
      RingsTable.Row first = rings.rings().getFirst();
      assertEquals("rx0", first.name());
      assertEquals(7, first.packets());
      assertEquals("100.0%", first.text(RingsTable.Column.SHARE));
      assertEquals("294", first.text(RingsTable.Column.BYTES));
      assertEquals("0", first.text(RingsTable.Column.DROPS));
      assertEquals("0", rings.rings().getLast().text(RingsTable.Column.PACKETS));
      assertEquals("7", rings.total().text(RingsTable.Column.PACKETS));
      assertEquals("7 packets on 8 rings · imbalance 8.00 (max ÷ mean)", rings.summary());
      assertEquals(
          "7 packets, 294 bytes · 0.006000 s · 7 delivered · 0 dropped", CaptureStatus.done(report, false));
    }
  }

  private static RingsTable rings(CaptureSession session) throws IOException {
    TrafficIndex traffic = new TrafficIndex(session.table(), 8);
    traffic.catchUpFully();
    return RingsTable.of(traffic, new PacketRange(1, session.packets(), new TimeSpan(0, traffic.duration() + 1)));
  }

  @Test
  void lostPacketsNameTheirCause() throws IOException, InterruptedException {
    Path file = folder.resolve("long.pcap");
    byte[] longer = Frames.ethernet(Frames.ipv4(40, 0, 6, Frames.tcp(0x10)));
    CaptureFiles.write(
        file, List.of(new CaptureFiles.Packet(START, Frames.ethernet(ARP)), new CaptureFiles.Packet(START, longer)));
    try (CaptureSession session = CaptureSession.open(file, Scenario.DEFAULT.withMtu(OptionalInt.of(30)))) {
      session.replay(Progress.NONE);
      RingsTable rings = rings(session);
      PacketLine line = new PacketTable(session).read(2, 1).getFirst();
      assertEquals("above mtu", line.text(PacketColumn.VERDICT));
      assertEquals(PacketLine.Tone.DROPPED, line.tone());
      assertEquals("1 above mtu", rings.total().text(RingsTable.Column.DROPS));
    }
  }
}
