package org.ringscope.ui.placement;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.FailureReason;
import org.ringscope.view.placement.PlacedCapture;
import org.ringscope.view.placement.PlacementSearch;
import org.ringscope.view.placement.PlacementWish;

/** Places the payload of streams in the background. */
final class PlacementReader extends LatestWishJob<PlacementWish> {
  /**
   * What came of a wish.
   *
   * @param placed null if nothing came of it
   * @param fault why, in words for people; may be empty
   */
  record Found(PlacementWish wish, @Nullable PlacedCapture placed, String fault) {}

  private final Consumer<Found> consumer;
  private final IntConsumer percent;
  private volatile @Nullable PlacedCapture last;

  /**
   * Both are called by the job's thread.
   *
   * @param percent hears how much of the capture was read
   */
  PlacementReader(Consumer<Found> consumer, IntConsumer percent) {
    super("Placing payload in buffers");
    this.consumer = consumer;
    this.percent = percent;
    setPriority(INTERACTIVE);
  }

  /** Asks; returns at once. */
  void want(PlacementWish wish) {
    want(wish, 0);
  }

  /** Forgets what was found, so that it can be freed. */
  void forget() {
    wantNothing();
    last = null;
  }

  @Override
  protected void fulfil(PlacementWish wish, BooleanSupplier overtaken) {
    Found found = find(wish, overtaken);
    if (!overtaken.getAsBoolean()) {
      last = found.placed();
      consumer.accept(found);
    }
  }

  private Found find(PlacementWish wish, BooleanSupplier overtaken) {
    try {
      return new Found(wish, new PlacementSearch(overtaken, percent).find(wish, last), "");
    } catch (IOException e) {
      String reason = FailureReason.of(e);
      return new Found(wish, null, "The capture can't be read any more: " + reason);
    } catch (InterruptedException canceled) {
      Thread.currentThread().interrupt();
      return new Found(wish, null, "");
    }
  }
}
