package org.ringscope.nic.counter;

import java.util.Arrays;
import org.ringscope.pipeline.FrameCounter;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/** {@link FrameCounter}s of each ring of one direction. */
public final class FrameCounters {
  private long[] counts;

  public FrameCounters(int rings) {
    counts = new long[rings * FrameCounter.COUNT];
  }

  public int rings() {
    return counts.length / FrameCounter.COUNT;
  }

  /** Makes room for {@code rings} rings; never for fewer than there are. */
  public void reserve(int rings) {
    if (rings > rings()) {
      counts = Arrays.copyOf(counts, rings * FrameCounter.COUNT);
    }
  }

  /** Counts the packet in row {@code row}, which passed {@link FrameClassStage}. */
  public void count(int ring, PacketBatch in, int row) {
    int frameClass = in.column(FrameClassStage.CLASS)[row];
    int first = ring * FrameCounter.COUNT;
    counts[first + FrameClass.address(frameClass)]++;
    counts[first + FrameClass.network(frameClass)]++;
    counts[first + FrameClass.transport(frameClass)]++;
    counts[first + FrameClass.sizeCounter(frameClass)]++;
  }

  public long get(int ring, FrameCounter counter) {
    return counts[ring * FrameCounter.COUNT + counter.ordinal()];
  }

  public void add(FrameCounters other) {
    reserve(other.rings());
    for (int i = 0; i < other.counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  public void save(StateWriter writer) {
    writer.write(counts);
  }

  public void restore(StateReader reader) {
    reader.read(counts);
  }
}
