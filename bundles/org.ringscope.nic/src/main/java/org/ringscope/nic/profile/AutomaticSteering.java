package org.ringscope.nic.profile;

/** What, besides RSS, decides the ring of a packet when nobody configures it. */
public enum AutomaticSteering {
  /** Nothing. */
  NONE,
  /**
   * Intel's application targeted routing: the driver looks at packets that are sent and has the card receive their
   * connection on the ring with the same number. It takes precedence over RSS for the TCP connections it knows of.
   */
  FLOW_DIRECTOR_ATR,
  /** The device receives a flow on the ring that corresponds to the one on which it was last sent. */
  FOLLOWS_SEND_RING
}
