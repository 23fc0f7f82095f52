package org.ringscope.stack.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The buffers posted for one direction of a stream, each at its position: one behind the other, without gaps. For the
 * card they are cut into slots, each what one descriptor takes, the last of a buffer maybe shorter.
 */
public final class PostedBuffers {
  private final int slotBytes;
  private int size;
  private int slots;
  private long end;
  private boolean writable;

  /** The buffer that all are, which mostly is so; then nothing is kept of each. */
  private @Nullable PostedBuffer same;

  private int sameSlots;
  private long sameBytes;

  /** Where each is, once they differ. */
  private @Nullable Each each;

  /** @param slotBytes payload that a descriptor takes */
  PostedBuffers(int slotBytes) {
    this.slotBytes = slotBytes;
  }

  /** Posts a buffer: the position of its first byte follows the last one's end. */
  void add(PostedBuffer buffer) {
    int added = Math.toIntExact((buffer.length() + slotBytes - 1) / slotBytes);
    if (size == 0) {
      same = buffer;
      sameBytes = buffer.length();
      sameSlots = added;
    } else if (each == null && buffer != same) {
      each = eachOfTheSame(Objects.requireNonNull(same));
    }
    if (each != null) {
      each.add(buffer, end, slots);
    }
    size++;
    writable |= buffer.memory() != null;
    end += buffer.length();
    slots = Math.addExact(slots, added);
  }

  private Each eachOfTheSame(PostedBuffer buffer) {
    Each made = new Each();
    for (int i = 0; i < size; i++) {
      made.add(buffer, i * sameBytes, i * sameSlots);
    }
    return made;
  }

  /** Position behind the last buffer. */
  public long end() {
    return end;
  }

  public int size() {
    return size;
  }

  public PostedBuffer get(int index) {
    return each == null ? Objects.requireNonNull(same) : each.buffers.get(index);
  }

  /** Position of a buffer's first byte. */
  public long start(int index) {
    return each == null ? index * sameBytes : each.starts[index];
  }

  /** Position behind a buffer's last byte. */
  public long end(int index) {
    return index + 1 < size ? start(index + 1) : end;
  }

  /** Whether any buffer has memory. */
  boolean isWritable() {
    return writable;
  }

  /** The buffer that holds {@code position}, which is before {@link #end}. */
  public int indexOf(long position) {
    return each == null ? (int) (position / sameBytes) : each.find(each.starts, position);
  }

  private int firstSlot(int index) {
    return each == null ? index * sameSlots : (int) each.firstSlots[index];
  }

  private int indexOfSlot(int slot) {
    return each == null ? slot / sameSlots : each.find(each.firstSlots, slot);
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
    return firstSlot(buffer) + (int) ((position - start(buffer)) / slotBytes);
  }

  /** Position of a slot's first byte. */
  long slotStart(int slot) {
    return slotStart(indexOfSlot(slot), slot);
  }

  private long slotStart(int buffer, int slot) {
    return start(buffer) + (long) (slot - firstSlot(buffer)) * slotBytes;
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

  /** Where buffers are that differ. */
  private static final class Each {
    private final List<PostedBuffer> buffers = new ArrayList<>();
    private long[] starts = new long[4];
    private long[] firstSlots = new long[4];

    void add(PostedBuffer buffer, long start, int firstSlot) {
      int index = buffers.size();
      if (index == starts.length) {
        starts = Arrays.copyOf(starts, 2 * index);
        firstSlots = Arrays.copyOf(firstSlots, 2 * index);
      }
      starts[index] = start;
      firstSlots[index] = firstSlot;
      buffers.add(buffer);
    }

    /** The last buffer whose bound is {@code value} or less. */
    int find(long[] bounds, long value) {
      int found = Arrays.binarySearch(bounds, 0, buffers.size(), value);
      return found >= 0 ? found : -found - 2;
    }
  }
}
