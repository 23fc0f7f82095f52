package org.ringscope.view;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;
import org.ringscope.view.packet.PacketBytes;

/**
 * What is on screen of a capture: it changes with each replay, and stays open as long as somebody reads it.
 *
 * <p>Thread-safe.
 */
public final class ShownCapture {
  /** Whoever reads packets holds the first lock; freeing them needs the second. */
  private final Lock using;

  private final Lock freeing;
  private volatile @Nullable ReplayedCapture replayed;
  private volatile boolean closed;

  /** Nothing is on screen yet. */
  ShownCapture() {
    ReadWriteLock lock = new ReentrantReadWriteLock();
    using = lock.readLock();
    freeing = lock.writeLock();
  }

  /** Does something with the open session that should be over within some milliseconds, since closing waits for it. */
  @FunctionalInterface
  public interface SessionWork {
    void run(CaptureSession session) throws IOException;
  }

  /**
   * Reads something of a packet that is there, as {@link SessionWork} does.
   *
   * @param <T> what is read
   */
  @FunctionalInterface
  public interface PacketWork<T> {
    @Nullable T read(CaptureSession session) throws IOException;
  }

  /**
   * Reads something of what is on screen, as {@link SessionWork} does.
   *
   * @param <T> what is read
   */
  @FunctionalInterface
  interface Reading<T> {
    @Nullable T of(ReplayedCapture current) throws IOException;
  }

  /** What is on screen at the moment, which may be freed in the next one; null if nothing is. */
  @Nullable ReplayedCapture now() {
    return replayed;
  }

  /** Shows another replay; the one before is freed. */
  void show(ReplayedCapture fresh) throws IOException {
    freeing.lock();
    try {
      ReplayedCapture old = replayed;
      replayed = closed ? null : fresh;
      if (old != null) {
        old.close();
      }
    } finally {
      freeing.unlock();
    }
    if (closed) {
      fresh.close();
    }
  }

  /** Nobody begins to read any more. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** Frees what is on screen, after {@link #close}; returns when that is done. */
  void free() throws IOException {
    freeing.lock();
    try {
      ReplayedCapture current = replayed;
      replayed = null;
      if (current != null) {
        current.close();
      }
    } finally {
      freeing.unlock();
    }
  }

  /** Keeps what is on screen open while it is read; null if nothing is: not yet, or not any more. */
  <T> @Nullable T read(Reading<T> reading) throws IOException {
    using.lock();
    try {
      ReplayedCapture current = replayed;
      return current == null || closed ? null : reading.of(current);
    } finally {
      using.unlock();
    }
  }

  /**
   * Keeps the session open while {@code work} runs.
   *
   * @return false if there is none: not yet, or not any more
   * @throws IOException if the capture was changed since it was opened
   */
  public boolean withSession(SessionWork work) throws IOException {
    return read(current -> {
      work.run(current.session());
      return true;
    }) != null;
  }

  /**
   * Reads something of a packet; null if it isn't there: not yet, or not any more.
   *
   * @param number from 1
   * @throws IOException if the capture was changed since it was opened
   */
  public <T> @Nullable T ofPacket(long number, PacketWork<T> work) throws IOException {
    return read(current -> number < 1 || number > current.packets() ? null : work.read(current.session()));
  }

  /**
   * Reads the bytes of one packet; null if it isn't there: not yet, or not any more.
   *
   * @param number from 1
   * @throws IOException if the capture was changed since it was opened
   */
  public @Nullable PacketBytes bytes(long number) throws IOException {
    return ofPacket(number, session -> {
      PacketRow row = session.packet(number);
      return new PacketBytes(number, session.bytes(number), row.originalLength(), row.linkType());
    });
  }
}
