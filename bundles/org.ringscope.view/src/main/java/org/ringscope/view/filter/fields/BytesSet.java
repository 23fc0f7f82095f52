package org.ringscope.view.filter.fields;

import java.lang.foreign.MemorySegment;
import java.util.List;

/** Some runs of bytes, each as a whole. */
public record BytesSet(List<MemorySegment> runs) implements ValueSet {
  public BytesSet {
    runs = List.copyOf(runs);
  }

  @Override
  public boolean contains(long high, long low) {
    return false;
  }

  @Override
  public boolean contains(MemorySegment bytes, long at, int length) {
    for (MemorySegment run : runs) {
      if (run.byteSize() == length && MemorySegment.mismatch(run, 0, length, bytes, at, at + length) < 0) {
        return true;
      }
    }
    return false;
  }
}
