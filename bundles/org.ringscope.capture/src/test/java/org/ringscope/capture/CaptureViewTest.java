package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

final class CaptureViewTest {
  @TempDir Path folder;

  private static void index(CaptureFile capture, PacketIndex index) throws IOException {
    PacketBlock block = new PacketBlock(1);
    while (capture.fill(block)) {
      index.put(block);
      index.complete(block.firstPacketNumber, block.count);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void optionsOfAPacketAreFoundInEitherByteOrder(boolean bigEndian) throws IOException {
    FileBuilder builder = (bigEndian ? FileBuilder.bigEndian() : FileBuilder.littleEndian()).section();
    builder.description(50, builder.same());
    FileBuilder options = builder.same();
    options.option(1, builder.same().bytes((byte) 'h', (byte) 'i')).option(6, builder.same().u32(4)).u32(0);
    builder.enhanced(0, 1, 61, 61, builder.same());
    builder.enhanced(0, 1, 33, 33, options);
    builder.block(3, builder.same().u32(20).packet(0, 20));
    // The obsolete packet block.
    builder.block(2, builder.same().u16(0, 0).u32(0, 9, 6, 6).packet(0, 8).option(2, builder.same().u32(1)));
    try (CaptureFile capture = CaptureFile.open(new MemoryBytes(builder.toBytes()), CaptureFile.Options.DEFAULT);
        PacketIndex index = new PacketIndex();
        CaptureView view = capture.view(index)) {
      index(capture, index);
      assertEquals(List.of(), view.options(1));
      List<PcapngOption> second = view.options(2);
      assertEquals("hi", second.get(0).text());
      assertEquals(4, second.get(1).number());
      assertEquals(List.of(), view.options(3));
      assertEquals(1, view.options(4).getFirst().number());
      byte[] expected = new byte[33];
      IntStream.range(0, 33).forEach(i -> expected[i] = (byte) i);
      assertArrayEquals(expected, view.bytes(2));
    }
  }

  @Test
  void queuesOfTheSampleAreThoseThatTsharkShows() throws IOException, InterruptedException {
    Path path = SharedCaptures.file("pcapng/gen_png_queues_mixed_resol_le.pcapng");
    List<String> expected =
        Program.tsharkFields(path, "frame.interface_queue").stream().filter(line -> !line.isBlank()).toList();
    try (CaptureFile capture = CaptureFile.open(path);
        PacketIndex index = new PacketIndex();
        CaptureView view = capture.view(index)) {
      index(capture, index);
      List<String> queues = new ArrayList<>();
      for (long number = 1; number <= index.completeUpTo(); number++) {
        for (PcapngOption option : view.options(number)) {
          if (option.code() == OptionCode.EPB_QUEUE) {
            queues.add(Long.toString(option.number()));
          }
        }
      }
      assertEquals(expected, queues);
    }
  }

  private static byte[] manyPackets() {
    FileBuilder builder = FileBuilder.littleEndian().pcapHeader(0xa1b2c3d4L, 2, 4, 65535, 1);
    for (int i = 0; i < 2000; i++) {
      builder.pcapRecord(i, 0, 84, 84);
    }
    return builder.toBytes();
  }

  @Test
  void aFileCutShortUnderTheMappingIsAnError() throws IOException {
    Path path = Files.write(folder.resolve("cut.pcap"), manyPackets());
    try (CaptureFile capture = CaptureFile.open(path);
        PacketIndex index = new PacketIndex();
        CaptureView view = capture.view(index)) {
      index(capture, index);
      assertEquals(84, view.bytes(1999).length);
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
        file.setLength(5000);
      }
      IOException e = assertThrows(IOException.class, () -> view.bytes(1999));
      assertTrue(e.getMessage().contains("file changed at byte " + (24 + 1998 * 100 + 16)), e.getMessage());
      assertEquals(84, view.bytes(1).length);
    }
  }

  /** Compiled code hears of a missing page late. */
  @Test
  void aFileCutShortAfterManyLooksIsAnErrorToo() throws IOException {
    Path path = Files.write(folder.resolve("hot.pcap"), manyPackets());
    try (CaptureFile capture = CaptureFile.open(path);
        PacketIndex index = new PacketIndex();
        CaptureView view = capture.view(index)) {
      index(capture, index);
      long last = index.completeUpTo();
      for (int look = 0; look < 200_000; look++) {
        assertTrue(looks(view, last), "look " + look);
      }
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
        file.setLength(1);
      }
      for (int look = 0; look < 1_000; look++) {
        looks(view, last);
      }
      assertThrows(IOException.class, () -> view.bytes(last));
    }
  }

  private static boolean looks(CaptureView view, long number) {
    try {
      return view.bytes(number).length > 0;
    } catch (IOException changed) {
      return false;
    }
  }

  @Test
  void aFileCutShortBeforeTheFirstLookIsAnError() throws IOException {
    Path path = Files.write(folder.resolve("cut.pcap"), manyPackets());
    try (CaptureFile capture = CaptureFile.open(path);
        PacketIndex index = new PacketIndex();
        CaptureView view = capture.view(index)) {
      index(capture, index);
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
        file.setLength(5000);
      }
      IOException e = assertThrows(IOException.class, () -> view.bytes(1999));
      assertTrue(e.getMessage().contains("file changed at byte 5000"), e.getMessage());
    }
  }

  @Test
  void theViewOutlivesTheScanEvenOfACompressedStream() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(manyPackets());
    }
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
    PacketIndex index = new PacketIndex();
    CaptureView view;
    try (CaptureFile capture = CaptureFile.openStream(in, "pipe", CaptureFile.Options.DEFAULT)) {
      view = capture.view(index);
      index(capture, index);
    }
    assertEquals(84, view.bytes(2000).length);
    view.close();
    view.close();
    assertThrows(IOException.class, () -> view.bytes(2000));
    index.close();
  }
}
