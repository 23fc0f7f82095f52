package org.ringscope.ui.packet;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.packet.PacketBytes;
import org.ringscope.view.packet.PacketTree;

/** Reads packets and takes them apart in the background; of several wishes only the latest counts. */
final class PacketReader extends Job {
  private final Consumer<Found> consumer;
  private final AtomicReference<@Nullable Wish> wish = new AtomicReference<>();

  private record Wish(CaptureReplay capture, long number) {}

  /**
   * What came of a wish.
   *
   * @param tree the packet, or null if there is none
   * @param failure why it can't be read, in words for people, or null
   */
  record Found(@Nullable PacketTree tree, @Nullable String failure) {
    static final Found NOTHING = new Found(null, null);
  }

  /** @param consumer takes each packet, called by the reading thread */
  PacketReader(Consumer<Found> consumer) {
    super("Reading a packet");
    this.consumer = consumer;
    setSystem(true);
    setPriority(INTERACTIVE);
  }

  /** Asks for a packet; returns at once. */
  void want(CaptureReplay capture, long number) {
    wish.set(new Wish(capture, number));
    schedule();
  }

  /** Forgets what was asked for. */
  void wantNothing() {
    wish.set(null);
    cancel();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    for (Wish next = wish.getAndSet(null); next != null && !monitor.isCanceled(); next = wish.getAndSet(null)) {
      Found found = find(next);
      if (wish.get() == null && !monitor.isCanceled()) {
        consumer.accept(found);
      }
    }
    return Status.OK_STATUS;
  }

  private static Found find(Wish next) {
    try {
      PacketBytes packet = next.capture().bytes(next.number());
      return packet == null ? Found.NOTHING : new Found(PacketTree.of(packet), null);
    } catch (IOException e) {
      return new Found(null, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }
}
