package org.ringscope.capture;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.ringscope.pipeline.Damage;

/** A source in memory. */
record MemoryBytes(byte[] bytes) implements ByteSource {
  @Override
  public String name() {
    return "test input";
  }

  @Override
  public MemorySegment map(long position, long length, Arena arena) {
    return MemorySegment.ofArray(bytes).asSlice(position, length);
  }

  @Override
  public int read(long position, ByteBuffer target) {
    int length = (int) Math.max(0, Math.min(target.remaining(), bytes.length - position));
    if (length > 0) {
      target.put(bytes, (int) position, length);
    }
    return length;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public long arrived() {
    return bytes.length;
  }

  @Override
  public Optional<Damage> damage() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
