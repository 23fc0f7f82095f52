package org.ringscope.session.place;

import java.util.Arrays;

/** Segments with payload of one direction in the order of arrival: columns, 33 bytes each. */
final class Arrivals {
  private int[] packets = new int[64];
  private long[] times = new long[64];
  private long[] positions = new long[64];
  private int[] lengths = new int[64];
  private byte[] kinds = new byte[64];
  private long[] next = new long[64];
  private int count;

  void add(long packet, long time, long position, int length, ArrivalKind kind, long nextAfter) {
    if (count == packets.length) {
      grow(count + (count >> 1));
    }
    packets[count] = (int) packet;
    times[count] = time;
    positions[count] = position;
    lengths[count] = length;
    kinds[count] = (byte) kind.ordinal();
    next[count++] = nextAfter;
  }

  /** Gives back what was reserved for more. */
  void trim() {
    grow(count);
  }

  private void grow(int room) {
    packets = Arrays.copyOf(packets, room);
    times = Arrays.copyOf(times, room);
    positions = Arrays.copyOf(positions, room);
    lengths = Arrays.copyOf(lengths, room);
    kinds = Arrays.copyOf(kinds, room);
    next = Arrays.copyOf(next, room);
  }

  int count() {
    return count;
  }

  long packet(int segment) {
    return Integer.toUnsignedLong(packets[segment]);
  }

  long time(int segment) {
    return times[segment];
  }

  long position(int segment) {
    return positions[segment];
  }

  int length(int segment) {
    return lengths[segment];
  }

  byte kind(int segment) {
    return kinds[segment];
  }

  long next(int segment) {
    return next[segment];
  }

  /** The first segment that came after {@code time}; {@link #count} if none did. */
  int firstAfter(long time) {
    return Times.firstAfter(times, count, time);
  }
}
