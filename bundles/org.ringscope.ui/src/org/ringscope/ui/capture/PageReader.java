package org.ringscope.ui.capture;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FailureReason;
import org.ringscope.view.PacketLine;
import org.ringscope.view.ShownPackets;

/**
 * Reads screenfuls of packets in the background: a capture that is not in memory may take its time.
 */
final class PageReader extends LatestWishJob<PageReader.Wish> {
  private static final int PATIENCE_MILLIS = 10;

  private final CaptureReplay capture;
  private final Runnable news;
  private final AtomicReference<@Nullable Page> unseen = new AtomicReference<>();
  private final Semaphore arrivals = new Semaphore(0);

  /**
   * Packets read.
   *
   * @param lines the packets asked for, as far as they are there
   * @param failure why there are no more, in words for people, or null
   */
  record Page(List<PacketLine> lines, @Nullable String failure) {}

  record Wish(ShownPackets packets, long first, int count) {
    /** Numbers of the packets wished for, as far as they are shown. */
    long[] numbers() {
      long end = Math.min(packets.size(), first + count - 1);
      return LongStream.rangeClosed(first, end).map(packets::number).toArray();
    }
  }

  /** @param news called by the reading thread when there is a page to be {@linkplain #take taken} */
  PageReader(CaptureReplay capture, Runnable news) {
    super("Reading packets of " + capture.file().getFileName());
    this.capture = capture;
    this.news = news;
    setPriority(INTERACTIVE);
  }

  /**
   * Asks for packets, and waits a moment for them: mostly they are there sooner than the old rows could be painted
   * once more.
   *
   * @param first entry of the first one among {@code packets}
   * @return the packets, or null if they take longer
   */
  @Nullable Page want(ShownPackets packets, long first, int count) {
    arrivals.drainPermits();
    want(new Wish(packets, first, count), 0);
    try {
      if (arrivals.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  /** The latest page that was read, unless it was taken before. */
  @Nullable Page take() {
    return unseen.getAndSet(null);
  }

  @Override
  protected void fulfil(Wish next, BooleanSupplier overtaken) {
    unseen.set(read(next));
    arrivals.release();
    news.run();
  }

  private Page read(Wish next) {
    try {
      return new Page(capture.read(next.numbers()), null);
    } catch (IOException e) {
      return new Page(List.of(), FailureReason.of(e));
    }
  }
}
