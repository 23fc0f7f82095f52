package org.ringscope.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Packets in capture order, a block at a time.
 *
 * <p>Several workers may call {@link #fill} at once, each with a block of its own: reading overlaps, cutting into
 * packets takes turns. Blocks carry consecutive tickets and packet numbers whatever the number of workers.
 */
public interface PacketSource extends AutoCloseable {
  /**
   * Fills {@code block} with the next packets. A block may hold none and yet not be the last: one packet may be longer
   * than several blocks.
   *
   * @return false at the end: no packet is left, or what follows is damaged (see {@link #damage()}); the block is then
   *     empty
   * @throws IOException if the source can't be read (not for damaged content); the message names the file and what to
   *     do
   */
  boolean fill(PacketBlock block) throws IOException;

  /**
   * Interfaces met so far, in order of appearance over all sections and files; an index never changes its meaning.
   * Thread-safe.
   */
  List<CaptureInterface> interfaces();

  /** Where and why reading stopped early; empty while all is well. */
  Optional<Damage> damage();

  /** Bytes of the file consumed so far, for progress. Thread-safe. */
  long position();

  /** Bytes of the file in all; -1 if unknown (live, pipe). */
  long size();

  /** Wakes waiting workers and frees the file; idempotent. */
  @Override
  void close() throws IOException;
}
