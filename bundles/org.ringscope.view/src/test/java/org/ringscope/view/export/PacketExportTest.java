package org.ringscope.view.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;

class PacketExportTest {
  private static final int TIME = 0;
  private static final int INTERFACE = 4;
  private static final long START = 1_700_000_000_000_000_000L;

  @TempDir Path folder;

  /** A line a packet: time, lengths, hash of its bytes, interface, comment. */
  private static List<String> tshark(Path capture) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        "tshark", "-n", "-o", "frame.generate_md5_hash:TRUE", "-r", capture.toString(), "-T", "fields"));
    for (String field : List.of(
        "frame.time_epoch", "frame.len", "frame.cap_len", "frame.md5_hash", "frame.interface_name", "frame.comment",
        "frame.packet_flags")) {
      command.add("-e");
      command.add(field);
    }
    return Program.run(command.toArray(String[]::new));
  }

  private static CaptureReplay replayed(Path capture) {
    CaptureReplay replay = new CaptureReplay(capture);
    replay.run(() -> false);
    return replay;
  }

  private Path arps(int count) throws IOException {
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      packets.add(new CaptureFiles.Packet(START + i, new byte[60]));
    }
    Path file = folder.resolve("arps.pcap");
    CaptureFiles.write(file, packets);
    return file;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic/tcpreplay_test.pcap",
        "pcapng/dhcp-nanosecond.pcapng",
        "pcapng/dns+icmp.pcapng.gz",
        "pcapng/gen_png_merged_2if.pcapng",
        "pcapng/gen_png_queues_mixed_resol_le.pcapng",
        "pcapng/gen_png_spb_snaplen_le.pcapng",
        "pcapng/many_interfaces-1.pcapng",
        "pcapng/pcapng-test-generator_output_be_basic_test011.pcapng"
      })
  void tsharkFindsTheSamePacketsInTheExportedFile(String name) throws IOException, InterruptedException {
    Path capture = SharedCaptures.file(name);
    Path file = folder.resolve("all.pcapng");
    try (CaptureReplay replay = replayed(capture)) {
      PacketRanges all = PacketRanges.of(1, replay.snapshot().packets());
      assertTrue(replay.export(all, file, done -> {}, () -> false));
    }
    assertSamePackets(packets(capture), packets(file));
  }

  /** tshark's columns of each packet; custom blocks, which it lists as frames without time and interface, left out. */
  private static List<String[]> packets(Path capture) throws IOException, InterruptedException {
    List<String[]> packets = tshark(capture).stream()
        .map(line -> line.split("\t", -1))
        .filter(columns -> !columns[TIME].isEmpty() || !columns[INTERFACE].isEmpty())
        .toList();
    assertFalse(packets.isEmpty(), "tshark printed nothing for " + capture);
    return packets;
  }

  /**
   * A time or an interface that the original lacks is not compared: every enhanced packet block has a time, and tshark
   * calls a nameless interface "unknown" where the format has interfaces at all.
   */
  private static void assertSamePackets(List<String[]> original, List<String[]> exported) {
    assertEquals(original.size(), exported.size());
    for (int packet = 0; packet < original.size(); packet++) {
      for (int column = 0; column < original.get(packet).length; column++) {
        String expected = original.get(packet)[column];
        if (!expected.isEmpty() || column != TIME && column != INTERFACE) {
          assertEquals(expected, exported.get(packet)[column], "packet " + (packet + 1) + ", column " + column);
        }
      }
    }
  }

  @Test
  void aRangeHoldsTheNamedPacketsOnly() throws IOException, InterruptedException {
    Path capture = SharedCaptures.file("basic/tcpreplay_test.pcap");
    Path file = folder.resolve("some.pcapng");
    try (CaptureReplay replay = replayed(capture)) {
      PacketRanges some = PacketRanges.parse("2-4,9", replay.snapshot().packets());
      assertTrue(replay.export(some, file, done -> {}, () -> false));
    }
    List<String[]> all = packets(capture);
    assertSamePackets(List.of(all.get(1), all.get(2), all.get(3), all.get(8)), packets(file));
  }

  @Test
  void canceledItLeavesNoFile() throws IOException {
    Path capture = arps(10_000);
    AtomicInteger asked = new AtomicInteger();
    try (CaptureReplay replay = replayed(capture)) {
      PacketRanges all = PacketRanges.of(1, 10_000);
      assertFalse(replay.export(all, folder.resolve("no.pcapng"), done -> {}, () -> asked.incrementAndGet() > 5));
    }
    assertEquals(List.of(capture), files());
  }

  @Test
  void closingTheCaptureMeanwhileDoesNotEndIt() throws IOException {
    Path capture = arps(2_000);
    Path file = folder.resolve("whole.pcapng");
    CaptureReplay replay = replayed(capture);
    assertTrue(replay.export(PacketRanges.of(1, 2_000), file, done -> close(replay), () -> false));
    try (CaptureReplay exported = replayed(file)) {
      assertEquals(2_000, exported.snapshot().packets());
    }
    assertThrows(IOException.class, () -> replay.export(PacketRanges.of(1, 1), file, done -> {}, () -> false));
  }

  private static void close(CaptureReplay replay) {
    try {
      replay.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theCaptureItselfIsNeverOverwritten() throws IOException {
    Path capture = arps(3);
    byte[] before = Files.readAllBytes(capture);
    try (CaptureReplay replay = replayed(capture)) {
      PacketRanges first = PacketRanges.of(1, 1);
      var refused = assertThrows(IOException.class, () -> replay.export(first, capture, done -> {}, () -> false));
      assertTrue(String.valueOf(refused.getMessage()).contains("the capture itself"), refused.getMessage());
    }
    assertArrayEquals(before, Files.readAllBytes(capture));
  }

  @Test
  void aMissingFolderIsToldByName() throws IOException {
    try (CaptureReplay replay = replayed(arps(1))) {
      Path nowhere = folder.resolve("none").resolve("x.pcapng");
      var failure = assertThrows(
          IOException.class, () -> replay.export(PacketRanges.of(1, 1), nowhere, done -> {}, () -> false));
      assertTrue(String.valueOf(failure.getMessage()).contains("none does not exist; create it"), failure.getMessage());
    }
  }
}
