package org.ringscope.view.packet;

/**
 * Consecutive bytes of a packet.
 *
 * @param first where they begin, in bytes from the packet's start
 * @param length how many there are, perhaps none
 */
public record ByteRange(int first, int length) {
  public static final ByteRange NONE = new ByteRange(0, 0);

  /** The byte behind the last one. */
  public int end() {
    return first + length;
  }

  public boolean contains(int offset) {
    return offset >= first && offset < end();
  }
}
