package org.ringscope.nic;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Memory that the receive rings of a stage cut their DMA buffers from, page by page. Pages come round: one whose frames
 * are all taken is used again once no batch shows them any more.
 */
final class BufferPages {
  /** About as much as the descriptors of a ring of 512 take. */
  private static final int PAGE = 1 << 15;

  private final Deque<MemorySegment> free = new ArrayDeque<>();
  private final Deque<MemorySegment> retired = new ArrayDeque<>();

  /** A page with room for a frame of {@code length} bytes; a frame that fits no page gets memory of its own. */
  MemorySegment take(int length) {
    if (length > PAGE) {
      return Arena.ofAuto().allocate(length);
    }
    MemorySegment page = free.poll();
    return page == null ? Arena.ofAuto().allocate(PAGE) : page;
  }

  /** All frames of {@code page} are taken; batches may still show them. */
  void retire(MemorySegment page) {
    if (page.byteSize() == PAGE) {
      retired.add(page);
    }
  }

  /** No batch shows a frame of a retired page any more. */
  void release() {
    free.addAll(retired);
    retired.clear();
  }
}
