package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.testing.SharedCaptures;

/** A file read while it is written, in pieces that end anywhere, against the same file read when it was whole. */
class GrowingFileTest {
  /** A part of a capture that ends anywhere, but with what its format is told by. */
  private static final int FIRST_PIECE = 1_000;

  @TempDir private Path folder = Path.of("");

  private static void append(Path file, byte[] content, int from, int to, GrowingFile growing) throws IOException {
    Files.write(
        file, Arrays.copyOfRange(content, from, to), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    growing.grow(to);
  }

  private record Scanned(PacketIndex index, List<Long> times) {}

  private static void take(PacketBlock block, Scanned scanned) {
    assertEquals(scanned.times.size() + 1L, block.firstPacketNumber);
    scanned.index.put(block);
    scanned.index.complete(block.firstPacketNumber, block.count);
    for (int i = 0; i < block.count; i++) {
      scanned.times.add(block.time[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic/tcpreplay_test.pcap", "pcapng/many_interfaces-1.pcapng", "large/example.pcap"})
  void packetsAreThoseOfTheWholeFile(String name) throws Exception {
    byte[] content = Files.readAllBytes(SharedCaptures.file(name));
    Path path = folder.resolve("growing");
    GrowingFile growing = new GrowingFile(path);
    append(path, content, 0, FIRST_PIECE, growing);
    Random random = new Random(11);
    Scanned scanned = new Scanned(new PacketIndex(), new ArrayList<>());
    PacketBlock block = new PacketBlock(1 << 16);
    try (CaptureFile file = CaptureFile.follow(growing, CaptureFile.Options.DEFAULT.withBlockBytes(1 << 16));
        PacketIndex index = scanned.index;
        CaptureView view = file.view(index)) {
      int there = FIRST_PIECE;
      while (there < content.length) {
        assertTrue(file.fill(block));
        take(block, scanned);
        int next = Math.min(content.length, there + 1 + random.nextInt(content.length / 20));
        append(path, content, there, next, growing);
        there = next;
      }
      growing.end();
      while (file.fill(block)) {
        take(block, scanned);
      }
      assertTrue(file.damage().isEmpty(), () -> file.damage().toString());
      requireSame(SharedCaptures.file(name), view, scanned);
    }
  }

  private static void requireSame(Path whole, CaptureView grown, Scanned scanned) throws IOException {
    Scanned expected = new Scanned(new PacketIndex(), new ArrayList<>());
    PacketBlock block = new PacketBlock(1 << 16);
    try (CaptureFile file = CaptureFile.open(whole);
        PacketIndex index = expected.index;
        CaptureView view = file.view(index)) {
      while (file.fill(block)) {
        take(block, expected);
      }
      assertEquals(expected.times, scanned.times);
      for (long number = 1; number <= expected.times.size(); number++) {
        assertArrayEquals(view.bytes(number), grown.bytes(number));
      }
    }
  }

  @Test
  void aRecordThatNeverBecomesWholeIsDamage() throws Exception {
    byte[] content = Files.readAllBytes(SharedCaptures.file("basic/tcpreplay_test.pcap"));
    Path path = folder.resolve("cut");
    GrowingFile growing = new GrowingFile(path);
    // The file header has 24 bytes; ten more are no record's header, which has 16.
    append(path, content, 0, 34, growing);
    PacketBlock block = new PacketBlock(1 << 16);
    try (CaptureFile file = CaptureFile.follow(growing, CaptureFile.Options.DEFAULT)) {
      assertTrue(file.fill(block));
      assertEquals(0, block.count);
      assertTrue(file.damage().isEmpty());
      growing.end();
      assertFalse(file.fill(block));
      assertEquals(24, file.damage().orElseThrow().offset());
    }
  }

  @Test
  void whatIsDamagedEndsAtOnceHoweverMuchMayCome() throws Exception {
    Path path = folder.resolve("damaged");
    GrowingFile growing = new GrowingFile(path);
    byte[] whole = Files.readAllBytes(SharedCaptures.file("basic/tcpreplay_test.pcap"));
    ByteBuffer records = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    int end = 24;
    for (int i = 0; i < 3; i++) {
      end += 16 + records.getInt(end + 8);
    }
    byte[] content = Arrays.copyOf(whole, end + 16);
    // Lengths that no packet may have.
    Arrays.fill(content, end + 8, end + 16, (byte) 0x7f);
    append(path, content, 0, content.length, growing);
    try (CaptureFile file = CaptureFile.follow(growing, CaptureFile.Options.DEFAULT)) {
      PacketBlock block = new PacketBlock(1 << 16);
      assertTrue(file.fill(block));
      assertEquals(3, block.count);
      assertFalse(file.fill(block));
      assertEquals(end, file.damage().orElseThrow().offset());
    }
  }
}
