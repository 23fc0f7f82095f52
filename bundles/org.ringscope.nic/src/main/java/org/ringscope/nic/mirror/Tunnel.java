package org.ringscope.nic.mirror;

import org.ringscope.packet.AddressText;

/**
 * The outer headers of an encapsulated frame.
 *
 * @param sourceMac 48 bits
 * @param destinationMac 48 bits
 * @param source IPv4 address as text
 * @param destination IPv4 address as text
 */
public record Tunnel(long sourceMac, long destinationMac, String source, String destination) {
  /** Locally administered (IEEE 802, 8.2): no card has it. */
  public static final long MODEL_MAC = 0x0200_0000_0001L;

  /** As {@link #MODEL_MAC}, of the other end. */
  public static final long DEBUGGER_MAC = 0x0200_0000_0002L;

  /** @throws IllegalArgumentException if an address is none */
  public Tunnel {
    AddressText.parseIpv4(source);
    AddressText.parseIpv4(destination);
  }

  /** Between made-up MAC addresses. */
  public static Tunnel between(String source, String destination) {
    return new Tunnel(MODEL_MAC, DEBUGGER_MAC, source, destination);
  }
}
