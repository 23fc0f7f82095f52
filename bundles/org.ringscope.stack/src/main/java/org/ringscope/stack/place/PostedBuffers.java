package org.ringscope.stack.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The buffers posted for one direction of a stream, each at its position: one behind the other, without gaps. For the
 * card they are cut into slots, each what one descriptor takes, the last of a buffer maybe shorter.
 */
public final class PostedBuffers {
  private final List<PostedBuffer> buffers = new ArrayList<>();
  private final int slotBytes;
  private long[] starts = new long[4];
  private long[] firstSlots = new long[4];
  private long end;
  private int slots;
  private boolean writable;

  /** Bytes and slots of each buffer as long as all are equal, as they mostly are; 0 bytes if they differ. */
  private long equalBytes;

  private int equalSlots;

  /** @param slotBytes payload that a descriptor takes */
  PostedBuffers(int slotBytes) {
    this.slotBytes = slotBytes;
  }

  /** Posts a buffer: the position of its first byte follows the last one's end. */
  void add(PostedBuffer buffer) {
    if (buffers.size() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      firstSlots = Arrays.copyOf(firstSlots, 2 * firstSlots.length);
    }
    starts[buffers.size()] = end;
    firstSlots[buffers.size()] = slots;
    int added = Math.toIntExact((buffer.length() + slotBytes - 1) / slotBytes);
    if (buffers.isEmpty()) {
      equalBytes = buffer.length();
      equalSlots = added;
    } else if (buffer.length() != equalBytes) {
      equalBytes = 0;
    }
    buffers.add(buffer);
    writable |= buffer.memory() != null;
    end += buffer.length();
    slots = Math.addExact(slots, added);
  }

  /** Position behind the last buffer. */
  public long end() {
    return end;
  }

  public int size() {
    return buffers.size();
  }

  public PostedBuffer get(int index) {
    return buffers.get(index);
  }

  /** Position of a buffer's first byte. */
  public long start(int index) {
    return equalBytes > 0 ? index * equalBytes : starts[index];
  }

  /** Position behind a buffer's last byte. */
  public long end(int index) {
    return index + 1 < buffers.size() ? start(index + 1) : end;
  }

  /** Whether any buffer has memory. */
  boolean isWritable() {
    return writable;
  }

  /** The buffer that holds {@code position}, which is before {@link #end}. */
  public int indexOf(long position) {
    return equalBytes > 0 ? (int) (position / equalBytes) : find(starts, position);
  }

  private long firstSlot(int index) {
    return equalBytes > 0 ? (long) index * equalSlots : firstSlots[index];
  }

  private int indexOfSlot(int slot) {
    return equalBytes > 0 ? slot / equalSlots : find(firstSlots, slot);
  }

  /** The last buffer whose bound is {@code value} or less. */
  private int find(long[] bounds, long value) {
    int found = Arrays.binarySearch(bounds, 0, buffers.size(), value);
    return found >= 0 ? found : -found - 2;
  }

  /** Bytes of a slot that no buffer's end cuts short. */
  int slotBytes() {
    return slotBytes;
  }

  /** Slots of all buffers. */
  int slots() {
    return slots;
  }

  /** The slot that holds {@code position}, which is before {@link #end}. */
  int slotOf(long position) {
    int buffer = indexOf(position);
    return (int) (firstSlot(buffer) + (position - start(buffer)) / slotBytes);
  }

  /** Position of a slot's first byte. */
  long slotStart(int slot) {
    return slotStart(indexOfSlot(slot), slot);
  }

  private long slotStart(int buffer, int slot) {
    return start(buffer) + (slot - firstSlot(buffer)) * slotBytes;
  }

  /** Whether {@code [from, until)} is a slot. */
  boolean isSlot(long from, long until) {
    int buffer = indexOf(from);
    return (from - start(buffer)) % slotBytes == 0 && until == Math.min(from + slotBytes, end(buffer));
  }

  /** Bytes of a slot. */
  int slotLength(int slot) {
    int buffer = indexOfSlot(slot);
    return (int) Math.min(slotBytes, end(buffer) - slotStart(buffer, slot));
  }
}
