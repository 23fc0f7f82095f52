package org.ringscope.session.whatif;

import org.ringscope.nic.NicProfile;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;

/**
 * How a profile's classifier comes to a packet's ring, as far as a record has to know: cards with equal sources give
 * every packet the same hash, and differ at most by their indirection tables.
 *
 * @param profile a profile that stands for all of them
 */
record RingSource(NicProfile profile) {
  static RingSource of(NicProfile profile) {
    return new RingSource(profile.withRings(1).withRingSize(1));
  }

  /** Whether the indirection table chooses the ring of a packet with these headers. */
  boolean isTables(long headers) {
    return Headers.flowType(headers) != FlowType.NONE;
  }
}
