package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.PcapngWriter;
import org.ringscope.nic.DeviceStage;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.report.FindingKind;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** With {@code --per-interface} each interface is a device with rings of its own. */
class PerInterfaceTest {
  private static final Scenario PER_INTERFACE = Scenario.DEFAULT.withPerInterface(true);

  private static ReplayReport replay(Path file, Scenario scenario, int workers)
      throws IOException, InterruptedException {
    ReplayRequest request = ReplayRequest.of(List.of(file.toString()), scenario).withWorkers(workers);
    return ReportAssembler.report(Replay.run(request.withBlockBytes(4096), Progress.NONE));
  }

  private static Map<String, Long> packetsByDevice(ReplayReport report) {
    Map<String, Long> packets = new LinkedHashMap<>();
    for (RingResult ring : report.rings()) {
      packets.merge(ring.device(), ring.packets(), Long::sum);
    }
    return packets;
  }

  @Test
  void everyInterfaceHasThePacketsThatTsharkSeesOnIt() throws Exception {
    for (Path file : SharedCaptures.files("pcapng")) {
      ReplayReport report = replay(file, PER_INTERFACE, 2);
      // By section and interface, both of at most two digits.
      Map<Integer, Long> expected = new TreeMap<>();
      for (String line : Program.tsharkFields(file, "frame.section_number", "frame.interface_id")) {
        String[] numbers = line.split(" ");
        // Custom blocks are frames without interface to tshark.
        if (numbers.length == 2) {
          expected.merge(100 * Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]), 1L, Long::sum);
        }
      }
      if (report.capture().damage() == null && report.capture().packets() > 0) {
        assertEquals(List.copyOf(expected.values()), List.copyOf(packetsByDevice(report).values()), file.toString());
      }
      assertTrue(report.conserved(), file::toString);
    }
  }

  @Test
  void aDeviceIsWhatItsInterfaceAloneWouldBe() throws Exception {
    Path file = SharedCaptures.file("pcapng/many_interfaces-1.pcapng");
    for (Scenario scenario : List.of(
        PER_INTERFACE,
        PER_INTERFACE.withHost(HostText.parse("300us/packet")).withProfile(
            PER_INTERFACE.profile().withRingSize(2).withRings(3)))) {
      ReplayReport all = replay(file, scenario, 2);
      for (String device : packetsByDevice(all).keySet()) {
        ReplayReport alone = replay(file, scenario.withPerInterface(false).withCaptureInterface(device), 1);
        List<String> expected = new ArrayList<>();
        alone.rings().forEach(ring -> expected.add(counts(ring)));
        List<String> actual = new ArrayList<>();
        all.rings().stream().filter(ring -> ring.device().equals(device)).forEach(ring -> actual.add(counts(ring)));
        assertEquals(expected, actual, device);
      }
    }
  }

  private static String counts(RingResult ring) {
    return ring.name() + " " + ring.packets() + " " + ring.bytes() + " " + ring.capturedBytes() + " " + ring.drops();
  }

  @Test
  void workersDoNotShow() throws Exception {
    Path file = SharedCaptures.file("pcapng/many_interfaces-1.pcapng");
    assertEquals(replay(file, PER_INTERFACE, 1), replay(file, PER_INTERFACE, 7));
  }

  @Test
  void interfacesBeyondTheLimitShareTheLastDevice(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("many.pcapng");
    byte[] frame = new PacketBuilder().ethernet(1, 2).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).build();
    int interfaces = DeviceStage.MOST_DEVICES + 10;
    try (PcapngWriter writer = PcapngWriter.create(file, List.of())) {
      for (int i = 0; i < interfaces; i++) {
        writer.addInterface(new CaptureInterface("", LinkType.ETHERNET, 0, 1_000_000_000, 0), List.of());
        writer.write(i, i, MemorySegment.ofArray(frame), 0, frame.length, frame.length, List.of());
      }
      writer.finish();
    }
    ReplayReport report = replay(file, PER_INTERFACE, 2);
    Map<String, Long> packets = packetsByDevice(report);
    assertEquals(DeviceStage.MOST_DEVICES, packets.size());
    assertEquals(1, packets.get("#0"));
    assertEquals(11, packets.get("others"));
    assertFalse(report.verdict().findings().stream()
        .filter(finding -> finding.kind() == FindingKind.SEVERAL_INTERFACES).toList().isEmpty());
  }
}
