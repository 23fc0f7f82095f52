package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.pipeline.Damage;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

final class MergedSourceTest {
  @TempDir Path folder;

  private static MergedSource merge(List<Path> paths) throws IOException {
    List<CaptureFile> captures = new ArrayList<>();
    for (Path path : paths) {
      captures.add(CaptureFile.open(path));
    }
    return new MergedSource(captures);
  }

  @Test
  void capturesAreMergedAsMergecapMergesThem() throws IOException, InterruptedException {
    List<Path> paths =
        List.of(
            SharedCaptures.file("pcap/sll.pcap"),
            SharedCaptures.file("basic/ntp.pcap"),
            SharedCaptures.file("basic/dns.pcap"),
            SharedCaptures.file("pcapng/many_interfaces-1.pcapng"));
    Path merged = folder.resolve("merged.pcapng");
    List<String> command = new ArrayList<>(List.of("mergecap", "-w", merged.toString(), "-I", "none"));
    paths.forEach(path -> command.add(path.toString()));
    Program.run(command.toArray(String[]::new));
    try (MergedSource source = merge(paths)) {
      assertEquals(
          Program.tsharkFields(merged, "frame.time_epoch", "frame.len", "frame.cap_len", "frame.interface_id"),
          Packets.all(source).stream().map(p -> p.asText() + " " + p.interfaceIndex()).toList());
      assertEquals(3 + 11, source.interfaces().size());
    }
  }

  private static CaptureFile capture(int... seconds) throws IOException {
    FileBuilder builder = FileBuilder.littleEndian().pcapHeader(0xa1b23c4dL, 2, 4, 65535, 1);
    for (int second : seconds) {
      builder.pcapRecord(second, 0, seconds.length, 60);
    }
    return CaptureFile.open(new MemoryBytes(builder.toBytes()), CaptureFile.Options.DEFAULT);
  }

  @Test
  void equalTimesComeInArgumentOrderAndNoCaptureIsReordered() throws IOException {
    // The second capture's time runs backwards: its packet of second 2 arrives with the one of second 5.
    try (MergedSource source = new MergedSource(List.of(capture(1, 5, 6), capture(5, 2, 7, 8)))) {
      List<String> merged =
          Packets.all(source).stream().map(p -> p.time() / 1_000_000_000 + "/" + p.captured()).toList();
      assertEquals(List.of("1/3", "5/3", "5/4", "2/4", "6/3", "7/4", "8/4"), merged);
    }
  }

  @Test
  void damageOfOneCaptureLeavesTheOthersWhole() throws IOException {
    byte[] cut =
        FileBuilder.littleEndian().pcapHeader(0xa1b23c4dL, 2, 4, 65535, 1).pcapRecord(1, 0, 4, 4).u32(2, 0).toBytes();
    CaptureFile damaged = CaptureFile.open(new MemoryBytes(cut), CaptureFile.Options.DEFAULT);
    try (MergedSource source = new MergedSource(List.of(capture(1, 2), damaged, capture(3)))) {
      assertEquals(4, Packets.all(source).size());
      assertEquals(Optional.of(44L), source.damage().map(Damage::offset));
      assertTrue(source.damages().get(0).isEmpty());
      assertTrue(source.damages().get(1).isPresent());
    }
  }

  @Test
  void severalWorkersGetThePacketsOfOne() throws IOException, InterruptedException {
    List<Path> paths = List.of(SharedCaptures.file("large/example.pcap"), SharedCaptures.file("basic/mixed.pcap"));
    List<Packets.Packet> expected;
    try (MergedSource source = merge(paths)) {
      expected = Packets.all(source);
    }
    try (MergedSource source = merge(paths)) {
      assertEquals(expected, Packets.all(source, 3));
    }
  }
}
