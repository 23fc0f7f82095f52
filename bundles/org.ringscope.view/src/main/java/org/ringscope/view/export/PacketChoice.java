package org.ringscope.view.export;

import java.util.stream.LongStream;

/** Some packets of a capture. */
public interface PacketChoice {
  /** How many there are. */
  long count();

  /** Their numbers, from 1, ascending, each once. */
  LongStream numbers();
}
