package org.ringscope.view.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NicOutletTest {
  @TempDir Path folder;

  private static NicOutlet tcp(String port) {
    return new NicOutlet(NicOutlet.Kind.TCP, port);
  }

  @Test
  void aPortIsANumberOrLeftOpen() {
    assertNull(tcp("").problem());
    assertNull(tcp("65535").problem());
    assertEquals("tcp", NicOutlet.ANY_PORT.text());
    assertEquals("tcp:19000", tcp("19000").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "-1", "http", "1.5", "123456"})
  void otherPortsAreRefused(String port) {
    assertNotNull(tcp(port).problem());
  }

  @Test
  void aFileNeedsItsFolder() {
    assertNull(new NicOutlet(NicOutlet.Kind.FILE, folder.resolve("a.pcapng").toString()).problem());
    assertNotNull(new NicOutlet(NicOutlet.Kind.FILE, folder.resolve("no/a.pcapng").toString()).problem());
    assertNotNull(new NicOutlet(NicOutlet.Kind.FILE, folder.toString()).problem());
    assertNotNull(new NicOutlet(NicOutlet.Kind.FILE, " ").problem());
  }

  @Test
  void aDeviceHasAShortName() {
    // IFNAMSIZ is 16 with the zero byte at the end.
    assertNull(new NicOutlet(NicOutlet.Kind.TAP, "debug0").problem());
    assertNull(new NicOutlet(NicOutlet.Kind.TAP, "a".repeat(15)).problem());
    assertNotNull(new NicOutlet(NicOutlet.Kind.TAP, "a".repeat(16)).problem());
    assertNotNull(new NicOutlet(NicOutlet.Kind.TAP, "a/b").problem());
    assertNotNull(new NicOutlet(NicOutlet.Kind.TAP, "").problem());
    // It would change the settings of every interface.
    assertNotNull(new NicOutlet(NicOutlet.Kind.TAP, "all").problem());
  }
}
