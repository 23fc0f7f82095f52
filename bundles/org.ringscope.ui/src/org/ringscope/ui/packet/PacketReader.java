package org.ringscope.ui.packet;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FailureReason;
import org.ringscope.view.packet.PacketBytes;
import org.ringscope.view.packet.PacketTree;

/** Reads packets and takes them apart in the background. */
final class PacketReader extends LatestWishJob<PacketReader.Wish> {
  private final Consumer<Found> consumer;

  record Wish(CaptureReplay capture, long number) {}

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
    setPriority(INTERACTIVE);
  }

  /** Asks for a packet; returns at once. */
  void want(CaptureReplay capture, long number) {
    want(new Wish(capture, number), 0);
  }

  @Override
  protected void fulfil(Wish next, BooleanSupplier overtaken) {
    Found found = find(next);
    if (!overtaken.getAsBoolean()) {
      consumer.accept(found);
    }
  }

  private static Found find(Wish next) {
    try {
      PacketBytes packet = next.capture().shown().bytes(next.number());
      return packet == null ? Found.NOTHING : new Found(PacketTree.of(packet), null);
    } catch (IOException e) {
      return new Found(null, FailureReason.of(e));
    }
  }
}
