package org.ringscope.stack.fragment;

/**
 * What fragments of one datagram have in common (RFC 791, section 3.2; RFC 8200, section 4.5).
 *
 * @param identification with the protocol of IPv4 above it, or {@link #IPV6}
 */
record DatagramKey(
    long identification, long sourceHigh, long sourceLow, long destinationHigh, long destinationLow) {
  /** Set in the identification of IPv6 datagrams. */
  static final long IPV6 = 1L << 63;
}
