package org.ringscope.view.comparison;

/** Columns of rings compared, in their order on screen. */
public enum RingColumn {
  RING("Ring", "rx127"),
  PACKETS_BEFORE("Packets before", "1,234,567"),
  PACKETS_AFTER("after", "1,234,567"),
  PACKETS_DIFFERENCE("difference", "+1,234,567"),
  DROPS_BEFORE("Drops before", "1,234,567"),
  DROPS_AFTER("after", "1,234,567"),
  DROPS_DIFFERENCE("difference", "+1,234,567");

  private final String title;
  private final String sample;

  RingColumn(String title, String sample) {
    this.title = title;
    this.sample = sample;
  }

  public String title() {
    return title;
  }

  /** A usual long text, from which the column's first width is measured. */
  public String sample() {
    return sample;
  }
}
