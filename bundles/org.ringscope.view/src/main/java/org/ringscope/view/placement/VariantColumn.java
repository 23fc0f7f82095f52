package org.ringscope.view.placement;

/** The columns of the table of settings that were tried. */
public enum VariantColumn {
  SETTINGS("Settings", false, "sequence-aware card, 512 pages"),
  DIRECT("Direct", true, "100.0%"),
  CHANGE("Change", true, "+100.0%"),
  RESHUFFLED("Reshuffled", true, "100.0%"),
  COPIED("Copied", true, "100.0%"),
  HELD("Held", true, "100.0%"),
  CAUSE("Mostly because", false, "less than a descriptor"),
  REMOVES("Removes", false, "less than a descriptor, crosses buffer"),
  NEEDS("Needs", false, "the application must reserve memory for all that will come");

  private final String title;
  private final boolean number;
  private final String sample;

  VariantColumn(String title, boolean number, String sample) {
    this.title = title;
    this.number = number;
    this.sample = sample;
  }

  public String title() {
    return title;
  }

  /** Whether it holds numbers, which stand at the right. */
  public boolean isNumber() {
    return number;
  }

  /** A text as wide as most. */
  public String sample() {
    return sample;
  }
}
