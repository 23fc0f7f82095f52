package org.ringscope.nic.host;

/**
 * A packet that arrives.
 *
 * @param time in ns
 */
record Arrival(long time, int ring) {}
