package org.ringscope.session.seek;

/**
 * A send ring at a moment.
 *
 * @param ring from 0, numbered through all devices
 * @param packets sent on it so far
 * @param bytes sum of their original lengths
 */
public record SendRingMoment(int ring, long packets, long bytes) {}
