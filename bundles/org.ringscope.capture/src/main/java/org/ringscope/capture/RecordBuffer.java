package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Collects records and writes them out when full. */
final class RecordBuffer {
  private static final int SIZE = 256 << 10;

  private final WritableByteChannel channel;
  private final boolean swapped;
  private final MemorySegment memory = Arena.ofAuto().allocate(SIZE, 64);
  private int used;

  /** @param swapped true for big-endian numbers */
  RecordBuffer(WritableByteChannel channel, boolean swapped) {
    this.channel = channel;
    this.swapped = swapped;
  }

  /** Makes room for {@code bytes}, at most a few KiB. */
  private void reserve(int bytes) throws IOException {
    if (used + bytes > SIZE) {
      flush();
    }
  }

  void putByte(int value) throws IOException {
    reserve(1);
    memory.set(ValueLayout.JAVA_BYTE, used, (byte) value);
    used += 1;
  }

  void putShort(int value) throws IOException {
    reserve(2);
    short number = (short) value;
    memory.set(Endian.SHORT, used, swapped ? Short.reverseBytes(number) : number);
    used += 2;
  }

  void putInt(int value) throws IOException {
    reserve(4);
    memory.set(Endian.INT, used, swapped ? Integer.reverseBytes(value) : value);
    used += 4;
  }

  void putLong(long value) throws IOException {
    reserve(8);
    memory.set(Endian.LONG, used, swapped ? Long.reverseBytes(value) : value);
    used += 8;
  }

  void put(MemorySegment bytes, long offset, long length) throws IOException {
    long done = 0;
    while (done < length) {
      reserve(1);
      long step = Math.min(length - done, SIZE - used);
      MemorySegment.copy(bytes, offset + done, memory, used, step);
      used += (int) step;
      done += step;
    }
  }

  /** Zeros up to the next multiple of 4 after {@code length} bytes. */
  void pad(int length) throws IOException {
    for (int i = length; (i & 3) != 0; i++) {
      putByte(0);
    }
  }

  void flush() throws IOException {
    ByteBuffer bytes = memory.asSlice(0, used).asByteBuffer();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    used = 0;
  }
}
