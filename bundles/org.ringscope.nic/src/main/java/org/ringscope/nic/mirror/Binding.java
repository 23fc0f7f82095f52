package org.ringscope.nic.mirror;

/** How a ring's packets reach a debug virtual NIC. */
public enum Binding {
  /** The first destination receives as if there were no mirror; the second one gets copies. */
  COPY("copy"),
  /**
   * The ring is bound to the second destination, which receives instead of the first. What the debug virtual NIC then
   * loses is diverted all the same: the first destination doesn't get it, and the loss is the mirror's to count.
   */
  DIVERT("divert");

  private final String id;

  Binding(String id) {
    this.id = id;
  }

  /** The word that scenario files and reports use. */
  public String id() {
    return id;
  }
}
