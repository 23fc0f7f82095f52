package org.ringscope.stack.place;

/**
 * The card's posted descriptors for a stream, in the order in which they will be used. Each points at a slot of a
 * posted buffer, or at a page that belongs nowhere.
 *
 * <p>They are kept as runs of slots that follow each other: in most streams one or a few, however many descriptors
 * there are.
 */
final class DescriptorQueue {
  /** What a descriptor points at whose page belongs nowhere. */
  static final int NOWHERE = -1;

  private final int most;
  private int size;

  /** The run whose descriptors are used next, at hand; 0 of it if the next one is to be looked for. */
  private int firstSlot;
  private int firstCount;

  /** The run that posted descriptors may still go on, at hand; 0 of it if there is none. */
  private int lastSlot;
  private int lastCount;

  /** The runs between those: the slot in the upper half, the count in the lower. */
  private long[] between = {};
  private int head;
  private int tail;

  /** @param most descriptors that are posted at a time */
  DescriptorQueue(int most) {
    this.most = most;
  }

  /** As {@link AdaptationLayer#prefetch}. */
  long prefetch() {
    return firstSlot;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean isFull() {
    return size >= most;
  }

  /** Posts a descriptor behind all others. */
  void post(int slot) {
    if (lastCount > 0 && slot == slot(lastSlot, lastCount)) {
      lastCount++;
    } else {
      shelveLast();
      lastSlot = slot;
      lastCount = 1;
    }
    size++;
  }

  /** The card uses the next descriptor, which there has to be; what it points at. */
  int use() {
    if (firstCount == 0) {
      fetchFirst();
    }
    int slot = firstSlot;
    firstSlot = slot(slot, 1);
    firstCount--;
    size--;
    return slot;
  }

  private void fetchFirst() {
    if (head < tail) {
      firstSlot = slotOf(between[head]);
      firstCount = countOf(between[head++]);
    } else {
      firstSlot = lastSlot;
      firstCount = lastCount;
      lastCount = 0;
    }
  }

  /** Lets the descriptor that points at the slot {@code from} point at {@code to}. */
  void redirect(int from, int to) {
    shelveFirst();
    shelveLast();
    for (int i = head; i < tail; i++) {
      int slot = slotOf(between[i]);
      int count = countOf(between[i]);
      if (slot != NOWHERE && slot <= from && from < slot + count) {
        cut(i - head, slot, from - slot, to, count);
        return;
      }
    }
  }

  /** Puts {@code to} in place of the descriptor {@code at} of the run {@code index}, which begins with {@code slot}. */
  private void cut(int index, int slot, int at, int to, int count) {
    int behind = count - at - 1;
    between[head + index] = run(to, 1);
    if (behind > 0) {
      insert(index + 1, run(slot + at + 1, behind));
    }
    if (at > 0) {
      insert(index, run(slot, at));
    }
  }

  private void shelveFirst() {
    if (firstCount > 0) {
      insert(0, run(firstSlot, firstCount));
      firstCount = 0;
    }
  }

  private void shelveLast() {
    if (lastCount > 0) {
      insert(tail - head, run(lastSlot, lastCount));
      lastCount = 0;
    }
  }

  /** @param index how many runs between there are before it */
  private void insert(int index, long run) {
    if (index == 0 && head > 0) {
      between[--head] = run;
      return;
    }
    if (tail == between.length) {
      moveToFront();
    }
    System.arraycopy(between, head + index, between, head + index + 1, tail - head - index);
    between[head + index] = run;
    tail++;
  }

  /** Makes room behind the last run. */
  private void moveToFront() {
    int runs = tail - head;
    long[] roomier = runs > between.length / 2 || runs == 0 ? new long[Math.max(4, 2 * runs)] : between;
    System.arraycopy(between, head, roomier, 0, runs);
    between = roomier;
    head = 0;
    tail = runs;
  }

  private static long run(int slot, int count) {
    return (long) slot << Integer.SIZE | count;
  }

  private static int slotOf(long run) {
    return (int) (run >> Integer.SIZE);
  }

  private static int countOf(long run) {
    return (int) run;
  }

  /** What the descriptor points at that comes {@code behind} a descriptor of {@code slot} in its run. */
  private static int slot(int slot, int behind) {
    return slot == NOWHERE ? NOWHERE : slot + behind;
  }
}
