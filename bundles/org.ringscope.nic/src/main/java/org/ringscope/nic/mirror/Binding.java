package org.ringscope.nic.mirror;

/** How a ring's packets reach a debug virtual NIC. */
public enum Binding {
  /** The first destination receives as if there were no mirror; the second one gets copies. */
  COPY,
  /** The ring is bound to the second destination, which receives instead of the first. */
  DIVERT
}
