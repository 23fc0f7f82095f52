package org.ringscope.nic.statistics.dialect;

/**
 * What a byte counter counts beside the frame that a capture shows.
 *
 * @param fcs whether the frame check sequence's 4 bytes are counted (IEEE 802.3, 3.2.9)
 * @param strippedTags whether the 4 bytes of a VLAN tag are counted that the card took out of the frame
 */
public record ByteBasis(Held fcs, Held strippedTags) {
  /** Whether a counter holds something. */
  public enum Held {
    YES,
    NO,
    UNKNOWN
  }

  public static final ByteBasis UNKNOWN = new ByteBasis(Held.UNKNOWN, Held.UNKNOWN);
}
