package org.ringscope.nic.rss;

import java.util.Locale;

/**
 * What is done to source and destination, addresses and ports each, before they are hashed, so that both directions of
 * a flow have the same hash. RXH_XFRM_… in Linux's include/uapi/linux/ethtool.h; the order of the results is that of
 * Documentation/networking/scaling.rst.
 */
public enum InputTransform {
  NONE,
  /** The exclusive or of both ends stands in place of each. */
  SYMMETRIC_XOR,
  /** The or of both ends in the source's place, their exclusive or in the destination's. */
  SYMMETRIC_OR_XOR;

  /** Its name in {@code ethtool -X DEV xfrm} and scenario files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is hashed in the source's place. */
  long atSource(long source, long destination) {
    return switch (this) {
      case NONE -> source;
      case SYMMETRIC_XOR -> source ^ destination;
      case SYMMETRIC_OR_XOR -> source | destination;
    };
  }

  /** What is hashed in the destination's place. */
  long atDestination(long source, long destination) {
    return this == NONE ? destination : source ^ destination;
  }
}
