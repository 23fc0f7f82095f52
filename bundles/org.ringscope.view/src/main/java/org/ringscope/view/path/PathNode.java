package org.ringscope.view.path;

import java.util.List;

/**
 * A row of a packet's way.
 *
 * @param name one or two words, such as {@code hash}; empty in a row that only goes on with the one above
 * @param text one line; empty where the name says all
 * @param ring the ring that it tells of, for its colour; -1 if it tells of none
 * @param children what it is made of, in the order in which it happened
 */
public record PathNode(String name, String text, Kind kind, int ring, List<PathNode> children) {
  /** No ring. */
  public static final int NO_RING = -1;

  /** What a row is, for its looks. */
  public enum Kind {
    /** A stage of the replay. */
    STAGE,
    FACT,
    /** A bit that was hashed: one of many, so that nobody wants to see them all at once. */
    BIT,
    /** Something odd about the packet. */
    WARNING,
    /** Where the packet was lost. */
    DROPPED,
    /** Where its way ended otherwise. */
    ENDED
  }

  public PathNode {
    children = List.copyOf(children);
  }

  /** Whether its children are to be seen at first. */
  public boolean opensAtFirst() {
    return !children.isEmpty() && children.getFirst().kind() != Kind.BIT;
  }
}
