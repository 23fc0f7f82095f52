package org.ringscope.stack.tcp;

/** Why bytes of a stream are not there. */
public enum Absence {
  /** Its snap length cut them off a captured packet. */
  CUT_OFF,
  /** The other end acknowledged data behind them, but no captured packet has them. */
  NOT_CAPTURED
}
