package org.ringscope.stack.place;

/** Why a payload byte was not placed directly. */
public enum Cause {
  NO_BUFFER("no_buffer", "No buffer was posted for it when it arrived."),
  NO_HEADER_SPLIT("no_header_split", "The card puts headers and payload into one buffer of the ring."),
  OUT_OF_ORDER("out_of_order", "It arrived before bytes in front of it, or late, behind bytes that follow it."),
  CROSSES_BUFFER("crosses_buffer", "A segment before it began in one buffer and ended in the next."),
  LESS_THAN_A_DESCRIPTOR(
      "less_than_a_descriptor", "Segments before it did not fill their descriptors, so the next ones point further on."),
  DUPLICATE("duplicate", "Repeated segments before it used up descriptors.");

  private final String id;
  private final String meaning;

  Cause(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** Lower-case identifier, fixed for ever: it stands in reports. */
  public String id() {
    return id;
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }
}
