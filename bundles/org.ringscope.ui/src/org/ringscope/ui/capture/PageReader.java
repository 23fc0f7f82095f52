package org.ringscope.ui.capture;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.PacketLine;
import org.ringscope.view.ShownPackets;

/**
 * Reads screenfuls of packets in the background: a capture that is not in memory may take its time. Only the latest
 * wish counts; those that were overtaken are never read.
 */
final class PageReader extends Job {
  private final CaptureReplay capture;
  private final Consumer<Page> consumer;
  private final AtomicReference<@Nullable Wish> wish = new AtomicReference<>();

  /**
   * Packets read.
   *
   * @param lines the packets asked for, as far as they are there
   * @param failure why there are no more, in words for people, or null
   */
  record Page(List<PacketLine> lines, @Nullable String failure) {}

  private record Wish(ShownPackets packets, long first, int count) {
    /** Numbers of the packets wished for, as far as they are shown. */
    long[] numbers() {
      long end = Math.min(packets.size(), first + count - 1);
      return LongStream.rangeClosed(first, end).map(packets::number).toArray();
    }
  }

  /** @param consumer takes each page, called by the reading thread */
  PageReader(CaptureReplay capture, Consumer<Page> consumer) {
    super("Reading packets of " + capture.file().getFileName());
    this.capture = capture;
    this.consumer = consumer;
    setSystem(true);
    setPriority(INTERACTIVE);
  }

  /**
   * Asks for packets; returns at once.
   *
   * @param first entry of the first one among {@code packets}
   */
  void want(ShownPackets packets, long first, int count) {
    wish.set(new Wish(packets, first, count));
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    for (Wish next = wish.getAndSet(null); next != null && !monitor.isCanceled(); next = wish.getAndSet(null)) {
      consumer.accept(read(next));
    }
    return Status.OK_STATUS;
  }

  private Page read(Wish next) {
    try {
      return new Page(capture.read(next.numbers()), null);
    } catch (IOException e) {
      return new Page(List.of(), e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }
}
