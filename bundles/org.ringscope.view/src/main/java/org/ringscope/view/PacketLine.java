package org.ringscope.view;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A packet as one line of the packet list.
 *
 * @param number from 1
 * @param texts a text for each column
 * @param ring the ring whose colour the line bears, if the packet came to one
 * @param tone how the line is to be set off
 */
public record PacketLine(long number, Map<PacketColumn, String> texts, OptionalInt ring, Tone tone) {
  /** How a line differs from others. */
  public enum Tone {
    PLAIN,
    /** The packet was lost. */
    DROPPED,
    /** The packet took no part in the replay. */
    FILTERED
  }

  public PacketLine {
    texts = Map.copyOf(texts);
  }

  public String text(PacketColumn column) {
    return texts.getOrDefault(column, "");
  }
}
