package org.ringscope.session.mirror;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.pipeline.output.WriteFailure;

/**
 * A debug virtual NIC that comes out of standard output, a named pipe or a device. Its one reader may be slow: a thread
 * of its own writes. A reader that has gone is an end, not a failure.
 */
final class PipeDelivery implements Delivery {
  /** What Linux and macOS say of a pipe whose reader has gone. */
  static final String READER_GONE = "Broken pipe";

  /** A reader that comes sooner is not said to be waited for. */
  private static final long TOLD_AFTER_MILLIS = 50;

  /** A pipe's reader is the user's own and may be paused, as a pager is: whoever writes to a pipe waits for it. */
  private static final Duration PATIENCE = Duration.ofDays(1000);

  private final String name;
  private final DebugNic nic;
  private final FrameFeed feed;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final @Nullable Path pipe;
  private volatile @Nullable IOException failure;
  private volatile @Nullable Closeable toClose;
  private volatile boolean closed;

  private PipeDelivery(String name, @Nullable Path pipe, CaptureFormat format, DebugNic nic) {
    this.name = name;
    this.pipe = pipe;
    this.nic = nic;
    feed = new FrameFeed(format, nic, PATIENCE);
  }

  /** Writes to a channel that stays open. */
  static PipeDelivery to(String name, WritableByteChannel channel, DebugNic nic) {
    PipeDelivery delivery = new PipeDelivery(name, null, CaptureFormat.PCAPNG, nic);
    delivery.start(() -> delivery.serve(channel));
    return delivery;
  }

  /** Writes to an existing pipe or device; a pipe opens when its reader does. */
  static PipeDelivery to(Path path, CaptureFormat format, DebugNic nic) {
    PipeDelivery delivery = new PipeDelivery(path.toString(), path, format, nic);
    delivery.start(() -> {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        delivery.toClose = channel;
        delivery.serve(channel);
      }
    });
    return delivery;
  }

  /** What may end by a failure of the pipe. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException, InterruptedException;
  }

  private void start(Writing writing) {
    // No virtual thread: opening and writing a pipe block the thread that carries it.
    Thread.ofPlatform().daemon().name("to " + name).start(() -> run(writing));
  }

  private void run(Writing writing) {
    try {
      writing.run();
    } catch (IOException broken) {
      if (!READER_GONE.equals(broken.getMessage())) {
        failure = WriteFailure.of(name, broken);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      over.countDown();
      opened.countDown();
    }
  }

  private void serve(WritableByteChannel channel) throws IOException, InterruptedException {
    if (!closed) {
      FeedReader reader = feed.join(name, () -> {});
      opened.countDown();
      reader.serve(feed, channel);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void awaitReader() throws InterruptedException {
    if (!opened.await(TOLD_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
      nic.notices().accept("Waiting for somebody to read " + name + ".");
    }
    nic.await(opened);
  }

  @Override
  public void accept(MirroredFrame frame) {
    feed.accept(frame);
  }

  @Override
  public boolean isOver() {
    return over.getCount() == 0;
  }

  @Override
  public void finish() throws IOException {
    feed.finish();
    IOException broken = failure;
    if (broken != null) {
      throw broken;
    }
    feed.requireNoneRefused(name);
  }

  @Override
  public DeliveryCounts counts() {
    DeliveryCounts counts = feed.counts(0);
    return DeliveryCounts.of(counts.frames(), counts.bytes(), counts.lost());
  }

  /** Ends the thread that writes, or waits for a reader in order to write, so far as the pipe is ours to close. */
  @Override
  public void close() throws IOException {
    closed = true;
    feed.close();
    Closeable channel = toClose;
    if (channel != null) {
      channel.close();
    } else if (pipe != null && !isOver()) {
      // To open a pipe ends only when the other end is opened, too.
      FileChannel.open(pipe, StandardOpenOption.READ).close();
    }
  }
}
