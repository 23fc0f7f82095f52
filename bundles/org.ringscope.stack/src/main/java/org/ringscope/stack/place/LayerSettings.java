package org.ringscope.stack.place;

/**
 * How an adaptation layer places bytes and hands them over.
 *
 * @param card what decides where a card's DMA puts payload
 * @param handOver when buffers that aren't full are valid
 * @param heldBytes most bytes that wait for buffers, of all streams
 */
public record LayerSettings(CardSettings card, HandOver handOver, long heldBytes) {
  private static final long DEFAULT_HELD_BYTES = 256L << 20;

  public static final LayerSettings DEFAULT =
      new LayerSettings(CardSettings.DEFAULT, HandOver.DEFAULT, DEFAULT_HELD_BYTES);

  /** @throws IllegalArgumentException if less than nothing may wait */
  public LayerSettings {
    if (heldBytes < 0) {
      throw new IllegalArgumentException("bytes that wait: 0 or more");
    }
  }

  public LayerSettings withCard(CardSettings card) {
    return new LayerSettings(card, handOver, heldBytes);
  }

  public LayerSettings withHandOver(HandOver handOver) {
    return new LayerSettings(card, handOver, heldBytes);
  }

  public LayerSettings withHeldBytes(long heldBytes) {
    return new LayerSettings(card, handOver, heldBytes);
  }
}
