package org.ringscope.stack.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PostedBuffersTest {
  /** The same buffer some times, then others: where bytes and slots are is counted out byte by byte. */
  @Property(tries = 300)
  void eachByteIsWhereCountingFindsIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int slotBytes, @ForAll @IntRange(max = 6) int same) {
    Random random = new Random(seed);
    PostedBuffers buffers = new PostedBuffers(slotBytes);
    List<PostedBuffer> posted = new ArrayList<>();
    PostedBuffer first = new PostedBuffer(1 + random.nextInt(100), null);
    for (int i = 0; i < same; i++) {
      posted.add(first);
    }
    for (int i = random.nextInt(5); i > 0 || posted.isEmpty(); i--) {
      posted.add(new PostedBuffer(1 + random.nextInt(100), null));
    }
    posted.forEach(buffers::add);
    int position = 0;
    int slot = 0;
    for (int buffer = 0; buffer < posted.size(); buffer++) {
      int start = position;
      assertSame(posted.get(buffer), buffers.get(buffer));
      assertEquals(start, buffers.start(buffer));
      for (int within = 0; within < posted.get(buffer).length(); within++, position++) {
        if (within > 0 && within % slotBytes == 0) {
          slot++;
        }
        assertEquals(buffer, buffers.indexOf(position));
        assertEquals(slot, buffers.slotOf(position));
        assertEquals(start + within - within % slotBytes, buffers.slotStart(slot));
        assertEquals(
            Math.min(slotBytes, posted.get(buffer).length() - within + within % slotBytes), buffers.slotLength(slot));
      }
      slot++;
      assertEquals(position, buffers.end(buffer));
    }
    assertEquals(position, buffers.end());
    assertEquals(slot, buffers.slots());
    assertEquals(posted.size(), buffers.size());
  }
}
