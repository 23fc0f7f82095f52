package org.ringscope.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringscope.testing.Program;

class CaptureGeneratorTest {
  private static final int PACKETS = 10_000;
  private static final int WHOLE = 1 << 18;

  @TempDir Path folder;

  private Path write(long packets, CaptureGenerator.Format format, int snapLength) throws IOException {
    Path file = folder.resolve(packets + "-" + snapLength + "." + format);
    CaptureGenerator.write(file, new CaptureGenerator.Options(packets, 1, format, snapLength));
    return file;
  }

  /** Values of one tshark field set, a row a frame. */
  private static List<String[]> fields(Path file, String... names) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tshark", "-r", file.toString(), "-T", "fields"));
    for (String preference : List.of("ip.check_checksum", "tcp.check_checksum", "udp.check_checksum")) {
      command.addAll(List.of("-o", preference + ":TRUE"));
    }
    for (String name : names) {
      command.addAll(List.of("-e", name));
    }
    return Program.run(command.toArray(String[]::new)).stream().map(line -> line.split("\t", -1)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void tsharkFindsEveryChecksumRight(CaptureGenerator.Format format) throws Exception {
    List<String[]> frames = fields(
        write(PACKETS, format, WHOLE), "frame.number", "ip.checksum.status", "tcp.checksum.status",
        "udp.checksum.status");
    assertEquals(PACKETS, frames.size());
    for (String[] frame : frames) {
      String ip = frame[1];
      String transport = frame[2] + frame[3];
      assertTrue((ip.isEmpty() || ip.equals("1")) && transport.equals("1"), () -> "frame " + Arrays.toString(frame));
    }
  }

  @ParameterizedTest
  @EnumSource
  void timesGrowAndLengthsMix(CaptureGenerator.Format format) throws Exception {
    long before = 0;
    long bytes = 0;
    int longest = 0;
    for (String[] frame : fields(write(PACKETS, format, WHOLE), "frame.time_epoch", "frame.len", "frame.cap_len")) {
      long time = Long.parseLong(frame[0].replace(".", ""));
      assertTrue(time > before, () -> "time " + frame[0]);
      before = time;
      int length = Integer.parseInt(frame[1]);
      assertTrue(length >= 64 && length <= 1514, () -> "length " + frame[1]);
      assertEquals(frame[1], frame[2]);
      bytes += length;
      longest = Math.max(longest, length);
    }
    assertEquals(1514, longest);
    assertEquals(540, bytes / (double) PACKETS, 20);
  }

  @Test
  void flowsAreMixedAsPromised() throws Exception {
    List<String[]> frames = fields(
        write(PACKETS, CaptureGenerator.Format.PCAP, WHOLE), "tcp.srcport", "udp.srcport", "ipv6.src", "vlan.id",
        "ip.src", "tcp.dstport", "udp.dstport");
    assertEquals(0.75, share(frames, 0), 0.03);
    assertEquals(0.25, share(frames, 1), 0.03);
    assertEquals(0.20, share(frames, 2), 0.03);
    assertEquals(0.10, share(frames, 3), 0.03);
    // 10,000 draws from 10,000 flows meet 1 - 1/e of them.
    int flows = frames.stream().map(frame -> String.join(" ", frame)).collect(Collectors.toSet()).size();
    assertEquals(6321, flows, 200);
  }

  private static double share(List<String[]> frames, int column) {
    return frames.stream().filter(frame -> !frame[column].isEmpty()).count() / (double) frames.size();
  }

  @ParameterizedTest
  @EnumSource
  void snapLengthCutsFrames(CaptureGenerator.Format format) throws Exception {
    for (String[] frame : fields(write(1000, format, 128), "frame.len", "frame.cap_len")) {
      assertEquals(Math.min(128, Integer.parseInt(frame[0])), Integer.parseInt(frame[1]));
    }
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Path first = write(5000, CaptureGenerator.Format.PCAP, WHOLE);
    Path again = folder.resolve("again");
    CaptureGenerator.write(again, CaptureGenerator.Options.of(5000));
    assertEquals(-1, Files.mismatch(first, again));
  }

  @Test
  void aSmallCaptureIsTheBeginningOfALargeOne() throws IOException {
    Path small = write(1000, CaptureGenerator.Format.PCAP, WHOLE);
    Path large = write(4000, CaptureGenerator.Format.PCAP, WHOLE);
    assertEquals(Files.size(small), Files.mismatch(small, large));
  }
}
