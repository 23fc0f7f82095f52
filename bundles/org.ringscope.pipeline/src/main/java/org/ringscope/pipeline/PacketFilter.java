package org.ringscope.pipeline;

import java.lang.foreign.MemorySegment;

/** A yes or no a packet, such as a compiled BPF program. Thread-safe. */
@FunctionalInterface
public interface PacketFilter {
  /**
   * Judges one packet.
   *
   * @param bytes memory that holds the frame
   * @param offset where the frame begins
   * @param capturedLength bytes of the frame in memory
   * @param originalLength length the frame had
   */
  boolean accepts(MemorySegment bytes, long offset, int capturedLength, int originalLength);
}
