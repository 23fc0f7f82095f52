package org.ringscope.capture.tap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Brings an interface up on which the kernel neither speaks nor takes to heart what it receives there. */
final class QuietLink {
  private static final Path SETTINGS = Path.of("/proc/sys/net");

  private QuietLink() {}

  /**
   * Settings first: with IPv6 on, an interface that comes up says so at once, by neighbour and router solicitations and
   * multicast reports (RFC 4861 and 4862; six frames in seven seconds on Linux 6.18).
   *
   * <p>A replayed packet must not reach the programs of this machine either. All packets of a TUN device count as sent
   * to it, and those for an address of this machine were delivered, others even routed on. Checked by reverse path
   * (RFC 3704), none passes: an interface without addresses is no path to any source. What is left are IPv4 broadcasts
   * from 0.0.0.0, which the kernel doesn't check.
   *
   * @param mtu bytes, or 0 to leave it as it is
   */
  static void bringUp(Link link, int mtu) throws IOException {
    switchOn("ipv6", link.name(), "disable_ipv6");
    switchOn("ipv4", link.name(), "rp_filter");
    if (mtu > 0) {
      link.setMtu(mtu);
    }
    link.setFlags((link.flags() | Link.IFF_UP | Link.IFF_NOARP) & ~Link.IFF_MULTICAST);
  }

  /** Any value but 0 will do, and in a container that can't change settings they may be right already. */
  private static void switchOn(String protocol, String name, String setting) throws IOException {
    Path file = SETTINGS.resolve(protocol).resolve("conf").resolve(name).resolve(setting);
    try {
      if (Files.readString(file).strip().equals("0")) {
        Files.writeString(file, "1");
      }
    } catch (NoSuchFileException e) {
      // A kernel without this protocol says nothing in it.
      return;
    } catch (IOException e) {
      throw TapRefusal.onSetting(file, name, e);
    }
  }
}
