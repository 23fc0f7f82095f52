package org.ringscope.stack.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DescriptorQueueTest {
  private static final int MOST = 24;

  /** Descriptors used, posted again in another order, lost and redirected, beside a plain list. */
  @Property(tries = 500)
  void itIsAQueue(@ForAll long seed) {
    Random random = new Random(seed);
    DescriptorQueue queue = new DescriptorQueue(MOST);
    LinkedList<Integer> plain = new LinkedList<>();
    LinkedList<Integer> inHand = new LinkedList<>();
    int fresh = 0;
    for (int step = 0; step < 400; step++) {
      assertEquals(plain.isEmpty(), queue.isEmpty());
      assertEquals(plain.size() >= MOST, queue.isFull());
      int choice = random.nextInt(10);
      if (choice < 4 && !plain.isEmpty()) {
        int slot = queue.use();
        assertEquals(plain.removeFirst(), slot);
        inHand.add(slot);
      } else if (choice < 7 && plain.size() < MOST) {
        post(queue, plain, fresh++);
      } else if (choice < 9 && !inHand.isEmpty()) {
        int slot = inHand.remove(random.nextInt(inHand.size()));
        post(queue, plain, random.nextInt(3) == 0 ? DescriptorQueue.NOWHERE : slot);
      } else {
        List<Integer> posted = plain.stream().filter(slot -> slot != DescriptorQueue.NOWHERE).toList();
        if (!posted.isEmpty()) {
          int from = posted.get(random.nextInt(posted.size()));
          int to = inHand.isEmpty() ? DescriptorQueue.NOWHERE : inHand.remove(random.nextInt(inHand.size()));
          queue.redirect(from, to);
          Collections.replaceAll(plain, from, to);
        }
      }
    }
    while (!plain.isEmpty()) {
      assertEquals(plain.removeFirst(), queue.use());
    }
    assertEquals(true, queue.isEmpty());
  }

  private static void post(DescriptorQueue queue, List<Integer> plain, int slot) {
    queue.post(slot);
    plain.add(slot);
  }
}
