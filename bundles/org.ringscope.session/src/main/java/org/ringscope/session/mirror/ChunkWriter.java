package org.ringscope.session.mirror;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.output.WriteFailure;

/**
 * Writes chunks to a file, in order, in a thread of its own. Frames are encoded in turn, one worker after the other; if
 * they were written there, too, no worker could go on while the system copies a megabyte.
 *
 * <p>Used by one thread at a time.
 */
final class ChunkWriter {
  /** How many there are: one is filled, one is written, and two bridge what either waits for. */
  private static final int CHUNKS = 4;

  private static final int CHUNK_BYTES = 1 << 20;

  /** Behind the last chunk. */
  private static final FrameChunk END = FrameChunk.of(new byte[0]);

  private final String name;
  private final FileChannel channel;
  private final BlockingQueue<FrameChunk> full = new LinkedBlockingQueue<>();
  private final BlockingQueue<FrameChunk> empty = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile @Nullable IOException failure;
  private volatile long frames;
  private volatile long frameBytes;

  /** @param name of the file */
  ChunkWriter(String name, FileChannel channel) {
    this.name = name;
    this.channel = channel;
    for (int i = 1; i < CHUNKS; i++) {
      empty.add(chunk(CHUNK_BYTES));
    }
    thread = Thread.ofPlatform().daemon().name("to " + name).start(this::writeAll);
  }

  /** The first chunk to be filled. */
  static FrameChunk firstChunk() {
    return chunk(CHUNK_BYTES);
  }

  /** A chunk for a record of any length. */
  static FrameChunk chunk(int capacity) {
    return new FrameChunk(Arena.ofAuto().allocate(capacity, 64));
  }

  /**
   * Has a chunk written, and gives another one to be filled; waits while all others are still to be written.
   *
   * @throws IOException why what was given before could not be written, in words for people
   */
  FrameChunk exchange(FrameChunk filled) throws IOException {
    full.add(filled);
    try {
      FrameChunk next = empty.take();
      requireWritten();
      return next;
    } catch (InterruptedException ending) {
      throw interrupted(ending);
    }
  }

  /**
   * Waits until all that was given is written; nothing can be given any more.
   *
   * @throws IOException why it could not be written, in words for people
   */
  void finish() throws IOException {
    end();
    try {
      thread.join();
    } catch (InterruptedException ending) {
      throw interrupted(ending);
    }
    requireWritten();
  }

  /** Nothing can be given any more. The thread ends behind what was given: at once when the channel is closed. */
  void end() {
    full.add(END);
  }

  private static IOException interrupted(InterruptedException ending) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted while writing", ending);
  }

  private void requireWritten() throws IOException {
    IOException broken = failure;
    if (broken != null) {
      throw broken;
    }
  }

  /** Frames written so far. Thread-safe. */
  long frames() {
    return frames;
  }

  /** Their captured bytes. Thread-safe. */
  long frameBytes() {
    return frameBytes;
  }

  private void writeAll() {
    try {
      for (FrameChunk chunk = full.take(); chunk != END; chunk = full.take()) {
        write(chunk);
        chunk.clear();
        empty.add(chunk);
      }
    } catch (InterruptedException impossible) {
      // Nobody knows this thread but this object.
      throw new IllegalStateException(impossible);
    }
  }

  /** Behind a failure nothing is written any more. */
  private void write(FrameChunk chunk) {
    if (failure != null) {
      return;
    }
    try {
      ByteBuffer all = chunk.bytes();
      while (all.hasRemaining()) {
        channel.write(all);
      }
      frames = frames + chunk.frames();
      frameBytes = frameBytes + chunk.frameBytes();
    } catch (IOException broken) {
      failure = WriteFailure.of(name, broken);
    }
  }
}
