package org.ringscope.stack.place;

/**
 * An application with a ring of equal buffers: it posts them all as soon as its stream has data, and each anew some
 * time after it got it back.
 */
public final class BufferRing implements Application {
  private final int count;
  private final long size;
  private final long busy;

  /** Times at which buffers are to be posted again, in order: a ring of {@link #count}. */
  private final long[] times;

  private int first;
  private int waiting;

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
    times = new long[count];
  }

  @Override
  public void advanceTo(StreamPlacement placement, long time) {
    if (placement.buffers().size() == 0) {
      for (int i = 0; i < count; i++) {
        post(placement, time);
      }
    }
    while (waiting > 0 && times[first] <= time) {
      post(placement, times[first]);
      first = (first + 1) % count;
      waiting--;
    }
  }

  @Override
  public void completed(StreamPlacement placement, int buffer, long time) {
    times[(first + waiting++) % count] = time + busy;
  }

  private void post(StreamPlacement placement, long time) {
    placement.post(new PostedBuffer(BufferNames.of(placement.buffers().size()), size, null), time);
  }
}
