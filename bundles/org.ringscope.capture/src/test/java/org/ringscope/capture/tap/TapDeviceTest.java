package org.ringscope.capture.tap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ringscope.capture.tap.TapNamespace.link;
import static org.ringscope.capture.tap.TapNamespace.write;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** What tcpdump hears of a real device, in a network namespace. */
final class TapDeviceTest {
  private static final int ETHERNET = 1;
  private static final HexFormat HEX = HexFormat.of();

  @TempDir
  Path folder;

  /** Once as tcpdump is told to listen to received frames only, and once to all, as everybody starts it. */
  @ParameterizedTest
  @ValueSource(strings = {"in", "inout"})
  void tcpdumpHearsTheFramesOfCapturesAndNothingElse(String direction) throws Exception {
    List<byte[]> frames = new ArrayList<>();
    for (String kind : List.of("basic", "vlan", "roce-or-jumbo", "frag")) {
      for (Path file : SharedCaptures.files(kind)) {
        if (file.toString().endsWith(".pcap") && PlainPcap.linkType(file) == ETHERNET) {
          frames.addAll(PlainPcap.frames(file));
        }
      }
    }
    assertTrue(frames.size() > 1000, "captures with frames: " + frames.size());
    assertHeard(TapKind.TAP, direction, frames);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pcap/raw_ip.pcap", "ipv6/four_ipv6_http_streams.pcap"})
  void tcpdumpHearsPacketsWithoutEthernetHeader(String capture) throws Exception {
    assertHeard(TapKind.TUN, "in", PlainPcap.frames(SharedCaptures.file(capture)));
  }

  private void assertHeard(TapKind kind, String direction, List<byte[]> frames) throws Exception {
    TapNamespace.run(() -> {
      try (TapDevice device = TapDevice.create("debug0", kind);
          Listener tcpdump = Listener.on("debug0", folder.resolve("heard.pcap"), "-Q", direction)) {
        for (byte[] frame : frames) {
          assertEquals(WriteOutcome.SENT, write(device, frame));
        }
        assertSame(frames, tcpdump.heard(frames.size()));
      }
    });
  }

  private static void assertSame(List<byte[]> expected, List<byte[]> heard) {
    for (int i = 0; i < Math.min(expected.size(), heard.size()); i++) {
      assertArrayEquals(expected.get(i), heard.get(i), "frame " + i);
    }
    assertEquals(expected.size(), heard.size());
  }

  /** Lengths at the bounds, and one far above the MTU. Of the longest frame libpcap's own ring keeps 262,010 bytes. */
  @Test
  void framesOfImpossibleLengthAreNotWritten() throws Exception {
    TapNamespace.run(() -> {
      try (TapDevice device = TapDevice.create("debug0", TapKind.TAP);
          Listener tcpdump = Listener.on("debug0", folder.resolve("heard.pcap"))) {
        assertEquals(WriteOutcome.TOO_SHORT, write(device, new byte[0]));
        assertEquals(WriteOutcome.TOO_SHORT, write(device, new byte[13]));
        assertEquals(WriteOutcome.SENT, write(device, new byte[14]));
        assertEquals(WriteOutcome.SENT, write(device, new byte[200_000]));
        assertEquals(WriteOutcome.SENT, write(device, new byte[262_144]));
        assertEquals(WriteOutcome.TOO_LONG, write(device, new byte[262_145]));
        List<byte[]> heard = tcpdump.heard(3);
        assertEquals(3, heard.size());
        assertSame(List.of(new byte[14], new byte[200_000]), heard.subList(0, 2));
      }
    });
  }

  /** The kernel would take all four, and show two. */
  @ParameterizedTest
  @ValueSource(strings = {"8100", "88a8"})
  void aFrameThatEndsInItsVlanTagIsNotWritten(String tagType) throws Exception {
    byte[] start = HEX.parseHex("020000000001020000000002" + tagType + "0005");
    TapNamespace.run(() -> {
      try (TapDevice device = TapDevice.create("debug0", TapKind.TAP);
          Listener tcpdump = Listener.on("debug0", folder.resolve("heard.pcap"))) {
        assertEquals(WriteOutcome.TOO_SHORT, write(device, Arrays.copyOf(start, 14)));
        assertEquals(WriteOutcome.TOO_SHORT, write(device, Arrays.copyOf(start, 19)));
        assertEquals(WriteOutcome.SENT, write(device, Arrays.copyOf(start, 20)));
        assertEquals(WriteOutcome.SENT, write(device, Arrays.copyOf(start, 60)));
        assertSame(List.of(Arrays.copyOf(start, 20), Arrays.copyOf(start, 60)), tcpdump.heard(2));
      }
    });
  }

  @Test
  void aTunDeviceTakesIpOnly() throws Exception {
    TapNamespace.run(() -> {
      try (TapDevice device = TapDevice.create("debug0", TapKind.TUN)) {
        assertEquals(WriteOutcome.TOO_SHORT, write(device, new byte[0]));
        assertEquals(WriteOutcome.NOT_IP, write(device, new byte[20]));
        assertEquals(WriteOutcome.SENT, write(device, HEX.parseHex("45")));
        assertEquals(WriteOutcome.SENT, write(device, Arrays.copyOf(HEX.parseHex("60"), 40)));
      }
    });
  }

  @Test
  void aFrameLiesAnywhereInMemory() throws Exception {
    byte[] frame = HEX.parseHex("02000000000102000000000288b5" + "c0ffee");
    TapNamespace.run(() -> {
      try (Arena arena = Arena.ofConfined();
          TapDevice device = TapDevice.create("debug0", TapKind.TAP);
          Listener tcpdump = Listener.on("debug0", folder.resolve("heard.pcap"))) {
        MemorySegment memory = arena.allocate(100);
        MemorySegment.copy(frame, 0, memory, ValueLayout.JAVA_BYTE, 33, frame.length);
        assertEquals(WriteOutcome.SENT, device.write(memory, 33, frame.length));
        MemorySegment array = MemorySegment.ofArray(memory.toArray(ValueLayout.JAVA_BYTE));
        assertEquals(WriteOutcome.SENT, device.write(array, 33, frame.length));
        assertThrows(IndexOutOfBoundsException.class, () -> device.write(memory, 90, frame.length));
        assertSame(List.of(frame, frame), tcpdump.heard(2));
      }
    });
  }

  /**
   * A packet that was captured on this machine, perhaps, goes to an address and a port of this machine. The kernel
   * delivers it on a device whose reverse path it doesn't check; so the packet is sound, and it is our device that
   * keeps it away.
   */
  @Test
  void replayedPacketsDoNotReachProgramsOfThisMachine() throws Exception {
    TapNamespace.run(() -> {
      Program.run("ip", "link", "set", "lo", "up");
      Program.run("ip", "address", "add", "192.0.2.1/32", "dev", "lo");
      Program.run("ip", "route", "add", "default", "dev", "lo");
      try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress("192.0.2.1", 5555));
          TapDevice device = TapDevice.create("debug0", TapKind.TUN)) {
        socket.setSoTimeout(500);
        assertFalse(isReceived(socket, device));
        Program.run("sysctl", "-w", "net/ipv4/conf/debug0/rp_filter=0", "net/ipv4/conf/all/rp_filter=0");
        assertTrue(isReceived(socket, device));
      }
    });
  }

  /** Whether a datagram from 198.51.100.7, port 1000, to 192.0.2.1, port 5555, arrives; it has no UDP checksum. */
  private static boolean isReceived(DatagramSocket socket, TapDevice device) throws IOException {
    String ip = "4500002000010000" + "4011" + "8e90" + "c6336407" + "c0000201";
    String udp = "03e815b3000c0000" + "61626364";
    assertEquals(WriteOutcome.SENT, write(device, HEX.parseHex(ip + udp)));
    DatagramPacket packet = new DatagramPacket(new byte[100], 100);
    try {
      socket.receive(packet);
    } catch (SocketTimeoutException e) {
      return false;
    }
    assertArrayEquals(HEX.parseHex("61626364"), Arrays.copyOf(packet.getData(), packet.getLength()));
    return true;
  }

  @Test
  void aClosedDeviceIsGone() throws Exception {
    TapNamespace.run(() -> {
      TapDevice device = TapDevice.create("debug0", TapKind.TAP);
      assertFalse(device.isPersistent());
      assertTrue(link("debug0").contains("NOARP,UP"), link("debug0"));
      assertTrue(link("debug0").contains("mtu 65521"), link("debug0"));
      device.close();
      device.close();
      assertEquals("", link("debug0"));
      assertEquals(WriteOutcome.GONE, write(device, new byte[60]));
    });
  }

  @Test
  void aRemovedDeviceIsGone() throws Exception {
    TapNamespace.run(() -> {
      try (TapDevice device = TapDevice.create("debug0", TapKind.TAP)) {
        assertEquals(WriteOutcome.SENT, write(device, new byte[60]));
        Program.run("ip", "link", "set", "debug0", "down");
        assertEquals(WriteOutcome.DOWN, write(device, new byte[60]));
        Program.run("ip", "link", "set", "debug0", "up");
        assertEquals(WriteOutcome.SENT, write(device, new byte[60]));
        Program.run("ip", "link", "delete", "debug0");
        assertEquals(WriteOutcome.GONE, write(device, new byte[60]));
        assertEquals(WriteOutcome.GONE, write(device, new byte[60]));
      }
    });
  }
}
