package org.ringscope.session.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** One who reads a {@link FrameFeed}: the chunks that wait for it. Guarded by the feed's lock but for what is said. */
final class FeedReader {
  /** Memory that one slow reader may take. */
  private static final int MOST_BYTES = 1 << 20;

  /** So little that a reader which goes on at all is seen to. */
  private static final int STEP_BYTES = 16 << 10;

  private final String name;
  private final Runnable sendAway;
  private final Deque<FrameChunk> waiting = new ArrayDeque<>();
  private int bytes;
  private int frames;
  private long[] lost = {};
  private boolean gone;
  private volatile long lastProgress = System.nanoTime();

  /** @param sendAway ends what the reader reads from, so that {@link #serve} fails */
  FeedReader(String name, Runnable sendAway) {
    this.name = name;
    this.sendAway = sendAway;
  }

  String name() {
    return name;
  }

  /** A chunk of any size goes to a reader that has nothing else to do. */
  boolean hasRoomFor(FrameChunk chunk) {
    return !gone && (bytes == 0 || bytes + chunk.size() <= MOST_BYTES);
  }

  boolean hasRoom() {
    return bytes < MOST_BYTES / 2;
  }

  void give(FrameChunk chunk) {
    waiting.add(chunk);
    bytes += chunk.size();
    frames += chunk.frames();
  }

  /** There is no room for a chunk. */
  void lose(FrameChunk chunk) {
    lost = chunk.addTo(lost);
  }

  /** Frames by interface that there was no room for. */
  long[] lost() {
    return lost;
  }

  boolean hasWaiting() {
    return !waiting.isEmpty();
  }

  FrameChunk take() {
    return waiting.remove();
  }

  /** What was taken has arrived. */
  void done(FrameChunk chunk) {
    bytes -= chunk.size();
    frames -= chunk.frames();
  }

  /** Frames that haven't arrived. */
  int waitingFrames() {
    return frames;
  }

  boolean isGone() {
    return gone;
  }

  void go() {
    gone = true;
    waiting.clear();
  }

  /** When the reader last took anything, as {@link System#nanoTime}. Thread-safe. */
  long lastProgress() {
    return lastProgress;
  }

  void sendAway() {
    sendAway.run();
  }

  /**
   * Writes all that comes to {@code channel}, until the feed ends. Called without the lock.
   *
   * @throws IOException if the reader has gone
   */
  void serve(FrameFeed feed, WritableByteChannel channel) throws IOException, InterruptedException {
    lastProgress = System.nanoTime();
    try {
      for (FrameChunk chunk = feed.next(this); chunk != null; chunk = feed.next(this)) {
        write(chunk.bytes(), channel);
        feed.done(this, chunk);
      }
    } finally {
      feed.leave(this);
    }
  }

  private void write(ByteBuffer all, WritableByteChannel channel) throws IOException {
    int end = all.limit();
    while (all.position() < end) {
      all.limit(Math.min(end, all.position() + STEP_BYTES));
      channel.write(all);
      lastProgress = System.nanoTime();
    }
  }
}
