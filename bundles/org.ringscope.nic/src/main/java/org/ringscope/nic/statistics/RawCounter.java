package org.ringscope.nic.statistics;

/**
 * A counter as a dump names it.
 *
 * @param name the driver's name; below a queue's heading, as vmxnet3 prints it, the heading stands before it:
 *     {@code Rx Queue#: 3/ucast pkts rx}
 * @param value an unsigned 64-bit number
 * @param line the line of the dump, from 1; 0 where a dump has no lines, as JSON
 */
public record RawCounter(String name, long value, int line) {
  /** The value in decimal, unsigned. */
  public String valueText() {
    return Long.toUnsignedString(value);
  }
}
