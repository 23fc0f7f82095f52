package org.ringscope.stack.place;

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
  private final Chunks chunks;
  private final SlotStates states = new SlotStates();
  private int nextSlot;
  private boolean outOfOrder;
  private boolean anyNew;

  /** Why descriptors point elsewhere than data in order will be. */
  private Cause step = Cause.LESS_THAN_A_DESCRIPTOR;

  private Fate fate = Fate.DIRECT;
  private @Nullable Cause cause;
  private boolean exchanges;

  /** @param chunks in which the segment at hand is cut; all streams may share them */
  SlotDelivery(PostedBuffers buffers, int descriptors, Chunks chunks) {
    this.buffers = buffers;
    this.chunks = chunks;
    queue = new DescriptorQueue(descriptors);
  }

  /** Posts descriptors for slots that have none yet, as far as there is room. */
  void postDescriptors() {
    while (!queue.isFull() && nextSlot < buffers.slots()) {
      int slot = nextSlot++;
      if (!states.isFilled(slot)) {
        post(slot);
      }
    }
  }

  private void post(int slot) {
    queue.post(slot);
    states.post(slot);
  }

  /** As {@link AdaptationLayer#prefetch}. */
  long prefetch() {
    return queue.prefetch() + (states.isFilled(nextSlot) ? 1 : 0);
  }

  /** The card puts a segment's payload into the next descriptors. */
  void land(long start, int length, boolean outOfOrder) {
    this.outOfOrder = outOfOrder;
    long end = start + length;
    anyNew = false;
    chunks.begin(end);
    long at = start;
    while (at < end) {
      int slot = queue.isEmpty() ? RING : use();
      chunks.add(at, slot);
      if (slot >= 0) {
        states.use(slot);
        at += buffers.slotLength(slot);
      } else {
        at = slot == RING ? end : at + buffers.slotBytes();
      }
    }
  }

  /** A descriptor whose slot was filled otherwise while it waited has a page that belongs nowhere. */
  private int use() {
    int slot = queue.use();
    return slot >= 0 && states.isFilled(slot) ? DescriptorQueue.NOWHERE : slot;
  }

  /**
   * Finds how the first of the new bytes {@code [from, end)} of the segment at hand come to their place.
   *
   * @return how many of them share it; see {@link #fate}, {@link #cause}, {@link #exchanges}
   */
  int place(long from, long end) {
    anyNew = true;
    int chunk = chunks.indexOf(from);
    long chunkStart = chunks.start(chunk);
    long chunkEnd = chunks.end(chunk);
    long until = Math.min(end, chunkEnd);
    int landed = chunks.slot(chunk);
    exchanges = false;
    if (landed == RING) {
      decide(Fate.COPIED, Cause.NO_BUFFER);
      fillOtherwise(from, until);
    } else if (landed >= 0 && buffers.slotStart(landed) == chunkStart && isFree(chunk, landed)) {
      decide(Fate.DIRECT, null);
      states.fill(landed);
      chunks.setStays(chunk, true);
    } else {
      decide(Fate.RESHUFFLED, outOfOrder ? Cause.OUT_OF_ORDER : step);
      int home = buffers.slotOf(from);
      boolean whole = from == chunkStart && until == chunkEnd && !states.isFilled(home) && buffers.isSlot(from, until);
      exchanges = whole && exchange(home, landed);
      chunks.setStays(chunk, exchanges);
      if (!exchanges) {
        fillOtherwise(from, until);
      }
    }
    return (int) (until - from);
  }

  /** Nothing but this chunk has come to stay in the slot. */
  private boolean isFree(int chunk, int slot) {
    return chunks.stays(chunk) || !states.isFilled(slot);
  }

  private void decide(Fate fate, @Nullable Cause cause) {
    this.fate = fate;
    this.cause = cause;
  }

  /**
   * Lets the page that {@code landed} had be {@code home}'s; says whether it could. That of {@code home} becomes
   * {@code landed}'s, unless that was filled otherwise while the segment's first chunks were placed.
   */
  private boolean exchange(int home, int landed) {
    int freed = landed >= 0 && states.isFilled(landed) ? DescriptorQueue.NOWHERE : landed;
    if (states.isPosted(home)) {
      queue.redirect(home, freed);
      if (freed >= 0) {
        states.post(freed);
      }
    } else if (home >= nextSlot) {
      if (freed >= 0) {
        post(freed);
      }
    } else {
      return false;
    }
    states.fill(home);
    return true;
  }

  /** Bytes {@code [from, until)} came to their place without a descriptor of their slots. */
  void fillOtherwise(long from, long until) {
    int last = buffers.slotOf(until - 1);
    for (int slot = buffers.slotOf(from); slot <= last; slot++) {
      states.fill(slot);
    }
  }

  /** The segment at hand was looked at: pages that hold nothing to stay go back to the card. */
  void release() {
    for (int i = 0; i < chunks.count(); i++) {
      int slot = chunks.slot(i);
      if (!chunks.stays(i) && slot != RING) {
        if (slot >= 0 && !states.isFilled(slot)) {
          post(slot);
        } else {
          queue.post(DescriptorQueue.NOWHERE);
        }
      }
    }
    // A segment of which the snap length left nothing used no descriptor that is known.
    if (chunks.count() > 0) {
      noteStep();
    }
    postDescriptors();
  }

  /** What of this segment lets those after it be out of step with the descriptors. */
  private void noteStep() {
    int last = chunks.count() - 1;
    int slot = chunks.slot(last);
    if (outOfOrder) {
      step = Cause.OUT_OF_ORDER;
    } else if (!anyNew) {
      step = Cause.DUPLICATE;
    } else if (slot >= 0 && chunks.end(last) - chunks.start(last) < buffers.slotLength(slot)) {
      step = last > 0 ? Cause.CROSSES_BUFFER : Cause.LESS_THAN_A_DESCRIPTOR;
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
