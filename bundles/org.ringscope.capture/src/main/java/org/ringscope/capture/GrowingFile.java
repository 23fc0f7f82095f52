package org.ringscope.capture;

import java.nio.file.Path;

/**
 * A capture file that is being written, between the one who writes it and those who read it already: how much there is,
 * whether there will be more, and whether more is wanted. Thread-safe.
 */
public final class GrowingFile {
  private final Path path;
  private long length;
  private boolean whole;
  private boolean stopped;

  /** Nothing is written yet; there needn't be a file. */
  public GrowingFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /** So many bytes can be read now, with whole or parts of records at their end. */
  public synchronized void grow(long bytes) {
    length = bytes;
    notifyAll();
  }

  /** No more will come. */
  public synchronized void end() {
    whole = true;
    notifyAll();
  }

  /** Whether no more will come; what {@link #length()} says afterwards is all. */
  public synchronized boolean isWhole() {
    return whole;
  }

  /** Bytes that can be read. */
  public synchronized long length() {
    return length;
  }

  /** Asks the one who writes to come to an end. */
  public synchronized void stop() {
    stopped = true;
  }

  /** Whether the one who writes is to come to an end. */
  public synchronized boolean isStopped() {
    return stopped;
  }

  /**
   * Waits a moment for more.
   *
   * @param bytes that are known
   * @param millis how long at most
   * @return bytes that can be read now
   * @throws InterruptedException if the thread was interrupted
   */
  public synchronized long awaitMore(long bytes, long millis) throws InterruptedException {
    if (length <= bytes && !whole) {
      wait(millis);
    }
    return length;
  }
}
