package org.ringscope.stack.tcp;

import org.ringscope.stack.coalesce.CoalesceSettings;
import org.ringscope.stack.fragment.FragmentLimits;

/**
 * How a host's stack receives TCP segments.
 *
 * @param overlap whose bytes are kept where segments overlap
 * @param protectsAgainstWrapped whether a segment with an older timestamp is not taken (PAWS; RFC 7323, section 5)
 * @param coalesce how segments are joined beforehand
 * @param fragments bounds of what is kept of datagrams in fragments
 * @param limits bounds of what is kept of streams
 */
public record ReceiveSettings(
    OverlapPolicy overlap,
    boolean protectsAgainstWrapped,
    CoalesceSettings coalesce,
    FragmentLimits fragments,
    ReceiveLimits limits) {
  /** Every segment is taken, each as it was captured, so that streams are those that Wireshark shows. */
  public static final ReceiveSettings DEFAULT = new ReceiveSettings(
      OverlapPolicy.LINUX, false, CoalesceSettings.OFF, FragmentLimits.DEFAULT, ReceiveLimits.DEFAULT);

  public ReceiveSettings withOverlap(OverlapPolicy overlap) {
    return new ReceiveSettings(overlap, protectsAgainstWrapped, coalesce, fragments, limits);
  }

  public ReceiveSettings withProtectionAgainstWrapped(boolean protects) {
    return new ReceiveSettings(overlap, protects, coalesce, fragments, limits);
  }

  public ReceiveSettings withCoalesce(CoalesceSettings coalesce) {
    return new ReceiveSettings(overlap, protectsAgainstWrapped, coalesce, fragments, limits);
  }

  public ReceiveSettings withLimits(ReceiveLimits limits) {
    return new ReceiveSettings(overlap, protectsAgainstWrapped, coalesce, fragments, limits);
  }
}
