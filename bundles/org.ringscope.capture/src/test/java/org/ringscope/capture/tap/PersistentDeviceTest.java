package org.ringscope.capture.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ringscope.capture.tap.TapNamespace.link;
import static org.ringscope.capture.tap.TapNamespace.setting;
import static org.ringscope.capture.tap.TapNamespace.write;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringscope.testing.Program;

/** Devices that somebody made to stay, with {@code ip tuntap add}. */
final class PersistentDeviceTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(TapKind.class)
  void oneThatIsUpKeepsItsSettingsAndStays(TapKind kind) throws Exception {
    TapNamespace.run(() -> {
      Program.run("ip", "tuntap", "add", "dev", "stays", "mode", kind.mode());
      Program.run("ip", "link", "set", "stays", "mtu", "1400", "multicast", "on", "up");
      try (TapDevice device = TapDevice.create("stays", kind)) {
        assertTrue(device.isPersistent());
        assertEquals("0", setting("ipv6", "stays", "disable_ipv6"));
        byte[] packet = new byte[60];
        packet[0] = 0x45;
        assertEquals(WriteOutcome.SENT, write(device, packet));
      }
      assertTrue(link("stays").contains(",UP"), link("stays"));
      assertTrue(link("stays").contains("MULTICAST"), link("stays"));
      assertTrue(link("stays").contains("mtu 1400"), link("stays"));
    });
  }

  @Test
  void oneThatIsDownComesUpQuietlyAndStays() throws Exception {
    TapNamespace.run(() -> {
      Program.run("ip", "tuntap", "add", "dev", "stays", "mode", "tap");
      try (TapDevice device = TapDevice.create("stays", TapKind.TAP);
          Listener tcpdump = Listener.on("stays", folder.resolve("heard.pcap"))) {
        assertEquals(WriteOutcome.SENT, write(device, new byte[60]));
        assertEquals(List.of(60), tcpdump.heard(1).stream().map(frame -> frame.length).toList());
      }
      assertTrue(link("stays").contains("NOARP,UP"), link("stays"));
      assertTrue(link("stays").contains("mtu 1500"), link("stays"));
    });
  }

  @Test
  void anotherProgramMayTakeItAfterwards() throws Exception {
    TapNamespace.run(() -> {
      Program.run("ip", "tuntap", "add", "dev", "stays", "mode", "tap");
      TapDevice.create("stays", TapKind.TAP).close();
      try (TapDevice again = TapDevice.create("stays", TapKind.TAP)) {
        assertEquals(WriteOutcome.SENT, write(again, new byte[60]));
      }
    });
  }
}
