package org.ringscope.stack.fragment;

/**
 * Bounds of what is kept of datagrams whose fragments have not all come.
 *
 * @param datagrams most of them at a time
 * @param bytes most bytes of their payload, in blocks
 * @param timeout how long a datagram waits from its first fragment on, ns
 */
public record FragmentLimits(int datagrams, long bytes, long timeout) {
  /**
   * RFC 8200, section 4.5, has 60 s; RFC 1122, section 3.3.2, 60 to 120 s. Bytes as Linux has them for each protocol
   * (net.ipv4.ipfrag_high_thresh).
   */
  public static final FragmentLimits DEFAULT = new FragmentLimits(4096, 4 << 20, 60_000_000_000L);

  /** @throws IllegalArgumentException if one is below 1 */
  public FragmentLimits {
    if (datagrams < 1 || bytes < 1 || timeout < 1) {
      throw new IllegalArgumentException("limits of fragments are 1 or more");
    }
  }
}
