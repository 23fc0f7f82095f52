package org.ringscope.session.place;

/** What a segment was to its receiver when it came. */
public enum ArrivalKind {
  /** It began with the next byte expected, and nothing waited beyond a hole. */
  IN_ORDER,
  /** It came before the data in front of it. */
  BEYOND_HOLE,
  /** It came late: data behind it was there already. Sent again or merely overtaken, no capture tells for sure. */
  INTO_HOLE,
  /** All of it had arrived before: a retransmission that was not needed, or a keep-alive. */
  REPEATED,
  /** There was no memory to keep it. */
  REFUSED
}
