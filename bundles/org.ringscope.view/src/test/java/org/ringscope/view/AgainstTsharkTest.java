package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Packet lines of real captures beside what tshark finds in the same packets. */
class AgainstTsharkTest {
  private static final List<String> FIELDS = List.of(
      "frame.number", "frame.time_relative", "frame.len", "ip.src", "ip.dst", "tcp.srcport", "tcp.dstport",
      "tcp.seq_raw", "tcp.len", "udp.srcport", "udp.dstport", "icmp.type", "frame.time_delta",
      "frame.cap_len");

  private static List<String> tshark(Path capture) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        "tshark", "-n", "-o", "ip.defragment:FALSE", "-o", "tcp.desegment_tcp_streams:FALSE", "-r", capture.toString(),
        "-T", "fields", "-E", "separator=|", "-E", "occurrence=f"));
    for (String field : FIELDS) {
      command.add("-e");
      command.add(field);
    }
    return Program.run(command.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic/one_tcp_stream.pcap", "basic/tcpreplay_test.pcap", "basic/DnsPackets.pcap", "basic/get.pcap"
      })
  void linesEqualTshark(String name) throws IOException, InterruptedException {
    Path capture = SharedCaptures.file(name);
    List<String> lines = tshark(capture);
    assertFalse(lines.isEmpty(), "tshark printed nothing");
    try (CaptureSession session = CaptureSession.open(capture, Scenario.DEFAULT)) {
      session.replay(Progress.NONE);
      PacketTable table = new PacketTable(session);
      for (int i = 0; i < lines.size(); i++) {
        compare(table.read(i + 1, 1).getFirst(), lines.get(i).split("\\|", -1));
      }
      assertEquals(lines.size(), session.packets());
    }
  }

  private static void compare(PacketLine line, String[] field) {
    String all = line.texts() + " against " + String.join("|", field);
    assertTrue(line.text(PacketColumn.NUMBER).equals(field[0]), all);
    assertTrue(field[1].startsWith(line.text(PacketColumn.TIME)), all);
    assertTrue(line.text(PacketColumn.LENGTH).equals(field[2]), all);
    assertTrue(field[12].startsWith(line.text(PacketColumn.DELTA)), all);
    assertTrue(line.text(PacketColumn.CAPTURED).equals(field[13]), all);
    if (!field[3].isEmpty()) {
      assertTrue(line.text(PacketColumn.SOURCE).equals(field[3]), all);
      assertTrue(line.text(PacketColumn.DESTINATION).equals(field[4]), all);
    }
    String info = line.text(PacketColumn.INFO);
    if (!field[11].isEmpty()) {
      assertTrue(line.text(PacketColumn.PROTOCOL).equals("ICMP"), all);
    } else if (!field[5].isEmpty()) {
      assertTrue(info.startsWith(field[5] + " → " + field[6] + " ["), all);
      assertTrue(info.contains(" Seq=" + field[7] + " "), all);
      assertTrue((info + " ").contains(" Len=" + field[8] + " "), all);
    } else if (!field[9].isEmpty()) {
      assertTrue(info.startsWith(field[9] + " → " + field[10] + " "), all);
    }
  }
}
