package org.ringscope.view.timeline;

/**
 * What came to the card.
 *
 * @param packets packets, dropped ones too; what a filter left out before the card is not among them
 * @param bytes their original lengths
 * @param drops packets dropped, for whatever cause
 */
public record Traffic(long packets, long bytes, long drops) {
  public static final Traffic NONE = new Traffic(0, 0, 0);

  Traffic minus(Traffic before) {
    return new Traffic(packets - before.packets, bytes - before.bytes, drops - before.drops);
  }
}
