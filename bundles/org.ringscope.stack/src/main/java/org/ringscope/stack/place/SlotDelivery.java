package org.ringscope.stack.place;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which slots of posted buffers the card's descriptors point at, and what that makes of each segment.
 *
 * <p>A slot is in a descriptor until bytes are in it to stay. Payload that landed in the wrong slot is moved to its
 * place, or, where it fills a whole slot, the two pages are exchanged. A descriptor whose slot was filled by moving
 * keeps its page, which belongs nowhere then: the card never writes over bytes that are in their place.
 */
final class SlotDelivery {
  /** A chunk that found no descriptor: it is in a buffer of the ring. */
  private static final int RING = -2;

  private final PostedBuffers buffers;
  private final DescriptorQueue queue;
  private final BitSet filled = new BitSet();
  private final BitSet posted = new BitSet();
  private int nextSlot;

  /** The segment at hand, cut into chunks: where each begins in the stream, and what its descriptor pointed at. */
  private long[] chunkStarts = new long[4];
  private int[] chunkSlots = new int[4];
  private boolean[] stays = new boolean[4];
  private int chunks;
  private long segmentEnd;
  private boolean outOfOrder;
  private boolean anyNew;

  /** Why descriptors point elsewhere than data in order will be. */
  private Cause step = Cause.LESS_THAN_A_DESCRIPTOR;

  private Fate fate = Fate.DIRECT;
  private @Nullable Cause cause;
  private boolean exchanges;

  SlotDelivery(PostedBuffers buffers, int descriptors) {
    this.buffers = buffers;
    queue = new DescriptorQueue(descriptors);
  }

  /** Posts descriptors for slots that have none yet, as far as there is room. */
  void postDescriptors() {
    while (!queue.isFull() && nextSlot < buffers.slots()) {
      int slot = nextSlot++;
      if (!filled.get(slot)) {
        post(slot);
      }
    }
  }

  private void post(int slot) {
    queue.post(slot);
    posted.set(slot);
  }

  /** The card puts a segment's payload into the next descriptors. */
  void land(long start, int length, boolean outOfOrder) {
    this.outOfOrder = outOfOrder;
    segmentEnd = start + length;
    anyNew = false;
    chunks = 0;
    long at = start;
    while (at < segmentEnd) {
      int slot = queue.isEmpty() ? RING : use();
      addChunk(at, slot);
      if (slot >= 0) {
        posted.clear(slot);
        at += buffers.slotLength(slot);
      } else {
        at = slot == RING ? segmentEnd : at + buffers.slotBytes();
      }
    }
  }

  /** A descriptor whose slot was filled otherwise while it waited has a page that belongs nowhere. */
  private int use() {
    int slot = queue.use();
    return slot >= 0 && filled.get(slot) ? DescriptorQueue.NOWHERE : slot;
  }

  private void addChunk(long start, int slot) {
    if (chunks == chunkStarts.length) {
      chunkStarts = Arrays.copyOf(chunkStarts, 2 * chunks);
      chunkSlots = Arrays.copyOf(chunkSlots, 2 * chunks);
      stays = Arrays.copyOf(stays, 2 * chunks);
    }
    chunkStarts[chunks] = start;
    chunkSlots[chunks] = slot;
    stays[chunks++] = false;
  }

  /**
   * Finds how the first of the new bytes {@code [from, end)} of the segment at hand come to their place.
   *
   * @return how many of them share it; see {@link #fate}, {@link #cause}, {@link #exchanges}
   */
  int place(long from, long end) {
    anyNew = true;
    int chunk = chunks - 1;
    while (chunkStarts[chunk] > from) {
      chunk--;
    }
    long chunkStart = chunkStarts[chunk];
    long chunkEnd = chunk + 1 < chunks ? chunkStarts[chunk + 1] : segmentEnd;
    long until = Math.min(end, chunkEnd);
    int landed = chunkSlots[chunk];
    exchanges = false;
    if (landed == RING) {
      decide(Fate.COPIED, Cause.NO_BUFFER);
      fillOtherwise(from, until);
    } else if (landed >= 0 && buffers.slotStart(landed) == chunkStart && (stays[chunk] || !filled.get(landed))) {
      decide(Fate.DIRECT, null);
      filled.set(landed);
      stays[chunk] = true;
    } else {
      decide(Fate.RESHUFFLED, outOfOrder ? Cause.OUT_OF_ORDER : step);
      int home = buffers.slotOf(from);
      boolean whole = from == chunkStart && until == chunkEnd && !filled.get(home) && buffers.isSlot(from, until);
      exchanges = whole && exchange(home, landed);
      stays[chunk] = exchanges;
      if (!exchanges) {
        fillOtherwise(from, until);
      }
    }
    return (int) (until - from);
  }

  private void decide(Fate fate, @Nullable Cause cause) {
    this.fate = fate;
    this.cause = cause;
  }

  /** Lets the page that {@code landed} had be {@code home}'s; says whether it could. */
  private boolean exchange(int home, int landed) {
    if (posted.get(home)) {
      queue.redirect(home, landed);
      posted.clear(home);
      if (landed >= 0) {
        posted.set(landed);
      }
    } else if (home >= nextSlot) {
      if (landed >= 0) {
        post(landed);
      }
    } else {
      return false;
    }
    filled.set(home);
    return true;
  }

  /** Bytes {@code [from, until)} came to their place without a descriptor of their slots. */
  void fillOtherwise(long from, long until) {
    int last = buffers.slotOf(until - 1);
    for (int slot = buffers.slotOf(from); slot <= last; slot++) {
      filled.set(slot);
      posted.clear(slot);
    }
  }

  /** The segment at hand was looked at: pages that hold nothing to stay go back to the card. */
  void release() {
    for (int i = 0; i < chunks; i++) {
      int slot = chunkSlots[i];
      if (!stays[i] && slot != RING) {
        if (slot >= 0 && !filled.get(slot)) {
          post(slot);
        } else {
          queue.post(DescriptorQueue.NOWHERE);
        }
      }
    }
    noteStep();
    postDescriptors();
  }

  /** What of this segment lets those after it be out of step; a snap length may have cut all of it off. */
  private void noteStep() {
    if (chunks == 0) {
      return;
    }
    int last = chunkSlots[chunks - 1];
    if (outOfOrder) {
      step = Cause.OUT_OF_ORDER;
    } else if (!anyNew) {
      step = Cause.DUPLICATE;
    } else if (last >= 0 && segmentEnd - chunkStarts[chunks - 1] < buffers.slotLength(last)) {
      step = chunks > 1 ? Cause.CROSSES_BUFFER : Cause.LESS_THAN_A_DESCRIPTOR;
    }
  }

  Fate fate() {
    return fate;
  }

  /** Null for direct bytes. */
  @Nullable Cause cause() {
    return cause;
  }

  /** Whether the bytes last placed fill a slot whose page was exchanged. */
  boolean exchanges() {
    return exchanges;
  }
}
