package org.ringscope.stack.tcp;

/** Sequence numbers of 32 bits that wrap, and positions in a stream of 64 bits that don't (RFC 9293, section 3.4). */
final class SequenceNumbers {
  private SequenceNumbers() {}

  /**
   * The position that a sequence number means: the one nearest to {@code near}, at most 2^31 before or behind it.
   *
   * @param base sequence number of position 0
   * @param near a position that the number is known to be about
   */
  static long position(int base, long near, int sequence) {
    return near + (sequence - (base + (int) near));
  }
}
