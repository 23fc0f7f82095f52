package org.ringscope.view.timeline;

/**
 * Consecutive packets.
 *
 * @param first number of the first one, from 1
 * @param last number of the last one; below {@code first} if there are none
 * @param rated the time over which their rate is meant
 */
public record PacketRange(long first, long last, TimeSpan rated) {}
