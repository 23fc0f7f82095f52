package org.ringscope.view.export;

import java.util.PrimitiveIterator;

/** Some packets of a capture. */
public interface PacketChoice {
  /** How many there are. */
  long count();

  /** Their numbers, from 1, ascending, each once; made one by one, for there may be millions. */
  PrimitiveIterator.OfLong numbers();
}
