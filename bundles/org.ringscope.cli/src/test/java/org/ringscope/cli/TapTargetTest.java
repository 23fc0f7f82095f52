package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.testing.NetworkNamespace;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Debug virtual NICs that come out of a network device, in a network of their own. */
class TapTargetTest {
  @TempDir
  private Path folder = Path.of("");

  private Path command = Path.of("");

  @BeforeEach
  void require() throws IOException {
    if (!Files.isWritable(Path.of("/dev/net/tun"))) {
      Assumptions.abort("/dev/net/tun can't be opened: run the tests as root on Linux with the module tun");
    }
    Program.require("ip");
    Program.require("tcpdump");
    command = RingscopeProcess.command(folder);
  }

  /** A device made to stay, on which tcpdump hears what comes in. */
  private Process listener(String kind) throws IOException, InterruptedException {
    Program.run("ip", "tuntap", "add", "dev", "debug0", "mode", kind);
    Files.writeString(Path.of("/proc/sys/net/ipv6/conf/debug0/disable_ipv6"), "1");
    Program.run("ip", "link", "set", "debug0", "arp", "off", "multicast", "off", "up");
    Process tcpdump = new ProcessBuilder("tcpdump", "-Q", "in", "-U", "-B", "32768", "-Z", "root", "-i", "debug0", "-w",
        heard().toString()).start();
    BufferedReader said = tcpdump.errorReader();
    for (String line = said.readLine(); line != null && !line.contains("listening on"); line = said.readLine()) {}
    return tcpdump;
  }

  private Path heard() {
    return folder.resolve("heard.pcap");
  }

  /** Ends tcpdump, which keeps packets up to a second, and prints the bytes of each packet heard. */
  private List<String> heard(Process tcpdump) throws IOException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1500);
    tcpdump.destroy();
    tcpdump.waitFor();
    return bytes(heard());
  }

  private static List<String> bytes(Path file) throws IOException, InterruptedException {
    return Program.run("tcpdump", "-t", "-nn", "-xx", "-r", file.toString());
  }

  private void assertHeard(String kind, Path capture) throws Exception {
    NetworkNamespace.run(() -> {
      Process tcpdump = listener(kind);
      try (RingscopeProcess mirror =
          RingscopeProcess.start(command, Map.of(), "mirror", capture.toString(), "--to", "tap:debug0")) {
        assertEquals(ExitCode.DONE, mirror.exitCode());
        assertEquals(bytes(capture), heard(tcpdump));
      } finally {
        tcpdump.destroyForcibly();
      }
    });
  }

  @Test
  void tcpdumpHearsTheMirroredFramesAndNothingElse() throws Exception {
    assertHeard("tap", Path.of(SampleCapture.in(folder, "sample.pcap", 200)));
  }

  @Test
  void packetsWithoutEthernetHeaderComeOutOfATunDevice() throws Exception {
    assertHeard("tun", SharedCaptures.file("pcap/raw_ip.pcap"));
  }

  @Test
  void framesThatNoDeviceTakesAreCountedAsLost() throws Exception {
    Path capture = Files.write(folder.resolve("short.pcap"), pcap(1, 13, 60, 14));
    NetworkNamespace.run(() -> {
      try (RingscopeProcess mirror =
          RingscopeProcess.start(command, Map.of(), "mirror", capture.toString(), "--to", "tap:debug0")) {
        mirror.awaitSaid("tap:debug0: 1 frame lost: shorter than an Ethernet header.");
        mirror.awaitSaid("tap:debug0: 2 frames, 74 bytes, 1 lost");
        assertEquals(ExitCode.DONE, mirror.exitCode());
      }
    });
  }

  @Test
  void otherLinkTypesAreRefused() throws Exception {
    // LINKTYPE_IEEE802_11 = 105
    Path capture = Files.write(folder.resolve("wlan.pcap"), pcap(105, 60));
    try (RingscopeProcess mirror =
        RingscopeProcess.start(command, Map.of(), "mirror", capture.toString(), "--to", "tap:debug0")) {
      mirror.awaitSaid("takes Ethernet frames or IP packets, and the capture's link type is 105");
      assertEquals(ExitCode.FAILED, mirror.exitCode());
    }
  }

  @Test
  void aDeviceThatIsRemovedLeavesTheReplayUnharmed() throws Exception {
    String capture = SampleCapture.in(folder, "sample.pcap", 200);
    Path beside = folder.resolve("beside.pcap");
    NetworkNamespace.run(() -> {
      // 200 packets a millisecond apart: ten seconds.
      try (RingscopeProcess mirror = RingscopeProcess.start(command, Map.of(), "mirror", capture, "--pace", "0.02",
          "--to", "tap:debug0", "--to", beside.toString())) {
        mirror.awaitSaid("tap:debug0 carries debug");
        TimeUnit.SECONDS.sleep(1);
        Program.run("ip", "link", "del", "debug0");
        mirror.awaitSaid("tap:debug0 was removed");
        assertEquals(ExitCode.FAILED, mirror.exitCode());
      }
    });
    assertEquals(bytes(Path.of(capture)), bytes(beside), "the other delivery got them all");
  }

  /** A capture of frames of those lengths (pcap's header is 24 bytes, a record's 16). */
  private static byte[] pcap(int linkType, int... lengths) {
    List<byte[]> frames = new ArrayList<>();
    for (int length : lengths) {
      frames.add(new byte[length]);
    }
    int size = frames.stream().mapToInt(frame -> SampleCapture.RECORD_HEADER + frame.length).sum();
    ByteBuffer file = ByteBuffer.allocate(SampleCapture.HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65535).putInt(linkType);
    for (byte[] frame : frames) {
      file.putInt(1_700_000_000).putInt(0).putInt(frame.length).putInt(frame.length).put(frame);
    }
    return file.array();
  }
}
