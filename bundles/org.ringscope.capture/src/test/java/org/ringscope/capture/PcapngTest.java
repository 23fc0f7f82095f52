package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

final class PcapngTest {
  @TempDir Path folder;

  private static FileBuilder start(ByteOrder order) {
    FileBuilder builder = new FileBuilder(order).section();
    return builder.description(65535, builder.same());
  }

  private static CaptureFile open(FileBuilder builder) throws IOException {
    return CaptureFile.open(new MemoryBytes(builder.toBytes()), CaptureFile.Options.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 6, 7, 9, 10, 12, 15, 0x80, 0x8a, 0x94, 0xa0, 0x9e})
  void timeHasTheInterfacesResolutionAndOffset(int resolution) throws IOException, InterruptedException {
    FileBuilder builder = FileBuilder.bigEndian().section();
    FileBuilder options = builder.same();
    options.option(9, builder.same().u8(resolution)).option(14, builder.same().u64(1000)).u32(0);
    builder.description(65535, options);
    for (long ticks : new long[] {0, 1, 999, 1_600_000_000L, 8_123_456_789L}) {
      builder.enhanced(0, ticks, 40, 50, builder.same());
    }
    Path path = Files.write(folder.resolve("times.pcapng"), builder.toBytes());
    List<String> expected = Program.tsharkFields(path, "frame.time_epoch", "frame.len", "frame.cap_len");
    // tshark overflows where a fraction times 10^9 needs more than 64 bits; those rows would not be truth.
    long perSecond = resolution < 0x80 ? (long) Math.pow(10, resolution) : 1L << (resolution & 0x7f);
    boolean exact = perSecond <= Long.MAX_VALUE / 500_000_000;
    try (CaptureFile capture = CaptureFile.open(path)) {
      List<String> read = Packets.all(capture).stream().map(Packets.Packet::asText).toList();
      assertEquals(exact ? expected : expected.subList(0, 1), exact ? read : read.subList(0, 1));
      assertEquals(perSecond, capture.interfaces().getFirst().ticksPerSecond());
    }
  }

  @Test
  void finestResolutionsAreNotDistortedByOverflow() throws IOException {
    FileBuilder builder = FileBuilder.littleEndian().section();
    FileBuilder options = builder.same().option(9, builder.same().u8(18));
    builder.description(0, options);
    // 3.25 s in attoseconds.
    builder.enhanced(0, 3_250_000_000_000_000_000L, 4, 4, builder.same());
    try (CaptureFile capture = open(builder)) {
      assertEquals(3_250_000_000L, Packets.all(capture).getFirst().time());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 0x7f, 0xc0, 0xff})
  void resolutionsTooFineForSixtyFourBitsLoseNoPacket(int resolution) throws IOException {
    FileBuilder builder = FileBuilder.littleEndian().section();
    builder.description(0, builder.same().option(9, builder.same().u8(resolution)));
    builder.enhanced(0, 1000, 4, 4, builder.same());
    try (CaptureFile capture = open(builder)) {
      assertEquals(0, Packets.all(capture).getFirst().time());
    }
  }

  @Test
  void directionComesFromTheFlags() throws IOException {
    FileBuilder builder = start(ByteOrder.BIG_ENDIAN);
    for (int flags : new int[] {0, 1, 2, 3, 0xfffffff1}) {
      builder.enhanced(0, 1, 4, 4, builder.same().option(2, builder.same().u32(flags)).u32(0));
    }
    try (CaptureFile capture = open(builder)) {
      List<Integer> directions = Packets.all(capture).stream().map(Packets.Packet::direction).toList();
      int unknown = PacketBlock.DIRECTION_UNKNOWN;
      int in = PacketBlock.DIRECTION_INBOUND;
      assertEquals(List.of(unknown, in, (int) PacketBlock.DIRECTION_OUTBOUND, unknown, in), directions);
    }
  }

  @Test
  void simplePacketsTakeTheSnapLengthAndThePreviousTime() throws IOException {
    FileBuilder builder = FileBuilder.littleEndian().section();
    builder.description(30, builder.same());
    builder.enhanced(0, 5_000_000, 10, 10, builder.same());
    builder.block(3, builder.same().u32(100).packet(0, 30));
    builder.block(3, builder.same().u32(20).packet(0, 20));
    try (CaptureFile capture = open(builder)) {
      List<String> packets = Packets.all(capture).stream().map(Packets.Packet::asText).toList();
      assertEquals(List.of("5.000000000 10 10", "5.000000000 100 30", "5.000000000 20 20"), packets);
    }
  }

  @Test
  void interfacesOfEachSectionAreItsOwn() throws IOException {
    FileBuilder little = FileBuilder.littleEndian().section();
    little.description(0, little.same().option(2, little.same().bytes("one".getBytes(StandardCharsets.UTF_8))));
    little.enhanced(0, 1, 4, 4, little.same());
    FileBuilder big = FileBuilder.bigEndian().section();
    big.description(0, big.same().option(2, big.same().bytes("two".getBytes(StandardCharsets.UTF_8))));
    big.enhanced(0, 2, 4, 4, big.same());
    byte[] file = little.bytes(big.toBytes()).toBytes();
    try (CaptureFile capture = CaptureFile.open(new MemoryBytes(file), CaptureFile.Options.DEFAULT)) {
      assertEquals(List.of(0, 1), Packets.all(capture).stream().map(Packets.Packet::interfaceIndex).toList());
      assertEquals("two", capture.interfaces().get(1).name());
      assertEquals(2, capture.metadata().sections().size());
      assertTrue(capture.metadata().sections().get(1).bigEndian());
    }
  }

