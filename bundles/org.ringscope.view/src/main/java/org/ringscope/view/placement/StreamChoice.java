package org.ringscope.view.placement;

/**
 * One direction of a stream.
 *
 * @param stream number, from 0
 * @param forward whether the end that sent the first captured segment sends it
 */
public record StreamChoice(int stream, boolean forward) {
  /** What the other end sends. */
  public StreamChoice reversed() {
    return new StreamChoice(stream, !forward);
  }
}
