package org.ringscope.stack.place;

import java.util.Arrays;

/**
 * The card's posted descriptors for a stream, in the order in which they will be used. Each points at a slot of a
 * posted buffer, or at a page that belongs nowhere.
 */
final class DescriptorQueue {
  /** What a descriptor points at whose page belongs nowhere. */
  static final int NOWHERE = -1;

  private static final int FIRST_ROOM = 16;

  private final int most;

  /** A ring: its length is a power of two, and grows, for most streams are short. */
  private int[] slots = new int[FIRST_ROOM];
  private int head;
  private int size;

  /** @param most descriptors that are posted at a time */
  DescriptorQueue(int most) {
    this.most = most;
  }

  /** As {@link AdaptationLayer#prefetch}: where the next descriptor stands, and where one is posted. */
  long prefetch() {
    return slots[head] + slots[at(size)];
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean isFull() {
    return size >= most;
  }

  /** Posts a descriptor behind all others. */
  void post(int slot) {
    if (size == slots.length) {
      grow();
    }
    slots[at(size++)] = slot;
  }

  /** The card uses the next descriptor; what it points at. */
  int use() {
    int slot = slots[head];
    head = at(1);
    size--;
    return slot;
  }

  /** Lets the descriptor that points at {@code from} point at {@code to}. */
  void redirect(int from, int to) {
    for (int i = 0; i < size; i++) {
      if (slots[at(i)] == from) {
        slots[at(i)] = to;
        return;
      }
    }
  }

  private int at(int index) {
    return head + index & slots.length - 1;
  }

  private void grow() {
    int[] larger = Arrays.copyOfRange(slots, head, head + 2 * slots.length);
    System.arraycopy(slots, 0, larger, slots.length - head, head);
    slots = larger;
    head = 0;
  }
}
