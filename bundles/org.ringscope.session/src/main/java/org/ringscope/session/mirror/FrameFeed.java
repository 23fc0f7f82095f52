package org.ringscope.session.mirror;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.FrameEncoder;
import org.ringscope.pipeline.MirroredFrame;

/**
 * Frames on their way to any number of readers, encoded once. A reader that begins late gets a beginning of its own and
 * what follows; one that is slow makes the replay wait for it, or loses frames, as the replay's pace says.
 *
 * <p>Frames are collected to chunks. A chunk goes on when it is full, or earlier when readers have nothing to do: at
 * once where the replay waits for nobody, after {@link #LATEST_MILLIS} where it hurries.
 */
final class FrameFeed {
  private static final int CHUNK_BYTES = 128 << 10;
  /** Longest that a frame waits for others, so that what is shown keeps up when the replay has to wait for input. */
  private static final long LATEST_MILLIS = 10;

  private final DebugNic nic;
  private final Duration patience;
  private final FrameEncoder encoder;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition taken = lock.newCondition();

  // Guarded by the lock.
  private final List<FeedReader> readers = new ArrayList<>();
  private FrameChunk open = FrameChunk.onHeap(CHUNK_BYTES);
  private boolean ended;
  private long refused;
  private @Nullable String firstRefusal;
  private long joined;
  private long given;
  private long givenBytes;
  private long lost;
  private long stalled;

  /** @param patience how long the replay waits for a reader that takes nothing, before it is sent away */
  FrameFeed(CaptureFormat format, DebugNic nic, Duration patience) {
    this.nic = nic;
    this.patience = patience;
    encoder = nic.encoder(format);
  }

  /** Takes a frame; waits for readers where the replay has to. */
  void accept(MirroredFrame frame) {
    lock.lock();
    try {
      String refusal = encoder.refusal(frame);
      if (refusal != null) {
        refused++;
        firstRefusal = firstRefusal == null ? refusal : firstRefusal;
        return;
      }
      if (!encoder.isIntroduced(frame)) {
        // First what came before: whoever joins while that waits for readers must find this in no beginning yet.
        passOn();
        giveAll(FrameChunk.of(encoder.introduce(frame)));
      }
      encoder.count(frame);
      if (!readers.isEmpty()) {
        collect(frame);
      }
    } finally {
      lock.unlock();
    }
  }

  private void collect(MirroredFrame frame) {
    int length = encoder.length(frame);
    if (!open.hasRoomFor(length)) {
      passOn();
      if (!open.hasRoomFor(length)) {
        open = FrameChunk.onHeap(length);
      }
    }
    open.add(frame, encoder, length);
    open.countFor(encoder.interfaceOf(frame));
    if (open.frames() == 1) {
      arrived.signalAll();
    }
  }

  /** Gives what was collected to the readers, waiting for those that have no room where the replay has to. */
  private void passOn() {
    if (open.frames() == 0) {
      return;
    }
    FrameChunk full = open.detach();
    open = full == open ? FrameChunk.onHeap(CHUNK_BYTES) : open;
    for (FeedReader reader : List.copyOf(readers)) {
      if (nic.awaitsReaders()) {
        awaitRoom(reader, full);
      }
      if (reader.hasRoomFor(full)) {
        reader.give(full);
      } else if (!reader.isGone()) {
        lost += full.frames();
        reader.lose(full);
      }
    }
    arrived.signalAll();
  }

  /** What every reader gets, room or not: few and small ones. */
  private void giveAll(FrameChunk chunk) {
    readers.forEach(reader -> reader.give(chunk));
    arrived.signalAll();
  }

  private void awaitRoom(FeedReader reader, FrameChunk chunk) {
    long began = System.nanoTime();
    while (!reader.hasRoomFor(chunk) && !reader.isGone() && !isEnding()) {
      lookAround();
      sendAwayIfStalled(reader, began);
    }
  }

