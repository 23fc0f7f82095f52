package org.ringscope.nic.mirror;

/** What becomes of a mirrored frame's headers before the second destination gets it. */
public sealed interface Rewriting {
  /** The frame is left as it is. */
  Rewriting NONE = new Unchanged();

  /** The frame is left as it is. */
  record Unchanged() implements Rewriting {}

  /**
   * Another Ethernet header.
   *
   * @param destinationMac 48 bits, or {@link #SAME_ADDRESS}
   */
  record EthernetHeader(long destinationMac, VlanChange vlan) implements Rewriting {
    public static final long SAME_ADDRESS = -1;
  }

  /**
   * Encapsulated as by a switch's remote mirror session: ERSPAN type II (draft-foschiano-erspan) in GRE with sequence
   * numbers (RFC 2784, 2890) in IPv4. The header's index is the ring's number.
   *
   * @param session 0 … 1,023
   */
  record ErspanTunnel(Tunnel tunnel, int session) implements Rewriting {
    public ErspanTunnel {
      require("session", session, 0x3ff);
    }
  }

  /**
   * Encapsulated in VXLAN (RFC 7348) in IPv4.
   *
   * @param networkIdentifier 24 bits
   */
  record VxlanTunnel(Tunnel tunnel, int networkIdentifier) implements Rewriting {
    public VxlanTunnel {
      require("network identifier", networkIdentifier, 0xffffff);
    }
  }

  private static void require(String what, int value, int highest) {
    if (value < 0 || value > highest) {
      throw new IllegalArgumentException("the " + what + " is 0 to " + highest + ", not " + value);
    }
  }
}
