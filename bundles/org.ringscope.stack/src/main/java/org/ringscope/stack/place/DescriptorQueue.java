package org.ringscope.stack.place;

/**
 * The card's posted descriptors for a stream, in the order in which they will be used. Each points at a slot of a
 * posted buffer, or, once its slot was filled otherwise, at a page that belongs nowhere.
 */
final class DescriptorQueue {
  /** What a descriptor points at whose slot was filled otherwise. */
  static final int NOWHERE = -1;

  private final int[] slots;
  private long head;
  private long tail;

  DescriptorQueue(int size) {
    slots = new int[size];
  }

  boolean isEmpty() {
    return head == tail;
  }

  boolean isFull() {
    return tail - head == slots.length;
  }

  /** Posts a descriptor behind all others. */
  void post(int slot) {
    slots[(int) (tail++ % slots.length)] = slot;
  }

  /** The card uses the next descriptor; what it points at. */
  int use() {
    return slots[(int) (head++ % slots.length)];
  }

  /** Lets the descriptor that points at {@code from} point at {@code to}. */
  void redirect(int from, int to) {
    for (long i = head; i < tail; i++) {
      int at = (int) (i % slots.length);
      if (slots[at] == from) {
        slots[at] = to;
        return;
      }
    }
  }
}
