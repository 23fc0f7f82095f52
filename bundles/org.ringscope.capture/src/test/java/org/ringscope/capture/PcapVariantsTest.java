package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.testing.Program;

/** Every variant of pcap, in both byte orders, against tshark. */
final class PcapVariantsTest {
  @TempDir Path folder;

  static Stream<Arguments> variants() {
    return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
        .flatMap(
            order ->
                Stream.of(
                    Arguments.of(order, 0xa1b2c3d4L, 2, 4, 0, "pcap"),
                    Arguments.of(order, 0xa1b23c4dL, 2, 4, 0, "pcap with nanoseconds"),
                    Arguments.of(order, 0xa1b2cd34L, 2, 4, 8, "modified pcap (ss991029)"),
                    Arguments.of(order, 0xa1b2cd34L, 2, 4, 12, "modified pcap (ss990915)"),
                    Arguments.of(order, 0xa1b2c3d4L, 2, 4, 8, "modified pcap (ss990417)"),
                    Arguments.of(order, 0xa1b2c3d4L, 2, 4, 4, "Nokia pcap"),
                    Arguments.of(order, 0x1c0001abL, 2, 4, 0, "pcap"),
                    Arguments.of(order, 0xa1b2c3d4L, 2, 3, 0, "pcap"),
                    Arguments.of(order, 0xa1b2c3d4L, 2, 2, 0, "pcap"),
                    Arguments.of(order, 0xa1b2c3d4L, 543, 0, 0, "pcap")));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void isReadAsTsharkReadsIt(ByteOrder order, long magic, int major, int minor, int extra, String label)
      throws IOException, InterruptedException {
    FileBuilder builder = new FileBuilder(order).pcapHeader(magic, major, minor, 65535, 1);
    if (magic >>> 16 == 0x1c00) {
      builder.u32(0);
    }
    boolean originalFirst = major == 543 || minor < 3;
    for (int i = 0; i < 5; i++) {
      builder.u32(1_600_000_000L + i, 123 + i);
      builder.u32(originalFirst ? 90 + i : 60, originalFirst ? 60 : 90 + i);
      builder.bytes(new byte[extra]).packet(i, 60);
    }
    Path path = Files.write(folder.resolve("variant.pcap"), builder.toBytes());
    List<String> expected = Program.tsharkFields(path, "frame.time_epoch", "frame.len", "frame.cap_len");
    try (CaptureFile capture = CaptureFile.open(path)) {
      assertEquals(expected, Packets.all(capture).stream().map(Packets.Packet::asText).toList());
      assertEquals(label + (order == ByteOrder.BIG_ENDIAN ? ", big-endian" : ""), capture.format());
      assertTrue(capture.damage().isEmpty());
    }
  }

  @Test
  void aixWritesInterfaceTypesAndNanoseconds() throws IOException, InterruptedException {
    // RFC 1573: ifType 6 is ethernetCsmacd.
    byte[] file =
        FileBuilder.bigEndian()
            .pcapHeader(0xa1b2c3d4L, 2, 2, 65535, 6)
            .u32(1_600_000_000L, 123_456_789, 60, 60)
            .packet(0, 60)
            .toBytes();
    Path path = Files.write(folder.resolve("aix.pcap"), file);
    try (CaptureFile capture = CaptureFile.open(path)) {
      assertEquals(
          Program.tsharkFields(path, "frame.time_epoch", "frame.len", "frame.cap_len"),
          Packets.all(capture).stream().map(Packets.Packet::asText).toList());
      assertEquals(List.of(new CaptureInterface("", 1, 65535, 1_000_000_000, 0)), capture.interfaces());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ixiaHardwareFilesHaveNanoseconds(boolean bigEndian) throws IOException {
    // Its own test, since Wireshark tells the two kinds of Ixia files apart only after version 4.0.
    FileBuilder builder = bigEndian ? FileBuilder.bigEndian() : FileBuilder.littleEndian();
    builder.pcapHeader(0x1c0001acL, 2, 4, 65535, 1).u32(76).pcapRecord(1, 5, 60, 60);
    try (CaptureFile capture = CaptureFile.open(new MemoryBytes(builder.toBytes()), CaptureFile.Options.DEFAULT)) {
      assertEquals(List.of("1.000000005 60 60"), Packets.all(capture).stream().map(Packets.Packet::asText).toList());
    }
  }

  @Test
  void upperBitsOfTheLinkTypeGiveTheFrameCheckSequence() throws IOException {
    // draft-ietf-opsawg-pcap: bit 26 says that bits 28-31 count its 16-bit units.
    byte[] file = FileBuilder.littleEndian().pcapHeader(0xa1b2c3d4L, 2, 4, 65535, 0x24000001L).toBytes();
    try (CaptureFile capture = CaptureFile.open(new MemoryBytes(file), CaptureFile.Options.DEFAULT)) {
      assertEquals(List.of(new CaptureInterface("", 1, 65535, 1_000_000, 4)), capture.interfaces());
    }
  }

  @Test
  void aRecordLongerThanAnyPacketIsDamage() throws IOException {
    byte[] file =
        FileBuilder.littleEndian()
            .pcapHeader(0xa1b23c4dL, 2, 4, 65535, 1)
            .pcapRecord(1, 0, 60, 60)
            .u32(2, 0, 262_145, 262_145)
            .packet(0, 262_145)
            .toBytes();
    try (CaptureFile capture = CaptureFile.open(new MemoryBytes(file), CaptureFile.Options.DEFAULT)) {
      assertEquals(1, Packets.all(capture).size());
      assertEquals(100, capture.damage().orElseThrow().offset());
      assertTrue(capture.damage().orElseThrow().message().contains("262144"));
    }
  }

  @Test
  void aHeaderCutShortOrTooOldIsAnError() {
    byte[] old = FileBuilder.littleEndian().pcapHeader(0xa1b2c3d4L, 1, 0, 65535, 1).toBytes();
    byte[] cut = FileBuilder.littleEndian().u32(0xa1b2c3d4L, 0).toBytes();
    assertEquals(
        "test input is a pcap file of version 1.0, which is older than the first known, 2.0.", messageOf(old));
    assertEquals("test input ends after 8 bytes, inside its pcap file header of 24 bytes.", messageOf(cut));
  }

  private static String messageOf(byte[] file) {
    return assertThrows(
            IOException.class, () -> CaptureFile.open(new MemoryBytes(file), CaptureFile.Options.DEFAULT).close())
        .getMessage();
  }
}
