package org.ringscope.session.mirror;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.ringscope.capture.FrameEncoder;
import org.ringscope.pipeline.MirroredFrame;

/** Encoded records that go on together. */
final class FrameChunk {
  private final MemorySegment memory;
  private int used;
  private int frames;
  private long frameBytes;
  /** Frames by interface, as far as {@link #countFor} was told. */
  private long[] byInterface = {};

  FrameChunk(MemorySegment memory) {
    this.memory = memory;
  }

  static FrameChunk onHeap(int capacity) {
    return new FrameChunk(MemorySegment.ofArray(new byte[capacity]));
  }

  /** Records that are no frames, such as a header. */
  static FrameChunk of(byte[] records) {
    FrameChunk chunk = new FrameChunk(MemorySegment.ofArray(records));
    chunk.used = records.length;
    return chunk;
  }

  boolean hasRoomFor(int bytes) {
    return bytes <= memory.byteSize() - used;
  }

  /** Appends a frame's record; there has to be room for it. */
  void add(MirroredFrame frame, FrameEncoder encoder, int length) {
    encoder.encode(frame, memory, used);
    used += length;
    frames++;
    frameBytes += frame.capturedLength;
  }

  /** Notes of which interface the frame was that was added last. */
  void countFor(int interfaceIndex) {
    if (interfaceIndex >= byInterface.length) {
      byInterface = Arrays.copyOf(byInterface, interfaceIndex + 1);
    }
    byInterface[interfaceIndex]++;
  }

  /** Adds the frames of each interface to those in {@code sums}, which is returned, or a longer one. */
  long[] addTo(long[] sums) {
    long[] all = byInterface.length > sums.length ? Arrays.copyOf(sums, byInterface.length) : sums;
    for (int i = 0; i < byInterface.length; i++) {
      all[i] += byInterface[i];
    }
    return all;
  }

  /** Appends records that are no frames; there has to be room for them. */
  void add(byte[] records) {
    MemorySegment.copy(MemorySegment.ofArray(records), 0, memory, used, records.length);
    used += records.length;
  }

  /** What there is, to be changed no more: this object if it is well filled, else a copy, and this one is empty. */
  FrameChunk detach() {
    if (used > memory.byteSize() / 2) {
      return this;
    }
    FrameChunk copy = FrameChunk.onHeap(used);
    MemorySegment.copy(memory, 0, copy.memory, 0, used);
    copy.used = used;
    copy.frames = frames;
    copy.frameBytes = frameBytes;
    copy.byInterface = byInterface.clone();
    clear();
    return copy;
  }

  void clear() {
    used = 0;
    frames = 0;
    frameBytes = 0;
    Arrays.fill(byInterface, 0);
  }

  int size() {
    return used;
  }

  int frames() {
    return frames;
  }

  /** Captured bytes of the frames, without what the format adds. */
  long frameBytes() {
    return frameBytes;
  }

  /** What there is, to be read by one thread. */
  ByteBuffer bytes() {
    return memory.asSlice(0, used).asByteBuffer();
  }
}
