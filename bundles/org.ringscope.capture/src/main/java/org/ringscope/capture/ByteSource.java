package org.ringscope.capture;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.ringscope.pipeline.Damage;

/**
 * Bytes that can be read at any position, by several threads at once: a file, a spooled stream, an array.
 *
 * <p>Positions count the bytes of the capture, so uncompressed ones where the file is compressed.
 */
interface ByteSource extends Closeable {
  /** What to call it in messages. */
  String name();

  /**
   * Maps {@code length} bytes that have arrived, read-only. What changes in the file later changes here or makes access
   * fail.
   */
  MemorySegment map(long position, long length, Arena arena) throws IOException;

  /**
   * Fills {@code target} from {@code position}, waiting for bytes that have not arrived yet.
   *
   * @return bytes read; fewer than fit only where the source ends
   */
  int read(long position, ByteBuffer target) throws IOException;

  /** Bytes in all; -1 while unknown. */
  long size();

  /** Bytes that can be read and mapped without waiting. */
  long arrived();

  /** Whether more is likely to arrive soon, so that what is mapped now will not be all. */
  default boolean isGrowing() {
    return false;
  }

  /**
   * How far reading has got in {@link #inputSize()} when {@code position} is reached: differs from {@code position}
   * where compressed.
   */
  default long inputPosition(long position) {
    return position;
  }

  /** Bytes of the file as it lies there; -1 if unknown. */
  default long inputSize() {
    return size();
  }

  /**
   * Why the source ends earlier than it should or is no longer what was opened: a compressed file cut short, a file
   * changed under way.
   */
  Optional<Damage> damage() throws IOException;
}
