package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

final class PcapngWriterTest {
  private static final CaptureInterface ETHERNET = new CaptureInterface("rx0", 1, 262144, 1_000_000_000, 0);
  private static final CaptureInterface RAW = new CaptureInterface("tun0", 101, 0, 1_000_000_000, 0);

  @TempDir Path folder;

  private static MemorySegment packet(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return MemorySegment.ofArray(bytes);
  }

  @Test
  void tsharkReadsWhatIsWritten() throws IOException, InterruptedException {
    Path path = folder.resolve("out.pcapng");
    try (PcapngWriter writer =
        PcapngWriter.create(path, List.of(PcapngOption.ofText(OptionCode.SHB_USER_APPLICATION, "test")))) {
      int ethernet = writer.addInterface(ETHERNET, List.of(PcapngOption.ofText(OptionCode.IF_DESCRIPTION, "ring 0")));
      int raw = writer.addInterface(RAW, List.of());
      writer.write(
          ethernet,
          1_700_000_000_123_456_789L,
          packet(61),
          0,
          61,
          1514,
          List.of(
              PcapngOption.ofInt(OptionCode.EPB_FLAGS, 2),
              PcapngOption.ofText(OptionCode.COMMENT, "ring-full"),
              PcapngOption.ofLong(OptionCode.EPB_DROP_COUNT, 7),
              PcapngOption.ofLong(OptionCode.EPB_PACKET_ID, 99),
              PcapngOption.ofInt(OptionCode.EPB_QUEUE, 5),
              PcapngOption.ofKind(OptionCode.EPB_HASH, 5, new byte[] {1, 2, 3, 4}),
              PcapngOption.ofKind(OptionCode.EPB_VERDICT, 0, new byte[] {9})));
      writer.write(raw, 1_700_000_001_000_000_001L, packet(40), 8, 20, 20, List.of());
      writer.writeStatistics(
          ethernet, 1_700_000_002_000_000_000L, List.of(PcapngOption.ofLong(OptionCode.ISB_RECEIVED, 1)));
      writer.finish();
    }
    assertEquals(
        List.of(
            "1700000000.123456789 1514 61 0 rx0 0x00000002 ring-full",
            "1700000001.000000001 20 20 1 tun0"),
        Program.tsharkFields(
                path,
                "frame.time_epoch",
                "frame.len",
                "frame.cap_len",
                "frame.interface_id",
                "frame.interface_name",
                "frame.packet_flags",
                "frame.comment")
            .stream()
            .map(String::strip)
            .toList());
    assertEquals(
        "5 99 7 09",
        Program.tsharkFields(
                path, "frame.interface_queue", "frame.packet_id", "frame.drop_count", "frame.verdict.hw")
            .getFirst());
  }

  @Test
  void allCapturesComeBackAsTheyWere() throws IOException {
    for (Path path : SharedCaptures.files("")) {
      List<Packets.Packet> expected;
      try (CaptureFile capture = CaptureFile.open(path)) {
        expected = Packets.all(capture);
      }
      Path copy = folder.resolve("copy.pcapng");
      copy(path, copy);
      try (CaptureFile capture = CaptureFile.open(copy)) {
        // Times before 1970 can't be written.
        assertEquals(expected, Packets.all(capture), path.toString());
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (CaptureFile capture = CaptureFile.open(from);
        PcapngWriter writer = PcapngWriter.create(to, List.of())) {
      PacketBlock block = new PacketBlock(1);
      int described = 0;
      while (capture.fill(block)) {
        for (; described < capture.interfaces().size(); described++) {
          writer.addInterface(capture.interfaces().get(described), List.of());
        }
        for (int i = 0; i < block.count; i++) {
          List<PcapngOption> options = new ArrayList<>();
          if (block.direction[i] != PacketBlock.DIRECTION_UNKNOWN) {
            options.add(PcapngOption.ofInt(OptionCode.EPB_FLAGS, block.direction[i]));
          }
          writer.write(
              block.interfaceIndex[i],
              block.time[i],
              block.bytes(),
              block.offset[i],
              block.capturedLength[i],
              block.originalLength[i],
              options);
        }
      }
      writer.finish();
    }
  }

  @Test
  void aFileAppearsOnlyWhenFinished() throws IOException {
    Path path = Files.writeString(folder.resolve("out.pcapng"), "old content");
    try (PcapngWriter writer = PcapngWriter.create(path, List.of())) {
      writer.addInterface(ETHERNET, List.of());
      writer.flush();
      assertEquals("old content", Files.readString(path));
    }
    assertEquals("old content", Files.readString(path));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(path), files.toList());
    }
  }

  @Test
  void anInterfaceHasToBeDescribedFirst() throws IOException {
    Path path = folder.resolve("out.pcapng");
    try (PcapngWriter writer = PcapngWriter.create(path, List.of())) {
      assertThrows(
          IllegalArgumentException.class, () -> writer.write(0, 0, packet(4), 0, 4, 4, List.of()));
    }
    assertFalse(Files.exists(path));
  }

  @Test
  void numbersFromBigEndianSectionsAreTurnedRound() throws IOException {
    byte[] flags = {0, 0, 0, 1};
    byte[] text = "abcd".getBytes(StandardCharsets.US_ASCII);
    Path path = folder.resolve("out.pcapng");
    try (PcapngWriter writer = PcapngWriter.create(path, List.of(new PcapngOption(2, true, text)))) {
      writer.addInterface(ETHERNET, List.of());
      writer.write(0, 0, packet(4), 0, 4, 4, List.of(new PcapngOption(OptionCode.EPB_FLAGS, true, flags)));
      writer.finish();
    }
    try (CaptureFile capture = CaptureFile.open(path)) {
      assertEquals(PacketBlock.DIRECTION_INBOUND, Packets.all(capture).getFirst().direction());
      assertEquals("abcd", capture.metadata().sections().getFirst().options().getFirst().text());
    }
  }

  @Test
  void plainPcapIsReadByTshark() throws IOException, InterruptedException {
    Path path = folder.resolve("out.pcap");
    try (PcapWriter writer = PcapWriter.create(path, 1, 262144)) {
      writer.write(1_700_000_000_123_456_789L, packet(61), 1, 60, 90);
      writer.finish();
    }
    assertEquals(
        List.of("1700000000.123456789 90 60"),
        Program.tsharkFields(path, "frame.time_epoch", "frame.len", "frame.cap_len"));
  }
}
