package org.ringscope.nic.mirror;

import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.HostModel;

/**
 * The ring of a debug virtual NIC and the second destination's host that drains it.
 *
 * @param size descriptors, 1 … {@link NicProfile#LARGEST_RING}; of no meaning for an infinitely fast host
 */
public record DebugRing(int size, HostModel host) {
  /** Loses nothing. */
  public static final DebugRing INFINITELY_FAST = new DebugRing(512, HostModel.INFINITELY_FAST);

  public DebugRing {
    if (size < 1 || size > NicProfile.LARGEST_RING) {
      throw new IllegalArgumentException("1 to " + NicProfile.LARGEST_RING + " descriptors, not " + size);
    }
  }

  public DebugRing withSize(int size) {
    return new DebugRing(size, host);
  }

  public DebugRing withHost(HostModel host) {
    return new DebugRing(size, host);
  }
}
