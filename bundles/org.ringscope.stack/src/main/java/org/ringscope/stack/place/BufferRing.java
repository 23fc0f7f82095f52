package org.ringscope.stack.place;

import java.util.HashMap;
import java.util.Map;

/**
 * An application with a ring of equal buffers: it posts them all as soon as its stream has data, and each anew some time
 * after it got it back.
 */
public final class BufferRing implements Application {
  private final int count;
  private final long size;
  private final long busy;
  private final Map<StreamPlacement, Reposts> reposts = new HashMap<>();

  /**
   * @param count buffers, 1 or more
   * @param size bytes of each, 1 or more
   * @param busy time from getting a buffer back to posting it again, ns
   */
  public BufferRing(int count, long size, long busy) {
    if (count < 1 || size < 1 || busy < 0) {
      throw new IllegalArgumentException("a ring has 1 or more buffers of 1 or more bytes");
    }
    this.count = count;
    this.size = size;
    this.busy = busy;
  }

  @Override
  public void advanceTo(StreamPlacement placement, long time) {
    Reposts due = reposts.computeIfAbsent(placement, unused -> new Reposts());
    if (placement.buffers().size() == 0) {
      for (int i = 0; i < count; i++) {
        post(placement, time);
      }
    }
    while (due.waiting > 0 && due.times[due.first] <= time) {
      post(placement, due.times[due.first]);
      due.remove();
    }
  }

  @Override
  public void completed(StreamPlacement placement, int buffer, long time) {
    Reposts due = reposts.computeIfAbsent(placement, unused -> new Reposts());
    due.add(time + busy);
  }

  private void post(StreamPlacement placement, long time) {
    placement.post(new PostedBuffer(BufferNames.of(placement.buffers().size()), size, null), time);
  }

  /** Times at which buffers are to be posted again, in order. */
  private final class Reposts {
    private final long[] times = new long[count];
    private int first;
    private int waiting;

    void add(long time) {
      times[(first + waiting++) % times.length] = time;
    }

    void remove() {
      first = (first + 1) % times.length;
      waiting--;
    }
  }
}
