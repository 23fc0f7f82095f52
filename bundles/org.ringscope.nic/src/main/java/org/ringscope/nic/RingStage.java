package org.ringscope.nic;

import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/** A stage whose packets pass rings that are counted; a checkpoint holds at least its counters. */
public interface RingStage extends Stateful {
  RingCounters counters();

  /** Makes room for {@code rings} rings in all; never for fewer than there are. */
  default void reserveRings(int rings) {
    counters().reserve(rings);
  }

  @Override
  default void save(StateWriter writer) {
    writer.write(counters().rings());
    counters().save(writer);
  }

  @Override
  default void restore(StateReader reader) {
    reserveRings((int) reader.read());
    counters().restore(reader);
  }
}
