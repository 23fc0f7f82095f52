package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.PcapWriter;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.session.trace.PacketWay;
import org.ringscope.session.trace.TraceText;

/** Flows received where they were sent, in a whole replay with its packet table and trace. */
class FollowedFlowsTest {
  private static final String SERVER = "10.0.0.1";
  private static final int PACKETS = 2_000;
  private static final int CLIENTS = 40;
  private static final Scenario PLAIN = Scenario.DEFAULT.withLocal(LocalAddresses.parse(List.of(SERVER)));
  private static final Scenario FOLLOWING = PLAIN.withProfile(PLAIN.profile().withAutomatic("follow-transmit"));

  @TempDir
  private Path directory;

  private final List<Integer> clients = new ArrayList<>();
  private final List<Boolean> sent = new ArrayList<>();

  private Path capture() throws IOException {
    Path file = directory.resolve("both-ways.pcap");
    Random random = new Random(11);
    try (PcapWriter writer = PcapWriter.create(file, LinkType.ETHERNET, 262_144)) {
      for (int i = 0; i < PACKETS; i++) {
        int client = random.nextInt(CLIENTS);
        // Some clients never get an answer: RSS stays right for them.
        boolean answer = client % 4 != 0 && random.nextInt(3) == 0;
        String address = "10.0.1." + (client + 1);
        PacketBuilder frame = new PacketBuilder().ethernet(0x0200_0000_0001L, 0x0200_0000_00feL);
        byte[] bytes = answer
            ? frame.ipv4(SERVER, address).udp(53, 4000 + client).build()
            : frame.ipv4(address, SERVER).udp(4000 + client, 53).build();
        writer.write(1_000L * i, MemorySegment.ofArray(bytes), 0, bytes.length, bytes.length);
        clients.add(client);
        sent.add(answer);
      }
      writer.finish();
    }
    return file;
  }

  @Test
  void packetTableReportAndTraceTellTheRingWhereTheFlowWasSent() throws Exception {
    Path file = capture();
    try (CaptureSession plain = CaptureSession.open(file, PLAIN);
        CaptureSession following = CaptureSession.open(file, FOLLOWING)) {
      plain.replay(Progress.NONE);
      ReplayReport report = ReportAssembler.report(following.replay(Progress.NONE));
      Map<Integer, Integer> sentOn = new HashMap<>();
      long[] packets = new long[8];
      long[] steered = new long[8];
      boolean traced = false;
      for (int i = 0; i < PACKETS; i++) {
        int client = clients.get(i);
        int hashed = plain.packet(i + 1).ring();
        int expected = sent.get(i) ? hashed : sentOn.getOrDefault(client, hashed);
        assertEquals(expected, following.packet(i + 1).ring(), "packet " + (i + 1));
        if (sent.get(i)) {
          sentOn.put(client, hashed);
        } else {
          packets[expected]++;
          steered[expected] += sentOn.containsKey(client) ? 1 : 0;
          if (!traced && expected != hashed) {
            requireTrace(PacketWay.of(following, i + 1), expected);
            traced = true;
          }
        }
      }
      assertTrue(traced, "some flow has different rings");
      for (RingResult ring : report.rings()) {
        if (ring.direction() == RingResult.Direction.RECEIVE) {
          assertEquals(packets[ring.ring()], ring.packets());
          assertEquals(steered[ring.ring()], ring.steered());
        }
      }
    }
  }

  private static void requireTrace(PacketWay way, int ring) {
    assertTrue(way.trace().isSteered());
    String text = TraceText.of(way);
    assertTrue(text.contains("follow-transmit: to ring " + ring + ", where its flow was sent"), text);
    assertTrue(text.contains(" of ring " + ring + ", slot "), text);
  }
}
