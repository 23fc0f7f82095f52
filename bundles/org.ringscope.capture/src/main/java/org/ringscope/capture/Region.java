package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.PacketBlock;

/**
 * A piece of the source, read into a block, from which a {@link RecordWalker} cuts packets.
 *
 * <pre>
 *   file    … ──┬──────────────── length ────────────────┬────────────── …
 *   region      │ records that begin here are its own    │ tail of the last of them, fetched when needed
 *               └ offset                                 └ filled grows from here
 * </pre>
 */
final class Region {
  private final ByteSource source;
  private final PacketBlock block;
  private final long offset;
  private final int length;
  private int filled;
  private boolean ranOut;
  private @Nullable Damage damage;

  Region(ByteSource source, PacketBlock block, long offset, int length) {
    this.source = source;
    this.block = block;
    this.offset = offset;
    this.length = length;
  }

  /** Reads the region's own bytes; needs no turn. */
  void read() throws IOException {
    int wanted = length;
    if (source.size() >= 0) {
      wanted = (int) Math.max(0, Math.min(length, source.size() - offset));
    }
    block.reserveBytes(Math.max(1, wanted), 0);
    filled = source.read(offset, block.bytes().asSlice(0, wanted).asByteBuffer());
  }

  PacketBlock block() {
    return block;
  }

  /** The block's memory; {@link #fetch} may exchange it. */
  MemorySegment bytes() {
    return block.bytes();
  }

  /** File offset of the block's first byte. */
  long offset() {
    return offset;
  }

  /** Bytes present, tail included. */
  int filled() {
    return filled;
  }

  /** A record that begins before this offset in the block belongs to this region. */
  int limit() {
    return Math.min(length, filled);
  }

  /** True if the source ended inside this region's own bytes. */
  boolean isAtEnd() {
    return filled < length;
  }

  /**
   * Makes bytes up to offset {@code end} of the block present.
   *
   * @return false if the source ends before
   */
  boolean fetch(long end) throws IOException {
    while (filled < end) {
      // A length in a damaged file may claim anything: memory grows with what is really there.
      int step = (int) Math.min(end, Math.max(1 << 20, 2L * filled));
      block.reserveBytes(step, filled);
      int read = source.read(offset + filled, block.bytes().asSlice(filled, step - filled).asByteBuffer());
      filled += read;
      if (filled < step) {
        ranOut = true;
        return false;
      }
    }
    return true;
  }

  /** True if the source reaches up to offset {@code end} of the block. */
  boolean isPresent(long end) throws IOException {
    boolean present = end <= filled || source.read(offset + end - 1, ByteBuffer.allocate(1)) == 1;
    ranOut |= !present;
    return present;
  }

  /**
   * The four bytes at offset {@code at} of the block, present or not, as a little-endian number; 0 where the source
   * ends before.
   */
  int peekInt(long at) throws IOException {
    if (at + 4 <= filled) {
      return bytes().get(Endian.INT, at);
    }
    ByteBuffer number = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    return source.read(offset + at, number) == 4 ? number.getInt(0) : 0;
  }

  /** Says that the record at {@code at} (offset in the file) can't be read. */
  void damaged(long at, String message) {
    damage = new Damage(at, message);
  }

  /** Bytes that the source has from offset {@code at} of the block on; known once a record ran out. */
  long left(long at) {
    return Math.max(filled - at, source.size() - offset - at);
  }

  /** True if a record wanted bytes beyond the source's end. */
  boolean ranOut() {
    return ranOut;
  }

  @Nullable Damage damage() {
    return damage;
  }
}
