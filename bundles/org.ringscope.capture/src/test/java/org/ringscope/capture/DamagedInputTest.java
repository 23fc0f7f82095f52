package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ringscope.testing.SharedCaptures;

/** Any bytes are survivable: random damage to good files. */
final class DamagedInputTest {
  private static final int LARGEST = 30_000;

  private static List<Path> samples = List.of();

  private static byte[] sample(int index) throws IOException {
    if (samples.isEmpty()) {
      List<Path> small = new ArrayList<>();
      for (Path path : SharedCaptures.files("")) {
        if (Files.size(path) < LARGEST && !path.toString().contains("malformed")) {
          small.add(path);
        }
      }
      samples = small;
    }
    return Files.readAllBytes(samples.get(index % samples.size()));
  }

  private static Packets.Scan scan(byte[] file, int blockBytes, int workers) throws InterruptedException {
    try {
      return Packets.Scan.of(file, blockBytes, workers);
    } catch (IOException e) {
      // No capture file any more; said in words.
      return new Packets.Scan(List.of(), null);
    }
  }

  @Property(tries = 300)
  void flippedBytesNeverEscape(
      @ForAll @IntRange(max = 200) int which, @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int flips)
      throws IOException, InterruptedException {
    byte[] file = sample(which);
    Random random = new Random(seed);
    for (int i = 0; i < flips; i++) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    Packets.Scan whole = scan(file, 512 << 10, 1);
    assertEquals(whole, scan(file, 1 + random.nextInt(3000), 1));
    assertEquals(whole, scan(file, 1 + random.nextInt(3000), 3));
    long captured = whole.packets().stream().mapToLong(Packets.Packet::captured).sum();
    assertTrue(captured <= file.length, "No byte is delivered twice.");
  }

  @Property(tries = 300)
  void truncationKeepsWhatStandsBefore(@ForAll @IntRange(max = 200) int which, @ForAll @IntRange(min = 24) int length)
      throws IOException, InterruptedException {
    byte[] file = sample(which);
    Assume.that(file.length > 100);
    List<Packets.Packet> all = scan(file, 512 << 10, 1).packets();
    byte[] cut = Arrays.copyOf(file, 24 + length % (file.length - 24));
    Packets.Scan kept = scan(cut, 777, 1);
    assertTrue(kept.packets().size() <= all.size());
    if (isCertain(file)) {
      assertEquals(all.subList(0, kept.packets().size()), kept.packets());
    }
  }

  /**
   * Files that share their magic number with other variants may be taken for one of those once their first records are
   * cut.
   */
  private static boolean isCertain(byte[] file) {
    return file[0] == 0x0a || file[0] == 0x4d || file[3] == 0x4d;
  }

  @Property(tries = 200)
  void anyBytesAfterAGoodStartAreSurvived(@ForAll byte[] rest, @ForAll boolean bigEndian)
      throws InterruptedException {
    FileBuilder builder = bigEndian ? FileBuilder.bigEndian() : FileBuilder.littleEndian();
    builder.section().description(0, builder.same()).bytes(rest);
    assertEquals(scan(builder.toBytes(), 512 << 10, 1), scan(builder.toBytes(), 3, 2));
    FileBuilder pcap = (bigEndian ? FileBuilder.bigEndian() : FileBuilder.littleEndian());
    pcap.pcapHeader(0xa1b2c3d4L, 2, 4, 65535, 1).bytes(rest);
    assertEquals(scan(pcap.toBytes(), 512 << 10, 1), scan(pcap.toBytes(), 3, 2));
  }
}
