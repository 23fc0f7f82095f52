package org.ringscope.stack.place;

/**
 * What decides where a card's DMA puts payload.
 *
 * @param headerSplit whether headers go to buffers of their own, so that payload may go to posted pages
 * @param descriptorBytes payload that a descriptor takes
 * @param descriptors most descriptors posted at a time
 */
public record CardSettings(CardMode mode, boolean headerSplit, int descriptorBytes, int descriptors) {
  /** A page of memory. */
  public static final int PAGE_BYTES = 4096;

  public static final CardSettings DEFAULT = new CardSettings(CardMode.ARRIVAL_ORDER, true, PAGE_BYTES, 512);

  /** @throws IllegalArgumentException if a number is below 1 */
  public CardSettings {
    if (descriptorBytes < 1 || descriptors < 1) {
      throw new IllegalArgumentException("descriptors: 1 or more, of 1 or more bytes");
    }
  }

  public CardSettings withMode(CardMode mode) {
    return new CardSettings(mode, headerSplit, descriptorBytes, descriptors);
  }

  public CardSettings withHeaderSplit(boolean headerSplit) {
    return new CardSettings(mode, headerSplit, descriptorBytes, descriptors);
  }

  public CardSettings withDescriptorBytes(int descriptorBytes) {
    return new CardSettings(mode, headerSplit, descriptorBytes, descriptors);
  }
}
