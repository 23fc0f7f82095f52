package org.ringscope.stack.place;

import java.util.Arrays;

/** Of each slot, whether bytes are in it to stay, and whether a descriptor points at it. Two bits, side by side. */
final class SlotStates {
  private static final int SLOTS_A_WORD = Long.SIZE / 2;
  private static final long FILLED = 1;
  private static final long POSTED = 2;

  private long[] words = new long[2];

  boolean isFilled(int slot) {
    return has(slot, FILLED);
  }

  /** Bytes are in it to stay: no descriptor points at it any more. */
  void fill(int slot) {
    reserve(slot);
    words[slot / SLOTS_A_WORD] = words[slot / SLOTS_A_WORD] & ~at(slot, POSTED) | at(slot, FILLED);
  }

  boolean isPosted(int slot) {
    return has(slot, POSTED);
  }

  void post(int slot) {
    reserve(slot);
    words[slot / SLOTS_A_WORD] |= at(slot, POSTED);
  }

  /** Its descriptor was used. */
  void use(int slot) {
    words[slot / SLOTS_A_WORD] &= ~at(slot, POSTED);
  }

  private boolean has(int slot, long state) {
    int word = slot / SLOTS_A_WORD;
    return word < words.length && (words[word] & at(slot, state)) != 0;
  }

  private static long at(int slot, long state) {
    return state << 2 * slot;
  }

  private void reserve(int slot) {
    if (slot / SLOTS_A_WORD >= words.length) {
      words = Arrays.copyOf(words, Math.max(2 * words.length, slot / SLOTS_A_WORD + 1));
    }
  }
}
