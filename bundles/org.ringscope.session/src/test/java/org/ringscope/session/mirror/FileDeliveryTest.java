package org.ringscope.session.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.testing.Program;

class FileDeliveryTest {
  private static final DebugNic NIC = SentFrames.nic(true, notice -> {});

  @TempDir private Path folder = Path.of("");
  private final SentFrames sent = new SentFrames();

  private static void write(Path file, DebugNic nic, SentFrames frames, int count) throws IOException {
    try (Delivery delivery = new MirrorTarget.File(file).open(nic)) {
      frames.send(count, delivery);
      delivery.finish();
      assertEquals(count, delivery.counts().frames());
    }
  }

  @Test
  void framesComeBackByteForByte() throws IOException {
    Path file = folder.resolve("all.pcapng");
    write(file, NIC, sent, 5_000);
    ReceivedFrames.of(Files.readAllBytes(file)).requireEqual(sent.from(1));
  }

  @Test
  void tsharkReadsWhatTheCardKnew() throws Exception {
    Path file = folder.resolve("known.pcapng");
    List<String> expected = new ArrayList<>();
    try (Delivery delivery = new MirrorTarget.File(file).open(NIC)) {
      for (int i = 0; i < 20; i++) {
        MirroredFrame frame = sent.next();
        frame.diverted = i % 2 == 0;
        frame.lostBefore = i == 7 ? 3 : 0;
        delivery.accept(frame);
        expected.add(
            String.format(
                "rx%d %d 0x00000001 %s %s%s", frame.ring, frame.ring, frame.number, frame.diverted ? "02" : "01",
                i == 7 ? " 3 The 3 frames before this one were lost: the debug virtual NIC had no room for them."
                    : ""));
      }
      delivery.finish();
    }
    assertEquals(
        expected,
        Program.tsharkFields(
            file, "frame.interface_name", "frame.interface_queue", "frame.packet_flags", "frame.packet_id",
            "frame.verdict.hw", "frame.drop_count", "frame.comment").stream().map(String::strip).toList());
    String first = Program.tsharkFields(file, "frame.interface_description").getFirst();
    assertTrue(first.endsWith(" of eth0 on debug virtual NIC debug"), first);
  }

  @Test
  void hashesHaveTheirAlgorithmAndAreInNetworkOrder() throws Exception {
    Path file = folder.resolve("hash.pcapng");
    try (Delivery delivery = new MirrorTarget.File(file).open(NIC)) {
      MirroredFrame frame = sent.next();
      frame.hash = 0x51ccc178;
      delivery.accept(frame);
      delivery.finish();
    }
    // epb_hash is option 3, its first byte 5 for Toeplitz: draft-ietf-opsawg-pcapng, section 4.3.
    String bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
    assertTrue(bytes.contains("03000500" + "05" + "51ccc178" + "000000"), bytes);
  }

  @Test
  void capinfosFindsStatisticsOfEachInterface() throws Exception {
    Path file = folder.resolve("statistics.pcapng");
    write(file, NIC, sent, 500);
    List<String> lines = Program.run("capinfos", file.toString());
    assertEquals(8, lines.stream().filter(line -> line.strip().equals("Number of stat entries = 1")).count());
  }

  @Test
  void pcapHasTheSameFrames() throws Exception {
    Path pcap = folder.resolve("same.pcap");
    write(pcap, NIC, sent, 300);
    Path pcapng = folder.resolve("same.pcapng");
    write(pcapng, NIC, new SentFrames(), 300);
    assertEquals(
        Program.run("tshark", "-r", pcapng.toString(), "-x"), Program.run("tshark", "-r", pcap.toString(), "-x"));
    String[] fields = {"frame.time_epoch", "frame.len"};
    assertEquals(Program.tsharkFields(pcapng, fields), Program.tsharkFields(pcap, fields));
  }

  @Test
  void aPcapFileOfTwoLinkTypesIsRefusedAndNoneIsLeft() throws IOException {
    Path file = folder.resolve("mixed.pcap");
    try (Delivery delivery =
        new MirrorTarget.File(file).open(SentFrames.nic(true, notice -> {}, LinkType.ETHERNET, LinkType.RAW))) {
      sent.send(3, delivery);
      MirroredFrame other = sent.next();
      other.interfaceIndex = 1;
      delivery.accept(other);
      IOException why = assertThrows(IOException.class, delivery::finish);
      assertTrue(String.valueOf(why.getMessage()).contains("link type 1 only"), why::toString);
    }
    assertEquals(List.of(), list(folder));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aFolderAndAMissingFolderAreToldAtOnce() {
    for (Path wrong : List.of(folder, folder.resolve("missing").resolve("a.pcapng"))) {
      IOException why = assertThrows(IOException.class, () -> new MirrorTarget.File(wrong).open(NIC));
      assertTrue(String.valueOf(why.getMessage()).contains("folder"), why::toString);
    }
  }

  @Test
  void aFullDiskIsToldAndNoHalfFileStays() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    boolean mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "none", disk.toString())
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    Assumptions.assumeTrue(mounted, "a small file system can't be mounted: run as root, in a container with SYS_ADMIN");
    try (Delivery delivery = new MirrorTarget.File(disk.resolve("large.pcapng")).open(NIC)) {
      sent.send(5_000, delivery);
      IOException why = assertThrows(IOException.class, delivery::finish);
      assertTrue(String.valueOf(why.getMessage()).contains("No space left on device"), why::toString);
      assertEquals(DeliveryCounts.of(0, 0, 5_000), delivery.counts());
      assertEquals(List.of(), list(disk));
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  @Test
  void aDeliveryGivenUpLeavesNothing() throws IOException {
    Path file = folder.resolve("given-up.pcapng");
    try (Delivery delivery = new MirrorTarget.File(file).open(NIC)) {
      sent.send(100, delivery);
      assertFalse(Files.exists(file));
    }
    assertEquals(List.of(), list(folder));
  }

  @Test
  void anInterruptionLeavesNeitherFileNorThread() throws Exception {
    Path file = folder.resolve("interrupted.pcapng");
    try (Delivery delivery = new MirrorTarget.File(file).open(NIC)) {
      sent.send(100, delivery);
      Thread.currentThread().interrupt();
      assertThrows(IOException.class, delivery::finish);
      assertEquals(DeliveryCounts.of(0, 0, 100), delivery.counts());
    } finally {
      assertTrue(Thread.interrupted(), "still to be heard of by others");
    }
    assertEquals(List.of(), list(folder));
    // The thread that writes ends soon afterwards.
    while (Thread.getAllStackTraces().keySet().stream().anyMatch(other -> other.getName().equals("to " + file))) {
      Thread.sleep(5);
    }
  }
}
