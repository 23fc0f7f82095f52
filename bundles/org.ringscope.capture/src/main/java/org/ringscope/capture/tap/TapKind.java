package org.ringscope.capture.tap;

/** The two kinds of device that Linux has for programs. */
public enum TapKind {
  /** Ethernet frames, without preamble and frame check sequence. */
  TAP("tap", 0x0002, 14),

  /** IPv4 and IPv6 packets without any header before them. */
  TUN("tun", 0x0001, 0);

  /** The IP length field's largest value; the kernel lets a TAP device's MTU and its header have as much together. */
  private static final int LARGEST_DATAGRAM = 65_535;

  private final String mode;
  private final int flag;
  private final int headerBytes;

  TapKind(String mode, int flag, int headerBytes) {
    this.mode = mode;
    this.flag = flag;
    this.headerBytes = headerBytes;
  }

  /** As {@code ip tuntap} calls it. */
  String mode() {
    return mode;
  }

  /** IFF_TAP or IFF_TUN. */
  int flag() {
    return flag;
  }

  /** The kernel refuses shorter ones: it wants the header, and of an IP packet the byte with its version. */
  int shortestFrame() {
    return Math.max(1, headerBytes);
  }

  /** The kernel refuses larger ones. */
  int largestMtu() {
    return LARGEST_DATAGRAM - headerBytes;
  }
}
