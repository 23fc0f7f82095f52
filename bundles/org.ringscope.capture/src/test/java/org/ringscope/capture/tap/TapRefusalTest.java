package org.ringscope.capture.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.testing.Program;

/** What is said where there can't be a device. */
final class TapRefusalTest {
  /** linux/capability.h: _LINUX_CAPABILITY_VERSION_3 and CAP_NET_ADMIN. */
  private static final int CAPABILITY_VERSION = 0x20080522;

  private static final int CAP_NET_ADMIN = 12;

  @ParameterizedTest
  @CsvSource(textBlock = """
      '',                 needs a name
      sixteen-bytes-xx,   '16 bytes, at most 15'
      äöüäöüäö,           '16 bytes, at most 15'
      .,                  can't be called '.'
      ..,                 can't be called '..'
      all,                can't be called 'all'
      default,            can't be called 'default'
      a/b,                is no name
      a:b,                is no name
      a b,                is no name
      debug%d,            is no name
      a;reboot,           is no name
      $(reboot),          is no name
      -f,                 is no name
      """)
  void anImpossibleNameIsRefused(String name, String reason) {
    String message = refusal(name, TapKind.TAP);
    assertTrue(message.contains(reason), message);
  }

  @Test
  void namesOfFifteenBytesAreTaken() throws Exception {
    TapNamespace.run(() -> TapDevice.create("fifteen-bytes-x", TapKind.TUN).close());
  }

  @Test
  void otherSystemsAndMachinesAreNamed() {
    assertEquals(
        "TAP and TUN devices are made on Linux only, this is Mac OS X.",
        assertThrows(IOException.class, () -> TapDevice.requireKnownMachine("Mac OS X", "aarch64")).getMessage());
    assertEquals(
        "How TAP and TUN devices are made on a machine of kind ppc64le is not known.",
        assertThrows(IOException.class, () -> TapDevice.requireKnownMachine("Linux", "ppc64le")).getMessage());
  }

  @Test
  void aNameThatIsTakenIsSaid() throws Exception {
    TapNamespace.run(() -> {
      Program.run("ip", "tuntap", "add", "dev", "other", "mode", "tun");
      assertTrue(refusal("other", TapKind.TAP).contains("another network interface called other"));
      assertTrue(refusal("lo", TapKind.TAP).contains("another network interface called lo"));
      try (TapDevice device = TapDevice.create("debug0", TapKind.TAP)) {
        assertTrue(refusal(device.name(), TapKind.TAP).contains("debug0 is used by another program"));
      }
    });
  }

  @Test
  void whoMayNotMakeADeviceIsToldHowToAttachToOne() throws Exception {
    TapNamespace.run(() -> {
      Program.require("sysctl");
      dropNetAdmin();
      String message = refusal("debug0", TapKind.TAP);
      assertTrue(message.startsWith("This user may not make debug0."), message);
      // A program that root starts has the capability again.
      Program.run("sh", "-c", message.substring(message.indexOf("ip tuntap add")));
      try (TapDevice device = TapDevice.create("debug0", TapKind.TAP)) {
        assertTrue(device.isPersistent());
        assertEquals(WriteOutcome.SENT, TapNamespace.write(device, new byte[60]));
        assertEquals("1", TapNamespace.setting("ipv6", "debug0", "disable_ipv6"));
      }
    });
  }

  @Test
  void whoMayNotSetADeviceUpIsToldHow() throws Exception {
    TapNamespace.run(() -> {
      Program.require("sysctl");
      Program.run("ip", "tuntap", "add", "dev", "debug0", "mode", "tap", "user", "root");
      dropNetAdmin();
      String message = refusal("debug0", TapKind.TAP);
      assertTrue(message.startsWith("debug0 is down, and this user may not set it up."), message);
      Program.run("sh", "-c", message.substring(message.indexOf("sysctl")));
      TapDevice.create("debug0", TapKind.TAP).close();
    });
  }

  private static String refusal(String name, TapKind kind) {
    return assertThrows(IOException.class, () -> TapDevice.create(name, kind).close()).getMessage();
  }

  /** Takes the right to make interfaces from this thread, for good (capset(2)); other threads keep it. */
  private static void dropNetAdmin() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment header = arena.allocateFrom(ValueLayout.JAVA_INT, CAPABILITY_VERSION, 0);
      // Effective, permitted and inheritable ones, the lower 32 and then the higher.
      MemorySegment data = arena.allocate(ValueLayout.JAVA_INT, 6);
      capabilities("capget", header, data);
      for (int i = 0; i < 3; i++) {
        int kept = data.getAtIndex(ValueLayout.JAVA_INT, i) & ~(1 << CAP_NET_ADMIN);
        data.setAtIndex(ValueLayout.JAVA_INT, i, kept);
      }
      capabilities("capset", header, data);
    }
  }

  private static void capabilities(String function, MemorySegment header, MemorySegment data) {
    Linker linker = Linker.nativeLinker();
    MethodHandle handle =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow(function),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    int result;
    try {
      result = (int) handle.invokeExact(header, data);
    } catch (Throwable e) {
      throw new IllegalStateException("A native function threw a Java exception.", e);
    }
    assertEquals(0, result, function);
  }
}
