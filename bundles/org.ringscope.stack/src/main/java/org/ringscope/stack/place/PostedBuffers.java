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
  private int[] firstSlots = new int[4];
  private long end;
  private int slots;

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
    buffers.add(buffer);
    end += buffer.length();
    slots = Math.addExact(slots, Math.toIntExact((buffer.length() + slotBytes - 1) / slotBytes));
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
    return starts[index];
  }

  /** Position behind a buffer's last byte. */
  public long end(int index) {
    return starts[index] + buffers.get(index).length();
  }

  /** The buffer that holds {@code position}, which is before {@link #end}. */
  public int indexOf(long position) {
    int found = Arrays.binarySearch(starts, 0, buffers.size(), position);
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
    return firstSlots[buffer] + (int) ((position - starts[buffer]) / slotBytes);
  }

  /** Position of a slot's first byte. */
  long slotStart(int slot) {
    int found = Arrays.binarySearch(firstSlots, 0, buffers.size(), slot);
    int buffer = found >= 0 ? found : -found - 2;
    return starts[buffer] + (long) (slot - firstSlots[buffer]) * slotBytes;
  }

  /** Bytes of a slot. */
  int slotLength(int slot) {
    long start = slotStart(slot);
    return (int) Math.min(slotBytes, end(indexOf(start)) - start);
  }
}
