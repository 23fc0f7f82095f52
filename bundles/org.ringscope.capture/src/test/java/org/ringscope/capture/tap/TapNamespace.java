package org.ringscope.capture.tap;

import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.ringscope.testing.NetworkNamespace;
import org.ringscope.testing.Program;

/** A namespace in which devices are made. */
final class TapNamespace {
  private TapNamespace() {}

  static void run(NetworkNamespace.Body body) throws Exception {
    Program.require("ip");
    if (!Files.exists(Path.of("/dev/net/tun"))) {
      Assumptions.abort("no /dev/net/tun: load the kernel module (modprobe tun)");
    }
    NetworkNamespace.run(body);
  }

  static WriteOutcome write(TapDevice device, byte[] frame) {
    return device.write(MemorySegment.ofArray(frame), 0, frame.length);
  }

  /** What {@code ip link} says of an interface; empty if there is none. */
  static String link(String name) throws Exception {
    return String.join(" ", Program.run("ip", "link", "show", "dev", name));
  }

  static String setting(String protocol, String name, String setting) throws Exception {
    return Files.readString(Path.of("/proc/sys/net", protocol, "conf", name, setting)).strip();
  }
}
