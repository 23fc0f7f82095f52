package org.ringscope.nic.mirror;

/**
 * What happens to the VLAN tags of a mirrored frame.
 *
 * @param identifier 0 … 4,095, of meaning for {@link Kind#SET} and {@link Kind#PUSH}
 */
public record VlanChange(Kind kind, int identifier) {
  /** Kinds of change. */
  public enum Kind {
    KEEP,
    /** The outer tag is taken off a frame that has one. */
    STRIP,
    /** The outer tag names another VLAN and keeps its priority; a frame without gets one. */
    SET,
    /** A tag is put in front of any others: 802.1Q before none, 802.1ad's service tag before another. */
    PUSH
  }

  public static final VlanChange KEEP = new VlanChange(Kind.KEEP, 0);

  public static final VlanChange STRIP = new VlanChange(Kind.STRIP, 0);

  private static final int HIGHEST = 0xfff;

  public VlanChange {
    if (identifier < 0 || identifier > HIGHEST) {
      throw new IllegalArgumentException("a VLAN is 0 to " + HIGHEST + ", not " + identifier);
    }
  }

  public static VlanChange set(int identifier) {
    return new VlanChange(Kind.SET, identifier);
  }

  public static VlanChange push(int identifier) {
    return new VlanChange(Kind.PUSH, identifier);
  }
}
