package org.ringscope.nic.profile;

/** How far a default, or what is predicted from it, can be relied upon. */
public enum Certainty {
  /** The driver's source or the datasheet says so, for every card of the driver. */
  EXACT,
  /** True for most cards, versions or hosts of the driver; the source says which. */
  ASSUMED,
  /** Random, or decided by something that is not known here; only a dump of the machine tells. */
  NOT_PREDICTABLE;

  /** The less certain of two. */
  public Certainty and(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** As reports write it. */
  public String text() {
    return switch (this) {
      case EXACT -> "exact";
      case ASSUMED -> "assumed";
      case NOT_PREDICTABLE -> "not predictable";
    };
  }
}
