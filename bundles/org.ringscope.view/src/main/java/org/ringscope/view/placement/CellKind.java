package org.ringscope.view.placement;

/** What there is at a place of the map, in the order in which a legend names them. */
public enum CellKind {
  /** The card's descriptor pointed at its place. */
  DIRECT("direct"),
  /** Received into a posted page, then moved or exchanged. */
  RESHUFFLED("reshuffled"),
  /** Copied from a buffer of the ring. */
  COPIED("copied"),
  /** Waited for a buffer to be posted, then copied. */
  HELD("held"),
  /** Came, but no buffer is posted for it yet. */
  WAITING("waiting for a buffer"),
  /** Has not come, but data behind it has. */
  GAP("gap"),
  /** Never came, but was acknowledged: the capture lacks it. */
  MISSING("missing"),
  /** A buffer is posted, and nothing has come. */
  EMPTY("empty"),
  UNPOSTED("not posted");

  private final String title;

  CellKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether bytes are there. */
  public boolean hasBytes() {
    return ordinal() <= WAITING.ordinal();
  }
}
