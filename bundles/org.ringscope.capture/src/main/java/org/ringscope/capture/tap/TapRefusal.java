package org.ringscope.capture.tap;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** Why there is no device, and what to do about it. */
final class TapRefusal {
  private TapRefusal() {}

  /** /dev/net/tun can't be opened. */
  static IOException onOpen(int errno) {
    String reason = switch (errno) {
      case Errno.ENOENT -> "does not exist. Load the kernel module (modprobe tun); a container must be given the device"
          + " (--device /dev/net/tun --cap-add NET_ADMIN).";
      case Errno.ENODEV -> "has no driver: load the kernel module (modprobe tun).";
      case Errno.EACCES, Errno.EPERM -> "may not be opened by this user. Start as root, or allow it for everybody as"
          + " most systems do (chmod 0666 /dev/net/tun): making devices takes another right.";
      default -> "can't be opened: error " + errno + ".";
    };
    return new IOException(TapDevice.CLONE_DEVICE + " " + reason);
  }

  /** The kernel neither makes a device of this name nor attaches to one. */
  static IOException onAttach(String name, TapKind kind, int errno) {
    return new IOException(
        switch (errno) {
          case Errno.EPERM -> "This user may not make " + name + ". " + howToBeAllowed(name, kind);
          case Errno.EBUSY -> name + " is used by another program.";
          case Errno.EINVAL -> "There is another network interface called " + name + ", and it is no " + kind
              + " device with a single queue. Take another name.";
          default -> "The kernel makes no " + kind + " device " + name + ": error " + errno + ".";
        });
  }

  /** The device is there, but can't be brought up. */
  static IOException onLink(String name, int errno) {
    return new IOException(
        switch (errno) {
          case Errno.EPERM -> notUp(name);
          case Errno.ENODEV -> name + " was removed by somebody while it was being set up.";
          default -> name + " can't be set up: error " + errno + ".";
        });
  }

  /** A setting that keeps the kernel's own frames away can't be read or changed. */
  static IOException onSetting(Path file, String name, IOException cause) {
    String message = cause instanceof AccessDeniedException
        ? notUp(name)
        : name + " would carry frames of the kernel's own: " + file + " can't be set to 1 (" + cause.getMessage()
            + "). A container whose settings are read-only is started with them: --sysctl"
            + " net.ipv6.conf.default.disable_ipv6=1 --sysctl net.ipv4.conf.default.rp_filter=1";
    return new IOException(message, cause);
  }

  private static String notUp(String name) {
    return name + " is down, and this user may not set it up. As root: " + setUp(name);
  }

  /**
   * No word of setcap on java: started with file capabilities it looks for no library beside itself, and does not find
   * its own (ld.so(8), secure-execution mode).
   */
  private static String howToBeAllowed(String name, TapKind kind) {
    return "Start as root or with the capability CAP_NET_ADMIN, or let root make the device once, to which any program"
        + " of yours can attach then: ip tuntap add dev " + name + " mode " + kind.mode() + " user "
        + System.getProperty("user.name") + " && " + setUp(name);
  }

  private static String setUp(String name) {
    return "sysctl -w net/ipv6/conf/" + name + "/disable_ipv6=1 net/ipv4/conf/" + name + "/rp_filter=1 && ip link set "
        + name + " arp off multicast off up";
  }
}
