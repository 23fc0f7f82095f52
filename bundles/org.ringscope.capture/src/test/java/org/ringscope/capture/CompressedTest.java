package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompressedTest {
  private static final int PACKETS = 3000;

  @TempDir Path folder;
  private byte[] plain = new byte[0];
  private List<Packets.Packet> expected = List.of();

  @BeforeEach
  void writePlainFile() throws IOException {
    FileBuilder builder = FileBuilder.littleEndian().pcapHeader(0xa1b2c3d4L, 2, 4, 65535, 1);
    for (int i = 0; i < PACKETS; i++) {
      // Bytes that compress badly, so that cutting the file cuts packets.
      byte[] noise = new byte[100 + i % 50];
      new Random(i).nextBytes(noise);
      builder.u32(i, 0, noise.length, noise.length).bytes(noise);
    }
    plain = builder.toBytes();
    try (CaptureFile capture = CaptureFile.open(new MemoryBytes(plain), CaptureFile.Options.DEFAULT)) {
      expected = Packets.all(capture);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zstdWithChecksum(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(out).setChecksum(true)) {
      zstd.write(bytes);
    }
    return out.toByteArray();
  }

  private CaptureFile open(byte[] bytes) throws IOException {
    // The name says nothing: the content tells.
    return CaptureFile.open(Files.write(folder.resolve("capture.pcap"), bytes));
  }

  @Test
  void gzipIsReadLikeThePlainFile() throws IOException {
    byte[] compressed = gzip(plain);
    try (CaptureFile capture = open(compressed)) {
      assertEquals(expected, Packets.all(capture));
      assertTrue(capture.damage().isEmpty());
      assertEquals(compressed.length, capture.size());
      assertEquals(compressed.length, capture.position());
    }
  }

  @Test
  void zstdIsReadLikeThePlainFile() throws IOException {
    try (CaptureFile capture = open(Zstd.compress(plain))) {
      assertEquals(expected, Packets.all(capture));
      assertTrue(capture.damage().isEmpty());
    }
  }

  @Test
  void severalMembersAreOneContent() throws IOException {
    byte[] first = Arrays.copyOf(plain, 100_000);
    byte[] second = Arrays.copyOfRange(plain, 100_000, plain.length);
    for (List<byte[]> parts :
        List.of(List.of(gzip(first), gzip(second)), List.of(Zstd.compress(first), Zstd.compress(second)))) {
      InputStream in =
          new SequenceInputStream(new ByteArrayInputStream(parts.get(0)), new ByteArrayInputStream(parts.get(1)));
      try (CaptureFile capture = CaptureFile.openStream(in, "pipe", CaptureFile.Options.DEFAULT)) {
        assertEquals(expected, Packets.all(capture));
        assertTrue(capture.damage().isEmpty());
      }
    }
  }

  @Test
  void whatCameBeforeTheCutIsKept() throws IOException {
    for (byte[] whole : List.of(gzip(plain), Zstd.compress(plain))) {
      try (CaptureFile capture = open(Arrays.copyOf(whole, whole.length / 2))) {
        List<Packets.Packet> packets = Packets.all(capture);
        assertTrue(packets.size() > PACKETS / 4, packets.size() + " packets");
        assertEquals(expected.subList(0, packets.size()), packets);
        assertTrue(capture.damage().orElseThrow().message().endsWith("data cut short"), capture.damage().toString());
      }
    }
  }

  @Test
  void corruptContentIsDamage() throws IOException {
    for (byte[] bytes : List.of(gzip(plain), zstdWithChecksum(plain))) {
      Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 200, (byte) 0x5a);
      try (CaptureFile capture = open(bytes)) {
        assertTrue(Packets.all(capture).size() > PACKETS / 4);
        assertTrue(capture.damage().isPresent());
      }
    }
  }

  @Test
  void contentAboveTheLimitIsRefused() throws IOException {
    Path path = Files.write(folder.resolve("big.gz"), gzip(plain));
    try (CaptureFile capture = CaptureFile.open(path, CaptureFile.Options.DEFAULT.withSpoolLimit(100_000))) {
      IOException e = assertThrows(IOException.class, () -> Packets.all(capture));
      assertTrue(e.getMessage().contains("more than the 100,000 bytes"), e.getMessage());
    }
  }
}
