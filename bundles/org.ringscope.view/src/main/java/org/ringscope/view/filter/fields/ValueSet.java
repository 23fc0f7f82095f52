package org.ringscope.view.filter.fields;

import java.lang.foreign.MemorySegment;

/** A set of values; a test asks whether one of a field's values in a packet is in it. Immutable. */
public sealed interface ValueSet permits ValueSet.Any, NumberSet, BytesSet {
  /** Every value: a field that is there at all. */
  ValueSet ANY = new Any();

  /** Whether a value of up to 128 bits is in it. */
  boolean contains(long high, long low);

  /** Whether a run of bytes is in it. */
  boolean contains(MemorySegment bytes, long at, int length);

  /** Every value. */
  record Any() implements ValueSet {
    @Override
    public boolean contains(long high, long low) {
      return true;
    }

    @Override
    public boolean contains(MemorySegment bytes, long at, int length) {
      return true;
    }
  }
}
