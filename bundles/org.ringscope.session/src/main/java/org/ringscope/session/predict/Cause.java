package org.ringscope.session.predict;

import java.util.Locale;

/**
 * One reason why the load is uneven.
 *
 * @param kind which
 * @param ring the ring that it burdens
 * @param share part of all packets, or of the table's entries, that it puts there, 0 to 1
 * @param text a sentence for people
 */
public record Cause(Kind kind, int ring, double share, String text) {
  /** Reasons, by the words of the JSON report. */
  public enum Kind {
    /** A flow of a size that no spreading of flows can even out. */
    HOT_FLOW,
    /** The indirection table gives some rings more entries than others. */
    UNEVEN_TABLE,
    /** Many UDP flows between two addresses, kept together since their ports are not hashed. */
    UDP_OVER_ADDRESSES,
    /** Many packets that can't be hashed, all on the first ring. */
    NOT_HASHED,
    /** Many flows in a tunnel, kept together since only the outer headers are hashed. */
    TUNNEL_OVER_OUTER;

    /** As the JSON report has it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
