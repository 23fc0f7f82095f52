package org.ringscope.ui.pipeline;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.pipeline.PacketRoute;
import org.ringscope.view.pipeline.Pipeline;

/** Finds the ways of packets in the background. */
final class RouteReader extends LatestWishJob<RouteReader.Wish> {
  private final Consumer<Found> consumer;

  /**
   * A packet whose way is wanted.
   *
   * @param number from 1
   */
  record Wish(CaptureReplay capture, Pipeline pipeline, long number) {}

  record Found(Wish wish, PacketRoute route) {}

  /** @param consumer takes each way, called by the reading thread */
  RouteReader(Consumer<Found> consumer) {
    super("Finding the way of a packet");
    this.consumer = consumer;
  }

  /** Asks for a packet's way; returns at once. */
  void want(Wish wish) {
    want(wish, 0);
  }

  @Override
  protected void fulfil(Wish next, BooleanSupplier overtaken) {
    PacketRoute route = route(next);
    if (!overtaken.getAsBoolean()) {
      consumer.accept(new Found(next, route));
    }
  }

  private static PacketRoute route(Wish wish) {
    try {
      PacketRoute route = wish.capture().shown().ofPacket(wish.number(), session -> PacketRoute.of(
          wish.pipeline(), session.packet(wish.number()), wish.capture().debugNics().list()));
      return route == null ? PacketRoute.NONE : route;
    } catch (IOException closedOrChanged) {
      // The packet list says so; a packet that can't be read has no way to be shown.
      return PacketRoute.NONE;
    }
  }
}
