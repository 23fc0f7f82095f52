package org.ringscope.stack.place;

/** How the card chooses where a segment's payload goes. */
public enum CardMode {
  /** Into the descriptor that is next, as real cards do. */
  ARRIVAL_ORDER,
  /** To the place that the sequence number names, as a card would that knows the streams. */
  SEQUENCE_AWARE
}
