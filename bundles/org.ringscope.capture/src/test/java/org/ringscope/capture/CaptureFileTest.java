package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.testing.SharedCaptures;

final class CaptureFileTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyCaptureHasThePacketsThatTsharkSees() throws IOException {
    return everyCapture(512 << 10);
  }

  @TestFactory
  Stream<DynamicTest> everyCaptureIsTheSameInSmallBlocks() throws IOException {
    return everyCapture(1021);
  }

  private static Stream<DynamicTest> everyCapture(int blockBytes) throws IOException {
    return SharedCaptures.summary().stream()
        .map(truth -> DynamicTest.dynamicTest(truth.get("file"), () -> check(truth, blockBytes)));
  }

  private static void check(Map<String, String> truth, int blockBytes) throws IOException {
    CaptureFile.Options options = CaptureFile.Options.DEFAULT.withBlockBytes(blockBytes);
    try (CaptureFile capture = CaptureFile.open(SharedCaptures.file(truth.get("file")), options)) {
      List<Packets.Packet> packets = Packets.all(capture);
      assertEquals(truth.get("packets"), Integer.toString(packets.size()), "packets");
      long bytes = packets.stream().mapToLong(p -> Integer.toUnsignedLong(p.original())).sum();
      assertEquals(truth.get("bytes_on_wire"), Long.toString(bytes), "bytes");
      long captured = packets.stream().mapToLong(Packets.Packet::captured).sum();
      assertEquals(truth.get("bytes_captured"), Long.toString(captured), "captured bytes");
      boolean damaged = !truth.get("reader_message").equals("-");
      assertEquals(damaged, capture.damage().isPresent(), () -> "damage: " + capture.damage());
      if (!packets.isEmpty()) {
        checkTime(truth.get("first_ts"), packets.getFirst().time());
        checkTime(truth.get("last_ts"), packets.getLast().time());
      }
    }
  }

  private static void checkTime(String expected, long time) {
    // tshark shows no time for simple packet blocks.
    if (!expected.isBlank()) {
      assertEquals(nanos(expected), time, expected);
    }
  }

  /** tshark prints seconds and nanoseconds side by side even where those are negative or above a second. */
  private static long nanos(String text) {
    int point = text.indexOf('.');
    boolean negative = text.startsWith("-");
    long seconds = Long.parseLong(text.substring(negative ? 1 : 0, point));
    long fraction = new BigDecimal(text.substring(point + 1)).longValueExact();
    return seconds * 1_000_000_000L + (negative ? -fraction : fraction);
  }

  @Test
  void damageNamesTheByteAtWhichTheRecordBegins() throws IOException {
    byte[] file =
        FileBuilder.littleEndian()
            .pcapHeader(0xa1b2c3d4L, 2, 4, 65535, 1)
            .pcapRecord(1, 0, 60, 60)
            .u32(2, 0, 60, 60)
            .packet(0, 59)
            .toBytes();
    try (CaptureFile capture = CaptureFile.open(new MemoryBytes(file), CaptureFile.Options.DEFAULT)) {
      assertEquals(1, Packets.all(capture).size());
      assertEquals(24 + 76, capture.damage().orElseThrow().offset());
      assertTrue(capture.damage().orElseThrow().message().contains("59 of 60 bytes"), capture.damage().toString());
    }
  }

  @Test
  void whatIsNoCaptureIsSaidInWords() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no packets here");
    Path empty = Files.createFile(folder.resolve("empty.pcap"));
    assertEquals(text + " is no capture file: it begins neither like pcap nor like pcapng.", messageOf(text));
    assertEquals(empty + " is empty.", messageOf(empty));
    assertEquals(folder.resolve("none") + " does not exist.", messageOf(folder.resolve("none")));
    assertEquals(folder + " can't be opened: it is a folder.", messageOf(folder));
  }

  private static String messageOf(Path path) {
    try (CaptureFile capture = CaptureFile.open(path)) {
      return "opened " + capture.format();
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Test
  void aFileCutShortWhileOpenIsDamageThatSaysSo() throws IOException {
    FileBuilder builder = FileBuilder.littleEndian().pcapHeader(0xa1b2c3d4L, 2, 4, 65535, 1);
    for (int i = 0; i < 1000; i++) {
      builder.pcapRecord(i, 0, 84, 84);
    }
    Path path = Files.write(folder.resolve("growing.pcap"), builder.toBytes());
    try (CaptureFile capture = CaptureFile.open(path, CaptureFile.Options.DEFAULT.withBlockBytes(5000))) {
      PacketBlock block = new PacketBlock(1);
      assertTrue(capture.fill(block));
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
        file.setLength(24 + 700 * 100);
      }
      long packets = block.count;
      while (capture.fill(block)) {
        packets += block.count;
      }
      assertEquals(700, packets);
      assertEquals(24 + 700 * 100, capture.damage().orElseThrow().offset());
      assertTrue(capture.damage().orElseThrow().message().startsWith("file changed while being read"));
    }
  }

  @Test
  void whatIsAppendedWhileOpenIsNotRead() throws IOException {
    FileBuilder start = FileBuilder.littleEndian().pcapHeader(0xa1b2c3d4L, 2, 4, 65535, 1).pcapRecord(1, 0, 60, 60);
    Path path = Files.write(folder.resolve("live.pcap"), start.toBytes());
    try (CaptureFile capture = CaptureFile.open(path)) {
      Files.write(path, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
      assertEquals(1, Packets.all(capture).size());
      assertTrue(capture.damage().isEmpty());
    }
  }

  @Test
  void aStreamIsReadLikeAFile() throws IOException {
    Path path = SharedCaptures.file("basic/mixed.pcap");
    List<Packets.Packet> expected;
    try (CaptureFile capture = CaptureFile.open(path)) {
      expected = Packets.all(capture);
    }
    ByteArrayInputStream in = new ByteArrayInputStream(Files.readAllBytes(path));
    try (CaptureFile capture = CaptureFile.openStream(in, "standard input", CaptureFile.Options.DEFAULT)) {
      assertEquals(expected, Packets.all(capture));
      assertEquals(-1, capture.size());
      assertEquals(Files.size(path), capture.position());
    }
  }

  @Test
  void closingEndsTheScan() throws IOException {
    byte[] file = FileBuilder.littleEndian().pcapHeader(0xa1b2c3d4L, 2, 4, 65535, 1).pcapRecord(1, 0, 60, 60).toBytes();
    CaptureFile capture = CaptureFile.open(new MemoryBytes(file), CaptureFile.Options.DEFAULT);
    capture.close();
    capture.close();
    assertTrue(!capture.fill(new PacketBlock(1)));
  }
}
