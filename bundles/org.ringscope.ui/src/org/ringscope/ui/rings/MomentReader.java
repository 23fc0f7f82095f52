package org.ringscope.ui.rings;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.occupancy.RingsAtMoment;

/** Finds in the background how full the rings are at a moment. */
final class MomentReader extends LatestWishJob<MomentReader.Wish> {
  private final Consumer<Found> consumer;

  /**
   * A moment.
   *
   * @param report what the replay came to, null as long as it isn't through
   * @param packet the last packet that has arrived
   * @param moment ns since the first packet
   */
  record Wish(CaptureReplay capture, @Nullable ReplayReport report, long packet, long moment) {
    boolean isSame(@Nullable Wish other) {
      return other != null && other.capture == capture && other.report == report && other.packet == packet
          && other.moment == moment;
    }
  }

  /** @param rings null if that isn't known (yet) */
  record Found(Wish wish, @Nullable RingsAtMoment rings) {}

  /** @param consumer takes what was found, called by the job's thread */
  MomentReader(Consumer<Found> consumer) {
    super("Finding the rings' occupancy");
    this.consumer = consumer;
    setPriority(INTERACTIVE);
  }

  /** Asks; returns at once. */
  void want(Wish wish) {
    want(wish, 0);
  }

  @Override
  protected void fulfil(Wish wish, BooleanSupplier overtaken) {
    consumer.accept(new Found(wish, wish.report() == null ? null : find(wish)));
  }

  private static @Nullable RingsAtMoment find(Wish wish) {
    try {
      return RingsAtMoment.of(wish.capture(), wish.packet(), wish.moment());
    } catch (IOException e) {
      // The packet list says why the capture can't be read.
      return null;
    }
  }
}
