package org.ringscope.nic.mirror;

import org.jspecify.annotations.Nullable;
import org.ringscope.packet.FlowKey;

/**
 * Which packets a mirror carries: those that everything said here holds for.
 *
 * @param ring from 0 through all devices, or {@link #ANY_RING}: a receive ring for received packets, a send ring for
 *     sent ones
 * @param destination name of the destination whose virtual NIC the packets go to or, sent ones, come from; {@link
 *     #DEVICE} for the packets of no destination; null for all
 * @param flow a flow, in either direction, or null
 * @param filter BPF expression (pcap-filter(7)), or null
 * @param direction received packets behind their ring, sent ones before theirs, or both
 */
public record MirrorSource(
    int ring,
    @Nullable String destination,
    @Nullable FlowKey flow,
    @Nullable String filter,
    MirrorDirection direction) {
  public static final int ANY_RING = -1;

  /** The device's own virtual NIC, where the scenario names no destination so. */
  public static final String DEVICE = "device";

  /** Every received packet that a ring had room for. */
  public static final MirrorSource ALL_RECEIVED =
      new MirrorSource(ANY_RING, null, null, null, MirrorDirection.RECEIVE);

  /** @throws IllegalArgumentException if there can't be such a ring */
  public MirrorSource {
    if (ring < ANY_RING) {
      throw new IllegalArgumentException("rings count from 0, not " + ring);
    }
  }

  public MirrorSource withRing(int ring) {
    return new MirrorSource(ring, destination, flow, filter, direction);
  }

  public MirrorSource withDestination(@Nullable String destination) {
    return new MirrorSource(ring, destination, flow, filter, direction);
  }

  public MirrorSource withFlow(@Nullable FlowKey flow) {
    return new MirrorSource(ring, destination, flow, filter, direction);
  }

  public MirrorSource withFilter(@Nullable String filter) {
    return new MirrorSource(ring, destination, flow, filter, direction);
  }

  public MirrorSource withDirection(MirrorDirection direction) {
    return new MirrorSource(ring, destination, flow, filter, direction);
  }
}