  /** Waits until a reader took something, at most a moment. */
  private void lookAround() {
    try {
      taken.await(DebugNic.LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isEnding() {
    return nic.canceled().getAsBoolean() || Thread.currentThread().isInterrupted();
  }

  private void sendAwayIfStalled(FeedReader reader, long began) {
    long since = Math.max(began, reader.lastProgress());
    if (!reader.isGone() && System.nanoTime() - since > patience.toNanos()) {
      stalled++;
      lost += reader.waitingFrames();
      remove(reader);
      reader.sendAway();
      nic.notices().accept(reader.name() + " took nothing for " + patience.toSeconds() + " s and was sent away.");
    }
  }

  /** A reader that gets all frames from now on, and those that were collected but not passed on yet. */
  FeedReader join(String name, Runnable sendAway) {
    lock.lock();
    try {
      FeedReader reader = new FeedReader(name, sendAway);
      joined++;
      byte[] beginning = encoder.beginning();
      if (beginning.length > 0) {
        reader.give(FrameChunk.of(beginning));
      }
      readers.add(reader);
      return reader;
    } finally {
      lock.unlock();
    }
  }

  void leave(FeedReader reader) {
    lock.lock();
    try {
      remove(reader);
    } finally {
      lock.unlock();
    }
  }

  private void remove(FeedReader reader) {
    readers.remove(reader);
    reader.go();
    taken.signalAll();
    arrived.signalAll();
  }

  /** The next chunk for {@code reader}; null if there will be none. */
  @Nullable FrameChunk next(FeedReader reader) throws InterruptedException {
    lock.lock();
    try {
      while (!reader.isGone()) {
        if (reader.hasWaiting()) {
          return reader.take();
        }
        if (ended) {
          return null;
        }
        awaitFrames(reader);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void awaitFrames(FeedReader reader) throws InterruptedException {
    if (open.frames() == 0) {
      arrived.await();
      return;
    }
    boolean due = !nic.awaitsReaders() || !arrived.await(LATEST_MILLIS, TimeUnit.MILLISECONDS);
    // Where the replay waits for readers, a chunk that one of them has no room for is for the replay to pass on.
    if (due && !reader.hasWaiting() && (!nic.awaitsReaders() || readers.stream().allMatch(FeedReader::hasRoom))) {
      passOn();
    }
  }

  /** A chunk has reached its reader. */
  void done(FeedReader reader, FrameChunk chunk) {
    lock.lock();
    try {
      reader.done(chunk);
      given += chunk.frames();
      givenBytes += chunk.frameBytes();
      taken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * What came out of it so far.
   *
   * @param turnedAway readers that were never let in
   */
  DeliveryCounts counts(long turnedAway) {
    lock.lock();
    try {
      return new DeliveryCounts(
          given, givenBytes, lost + refused, new DeliveryCounts.Clients(readers.size(), joined, turnedAway, stalled));
    } finally {
      lock.unlock();
    }
  }

  /** @throws IOException if frames came that the format can't hold */
  void requireNoneRefused(String name) throws IOException {
    lock.lock();
    try {
      if (firstRefusal != null) {
        throw new IOException(name + " " + firstRefusal + "; " + refused + " of the frames were left out.");
      }
    } finally {
      lock.unlock();
    }
  }

  /** No frame will come any more; waits until the readers have got all, or have gone, or take nothing for too long. */
  void finish() {
    lock.lock();
    try {
      ended = true;
      // Nobody is overrun by the last chunk, so nobody loses it.
      giveAll(open);
      open = FrameChunk.of(FrameEncoder.NOTHING);
      readers.forEach(reader -> reader.give(FrameChunk.of(encoder.ending(reader.lost()))));
      arrived.signalAll();
      long began = System.nanoTime();
      while (!readers.isEmpty() && !isEnding()) {
        lookAround();
        List.copyOf(readers).forEach(reader -> sendAwayIfStalled(reader, began));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Lets all readers go: whoever waits for one of them waits no longer. */
  void close() {
    lock.lock();
    try {
      List.copyOf(readers).forEach(this::remove);
    } finally {
      lock.unlock();
    }
  }
}
