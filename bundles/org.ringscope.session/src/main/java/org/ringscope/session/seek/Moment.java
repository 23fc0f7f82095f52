package org.ringscope.session.seek;

import java.util.List;

/**
 * The rings at a moment of a replay.
 *
 * @param packet number of the last packet that has arrived; 0 before the first
 * @param time model time, ns since the epoch; {@link Long#MIN_VALUE} before the first packet
 * @param receive receive rings, of all devices that have appeared, in order
 * @param send send rings, likewise
 */
public record Moment(long packet, long time, List<RingMoment> receive, List<SendRingMoment> send) {
  public Moment {
    receive = List.copyOf(receive);
    send = List.copyOf(send);
  }
}
