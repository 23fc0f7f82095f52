package org.ringscope.ui.path;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.path.TracedPacket;

/** Follows packets on into posted buffers, in the background, when the rest of their way is on the screen already. */
final class PlacementReader extends LatestWishJob<PathReader.Found<TracedPacket>> {
  private final Consumer<PathReader.Found<TracedPacket>> consumer;

  /** @param consumer takes ways that go on, called by the job's thread */
  PlacementReader(Consumer<PathReader.Found<TracedPacket>> consumer) {
    super("Placing a packet's payload");
    this.consumer = consumer;
    setPriority(SHORT);
  }

  /** Asks how a way goes on; returns at once. */
  void want(PathReader.Found<TracedPacket> found) {
    want(found, 0);
  }

  @Override
  protected void fulfil(PathReader.Found<TracedPacket> found, BooleanSupplier overtaken) {
    TracedPacket traced = found.answer();
    if (traced == null) {
      return;
    }
    try {
      traced.placed(found.wish().capture(), overtaken)
          .ifPresent(whole -> consumer.accept(new PathReader.Found<>(found.wish(), whole, "")));
    } catch (IOException e) {
      consumer.accept(PathReader.Found.fault(found.wish(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
