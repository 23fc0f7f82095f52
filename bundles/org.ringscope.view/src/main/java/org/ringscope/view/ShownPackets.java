package org.ringscope.view;

import java.util.function.LongSupplier;

/** Which packets of a capture a list shows, in the capture's order. Entries and packet numbers count from 1. */
public interface ShownPackets {
  /** Entries so far. */
  long size();

  /** Number of the packet that is entry {@code entry}, 1 … {@link #size}. */
  long number(long entry);

  /**
   * The entry of packet {@code number}; if it isn't shown, that of the last one shown before it; 0 if there is none.
   */
  long entryUpTo(long number);

  /** Whether it is known if packet {@code number} is shown: a filter may still be on its way to it. */
  boolean isDecided(long number);

  /** All packets of a capture. */
  static ShownPackets all(LongSupplier packets) {
    return new ShownPackets() {
      @Override
      public long size() {
        return packets.getAsLong();
      }

      @Override
      public long number(long entry) {
        return entry;
      }

      @Override
      public long entryUpTo(long number) {
        return Math.min(number, size());
      }

      @Override
      public boolean isDecided(long number) {
        return number <= size();
      }
    };
  }
}
