package org.ringscope.capture.tap;

/** What became of a frame that was written to a device. */
public enum WriteOutcome {
  /** Whoever listens on the device has it, as far as its own buffer went. */
  SENT,

  /** Without a whole Ethernet header and VLAN tag on a TAP device, or empty; the device takes the next one. */
  TOO_SHORT,

  /** Longer than {@link TapDevice#LONGEST_FRAME}; the device takes the next one. */
  TOO_LONG,

  /** Neither IPv4 nor IPv6, which is all that a TUN device takes; it takes the next one. */
  NOT_IP,

  /** The kernel had no memory for it at the moment. */
  NO_ROOM,

  /** Somebody set the device down; it takes frames again when it is set up. */
  DOWN,

  /** The device was removed or closed, and takes no frame any more. */
  GONE
}
