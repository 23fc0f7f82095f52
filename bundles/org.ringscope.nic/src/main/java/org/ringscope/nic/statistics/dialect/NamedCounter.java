package org.ringscope.nic.statistics.dialect;

/**
 * A name's meaning.
 *
 * @param ring the ring's number from 0, or {@link #NO_RING}
 */
public record NamedCounter(Mapping mapping, int ring) {
  public static final int NO_RING = NamePattern.NO_RING;

  /** For a name that no table knows. */
  public static final NamedCounter UNMAPPED = new NamedCounter(Mapping.UNMAPPED, NO_RING);
}
