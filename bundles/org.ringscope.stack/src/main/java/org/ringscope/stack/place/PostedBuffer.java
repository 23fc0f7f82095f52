package org.ringscope.stack.place;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * A buffer that an application posted for a stream's data.
 *
 * @param length bytes, 1 or more
 * @param memory where its bytes are written, or null if only their places matter
 */
public record PostedBuffer(long length, @Nullable MemorySegment memory) {
  /** @throws IllegalArgumentException if the buffer is empty or its memory has another length */
  public PostedBuffer {
    if (length < 1) {
      throw new IllegalArgumentException("a posted buffer has 1 or more bytes, not " + length);
    }
    if (memory != null && memory.byteSize() != length) {
      throw new IllegalArgumentException("a buffer of " + length + " bytes with memory of " + memory.byteSize());
    }
  }
}
