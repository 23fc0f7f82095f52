package org.ringscope.view.placement;

/** What there is at a place of the map, in the order in which a legend names them. */
public enum CellKind {
  DIRECT("direct", "the card's descriptor pointed at its place"),
  RESHUFFLED("reshuffled", "received into a posted page, then moved or exchanged"),
  COPIED("copied", "copied from a buffer of the ring"),
  HELD("held", "waited for a buffer to be posted, then copied"),
  /** Came, but no buffer is posted for it yet. */
  WAITING("waiting for a buffer", "came before a buffer was posted for it"),
  /** Has not come, but data behind it has. */
  GAP("gap", "not here yet, data behind it is"),
  MISSING("missing", "never came, but was acknowledged: the capture lacks it"),
  /** A buffer is posted, and nothing has come. */
  EMPTY("empty", "posted, and nothing has come"),
  UNPOSTED("not posted", "no buffer is posted there");

  private final String title;
  private final String meaning;

  CellKind(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  public String title() {
    return title;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Whether bytes are there. */
  public boolean hasBytes() {
    return ordinal() <= WAITING.ordinal();
  }
}