  @Test
  void whatStandsBesideThePacketsIsKept() throws IOException {
    byte[] keys = "CLIENT_RANDOM 00 11".getBytes(StandardCharsets.US_ASCII);
    FileBuilder builder = start(ByteOrder.LITTLE_ENDIAN);
    builder.block(10, builder.same().u32(0x544c534b, keys.length).bytes(keys));
    builder.block(
        4,
        builder
            .same()
            .u16(1, 4 + 5 + 2)
            .u8(192, 0, 2, 1)
            .bytes("host\0h\0".getBytes(StandardCharsets.US_ASCII))
            .u8(0)
            .u16(0, 0));
    FileBuilder counters = builder.same().option(4, builder.same().u64(12345)).option(5, builder.same().u64(6)).u32(0);
    builder.block(5, builder.same().u32(0, 7, 8).bytes(counters.toBytes()));
    builder.block(0xbad, builder.same().u32(32473).bytes("custom".getBytes(StandardCharsets.US_ASCII)));
    builder.block(0x12345678, builder.same().u32(1));
    try (CaptureFile capture = open(builder)) {
      Packets.all(capture);
      assertTrue(capture.damage().isEmpty(), capture.damage().toString());
      CaptureMetadata metadata = capture.metadata();
      assertArrayEquals(keys, metadata.secrets().getFirst().bytes());
      assertFalse(metadata.toString().contains("CLIENT_RANDOM"));
      assertEquals(
          List.of(new CaptureMetadata.NameRecord(InetAddress.getByName("192.0.2.1"), List.of("host", "h"))),
          metadata.names());
      CaptureMetadata.InterfaceStatistics statistics = metadata.statistics().getFirst();
      assertEquals((7L << 32) + 8, statistics.ticks());
      assertEquals(12345, statistics.options().getFirst().number());
      assertEquals(
          List.of(0xbad, 0x12345678),
          metadata.otherBlocks().stream().map(CaptureMetadata.OtherBlock::type).toList());
    }
  }

  @Test
  void commentsAreRead() throws IOException {
    try (CaptureFile capture = CaptureFile.open(SharedCaptures.file("pcapng/gen_png_queues_mixed_resol_le.pcapng"))) {
      Packets.all(capture);
      List<String> fromCapinfos = capture.metadata().comments();
      assertFalse(fromCapinfos.isEmpty());
    }
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage("interface not described", b -> b.enhanced(1, 0, 4, 4, b.same())),
        damage("packet longer than its block", b -> b.block(6, b.same().u32(0, 0, 0, 100, 100))),
        damage("option beyond its block", b -> b.enhanced(0, 0, 4, 4, b.same().u16(1, 40).u32(0))),
        damage("half an option header", b -> b.enhanced(0, 0, 4, 4, b.same().u16(1, 0).u16(1, 5))),
        damage("flags of 8 bytes", b -> b.enhanced(0, 0, 4, 4, b.same().option(2, b.same().u64(0)))),
        damage("queue of 2 bytes", b -> b.enhanced(0, 0, 4, 4, b.same().option(6, b.same().u16(0)))),
        damage("empty verdict", b -> b.enhanced(0, 0, 4, 4, b.same().option(7, b.same()))),
        damage("XDP verdict of 2 bytes", b -> b.enhanced(0, 0, 4, 4, b.same().option(7, b.same().u8(2, 0)))),
        damage("block shorter than its frame", b -> b.u32(6, 8, 8)),
        damage("block of 4 GiB", b -> b.u32(6, 0xffffffffL, 0)),
        damage("trailer that differs", b -> b.u32(0x77, 16, 0, 20)),
        damage("section of version 2", b -> b.block(0x0a0d0d0a, b.same().u32(0x1a2b3c4d).u16(2, 0).u64(-1))),
        damage("section without byte order", b -> b.block(0x0a0d0d0a, b.same().u32(0x11223344).u16(1, 0).u64(-1))),
        damage("empty interface filter", b -> b.description(0, b.same().option(11, b.same()))),
        damage("name record beyond its block", b -> b.block(4, b.same().u16(1, 100).u32(0))),
        damage("secrets beyond their block", b -> b.block(10, b.same().u32(1, 100, 0))),
        damage("cut in a header", b -> b.u16(6)),
        damage("cut in a block", b -> b.u32(6, 100, 0)));
  }

  private static Arguments damage(String name, Consumer<FileBuilder> wrong) {
    return Arguments.of(name, wrong);
  }

  /** tshark stops at each of these, too: the packets it shows are those before. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void damageEndsTheScanAtItsBlock(String name, Consumer<FileBuilder> wrong) throws IOException, InterruptedException {
    FileBuilder builder = start(ByteOrder.LITTLE_ENDIAN);
    builder.enhanced(0, 1, 4, 4, builder.same());
    int offset = builder.toBytes().length;
    wrong.accept(builder);
    builder.enhanced(0, 2, 4, 4, builder.same());
    Path path = Files.write(folder.resolve("damaged.pcapng"), builder.toBytes());
    try (CaptureFile capture = CaptureFile.open(path)) {
      List<String> packets = Packets.all(capture).stream().map(Packets.Packet::asText).toList();
      Damage damage = capture.damage().orElseThrow();
      assertEquals(offset, damage.offset(), damage.message());
      assertEquals(1, packets.size());
      assertEquals(Program.tsharkFields(path, "frame.time_epoch", "frame.len", "frame.cap_len"), packets);
    }
  }
}
