package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;

/** Packet lines of real captures beside what tshark finds in the same packets. */
class AgainstTsharkTest {
  private static final List<String> FIELDS = List.of(
      "frame.number", "frame.time_relative", "frame.len", "ip.src", "ip.dst", "tcp.srcport", "tcp.dstport",
      "tcp.seq_raw", "tcp.len", "udp.srcport", "udp.dstport", "icmp.type");

  private static Process tshark(Path capture) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        "tshark", "-n", "-o", "ip.defragment:FALSE", "-o", "tcp.desegment_tcp_streams:FALSE", "-r", capture.toString(),
        "-T", "fields", "-E", "separator=|", "-E", "occurrence=f"));
    for (String field : FIELDS) {
      command.add("-e");
      command.add(field);
    }
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException missing) {
      assumeTrue(false, "tshark is missing: install the Debian package tshark");
      throw missing;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic/one_tcp_stream.pcap", "basic/tcpreplay_test.pcap", "basic/DnsPackets.pcap", "basic/get.pcap"
      })
  void linesEqualTshark(String name) throws IOException, InterruptedException {
    Path captures = CaptureFiles.shared().orElse(null);
    assumeTrue(captures != null, "no shared/captures folder beside an ancestor of this one");
    Path capture = captures.resolve(name);
    Process tshark = tshark(capture);
    try (CaptureSession session = CaptureSession.open(capture, Scenario.DEFAULT);
        BufferedReader fields = tshark.inputReader()) {
      session.replay(Progress.NONE);
      PacketTable table = new PacketTable(session);
      long number = 0;
      for (String line = fields.readLine(); line != null; line = fields.readLine()) {
        number++;
        compare(table.read(number, 1).getFirst(), line.split("\\|", -1));
      }
      assertTrue(number > 0, "tshark printed nothing");
      assertEquals(number, session.packets());
    }
  }

  private static void compare(PacketLine line, String[] field) {
    String all = line.texts() + " against " + String.join("|", field);
    assertTrue(line.text(PacketColumn.NUMBER).equals(field[0]), all);
    assertTrue(field[1].startsWith(line.text(PacketColumn.TIME)), all);
    assertTrue(line.text(PacketColumn.LENGTH).equals(field[2]), all);
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
