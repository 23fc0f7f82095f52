package org.ringscope.stack.place;

/** How a payload byte came to its place in a posted buffer. */
public enum Fate {
  /** The card's descriptor already pointed at its final address. */
  DIRECT("direct"),
  /** The card put it into a posted page, but not where it belongs; it was moved, or its page exchanged. */
  RESHUFFLED("reshuffled"),
  /** It was copied from a buffer of the ring. */
  COPIED("copied"),
  /** It waited for a buffer to be posted. */
  HELD("held");

  private final String id;

  Fate(String id) {
    this.id = id;
  }

  /** Lower-case identifier, fixed for ever: it stands in reports. */
  public String id() {
    return id;
  }
}
